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

  package static var blank: Grievance {
    Grievance(
      id: "", staffID: "", name: "", incidentDate: .blank, account: Sensitive(""))
  }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("申请编号", &id)
    columns.required("工号", &staffID)
    columns.required("姓名", &name)
    columns.required("事发日期", &incidentDate)
    columns.optional("关联工单编号", &ticket)
    columns.required("情况说明", &account)
    columns.optional("证明材料", &proof)
    columns.optional("单位核实", &unitVerified, choices: Heading.yesNo)
    columns.optional("客服中心审核", &centreReview, choices: Heading.passFail)
    columns.optional("集团批准", &groupApproval, choices: Heading.agreeDisagree)
    columns.optional("奖励金额", &amount)
  }
}
