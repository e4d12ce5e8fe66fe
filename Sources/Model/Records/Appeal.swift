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

  package static var blank: Appeal { Appeal(ticket: "", submitted: .blank, ground: .malicious) }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("工单编号", &ticket)
    columns.required("提交时间", &submitted)
    columns.required("理由", &ground)
    columns.optional("证据材料", &proof)
    columns.optional("客服中心意见", &centreOpinion, choices: Heading.passFail)
    columns.optional("相关部门认可", &departmentApproval, choices: Heading.yesNo)
    columns.optional("领导审批", &leaderApproval, choices: Heading.agreeDisagree)
    columns.optional("决定日期", &decided)
  }
}
