/// 复议: a department's appeal against a ticket.
package struct Appeal: ExportRecord {
  /// 工单编号.
  package var ticket: String
  /// 提交时间.
  package var submitted: Moment
  /// 理由.
  package var ground: AppealGround
  /// 证据材料.
  package var proof: Sensitive?
  /// 客服中心意见.
  package var centreOpinion: Bool?
  /// 相关部门认可.
  package var departmentApproval: Bool?
  /// 领导审批.
  package var leaderApproval: Bool?
  /// 决定日期.
  package var decided: Day?

  package init(
    ticket: String,
    submitted: Moment,
    ground: AppealGround,
    proof: Sensitive? = nil,
    centreOpinion: Bool? = nil,
    departmentApproval: Bool? = nil,
    leaderApproval: Bool? = nil,
    decided: Day? = nil
  ) {
    self.ticket = ticket
    self.submitted = submitted
    self.ground = ground
    self.proof = proof
    self.centreOpinion = centreOpinion
    self.departmentApproval = departmentApproval
    self.leaderApproval = leaderApproval
    self.decided = decided
  }

  package static var kind: RecordKind { .appeals }

  package func key(batch: Month) -> String {
    ticket
  }

  package var fields: [String] {
    [
      ticket,
      submitted.description,
      ground.rawValue,
      proof?.raw ?? "",
      centreOpinion.map(\.canonical) ?? "",
      departmentApproval.map(\.canonical) ?? "",
      leaderApproval.map(\.canonical) ?? "",
      decided?.description ?? "",
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 8,
      let submitted = Moment(iso: fields[1]),
      let ground = AppealGround(rawValue: fields[2])
    else { return nil }
    self.init(
      ticket: fields[0],
      submitted: submitted,
      ground: ground,
      proof: fields[3].nonEmpty.map { Sensitive($0) },
      centreOpinion: Bool(canonical: fields[4]),
      departmentApproval: Bool(canonical: fields[5]),
      leaderApproval: Bool(canonical: fields[6]),
      decided: Day(iso: fields[7]))
  }
}
