/// 委屈奖: an application for the grievance award.
package struct Grievance: ExportRecord {
  /// 申请编号.
  package var id: String
  /// 工号.
  package var staffID: String
  /// 姓名.
  package var name: String
  /// 事发日期.
  package var incidentDate: Day
  /// 关联工单编号.
  package var ticket: String?
  /// 情况说明.
  package var account: Sensitive
  /// 证明材料.
  package var proof: Sensitive?
  /// 单位核实.
  package var unitVerified: Bool?
  /// 客服中心审核.
  package var centreReview: Bool?
  /// 集团批准.
  package var groupApproval: Bool?
  /// 奖励金额.
  package var amount: Yuan?

  package init(
    id: String,
    staffID: String,
    name: String,
    incidentDate: Day,
    ticket: String? = nil,
    account: Sensitive,
    proof: Sensitive? = nil,
    unitVerified: Bool? = nil,
    centreReview: Bool? = nil,
    groupApproval: Bool? = nil,
    amount: Yuan? = nil
  ) {
    self.id = id
    self.staffID = staffID
    self.name = name
    self.incidentDate = incidentDate
    self.ticket = ticket
    self.account = account
    self.proof = proof
    self.unitVerified = unitVerified
    self.centreReview = centreReview
    self.groupApproval = groupApproval
    self.amount = amount
  }

  package static var kind: RecordKind { .grievances }

  package func key(batch: Month) -> String {
    id
  }

  package var fields: [String] {
    [
      id,
      staffID,
      name,
      incidentDate.description,
      ticket ?? "",
      account.raw,
      proof?.raw ?? "",
      unitVerified.map(\.canonical) ?? "",
      centreReview.map(\.canonical) ?? "",
      groupApproval.map(\.canonical) ?? "",
      amount.map { String($0.amount) } ?? "",
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 11,
      let incidentDate = Day(iso: fields[3])
    else { return nil }
    self.init(
      id: fields[0],
      staffID: fields[1],
      name: fields[2],
      incidentDate: incidentDate,
      ticket: fields[4].nonEmpty,
      account: Sensitive(fields[5]),
      proof: fields[6].nonEmpty.map { Sensitive($0) },
      unitVerified: Bool(canonical: fields[7]),
      centreReview: Bool(canonical: fields[8]),
      groupApproval: Bool(canonical: fields[9]),
      amount: Int(fields[10]).map { Yuan($0) })
  }
}
