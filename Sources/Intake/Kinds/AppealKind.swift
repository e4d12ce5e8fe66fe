internal import Model

/// 复议: rows → appeals against tickets.
struct AppealKind: ExportKind {
  static let headings = Appeal.columnHeadings

  private var ticket: Field<IdentifierReader>
  private var submitted: Field<MomentReader>
  private var ground: Field<ChoiceReader<AppealGround>>
  private var proof: Field<NarrativeReader>
  private var centreOpinion: Field<ChoiceReader<Bool>>
  private var departmentApproval: Field<ChoiceReader<Bool>>
  private var leaderApproval: Field<ChoiceReader<Bool>>
  private var decided: Field<DayReader>

  var collected = Collected<Appeal>()

  init(_ columns: ColumnMap) {
    ticket = columns.id("工单编号")
    submitted = columns.moment("提交时间")
    ground = columns.choice("理由", AppealGround.self)
    proof = columns.narrative("证据材料")
    centreOpinion = columns.flag("客服中心意见")
    departmentApproval = columns.flag("相关部门认可")
    leaderApproval = columns.flag("领导审批")
    decided = columns.day("决定日期")
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Appeal {
    Appeal(
      ticket: try ticket.required(row),
      submitted: try submitted.required(row),
      ground: try ground.required(row),
      proof: try proof.optional(row),
      centreOpinion: try centreOpinion.optional(row),
      departmentApproval: try departmentApproval.optional(row),
      leaderApproval: try leaderApproval.optional(row),
      decided: try decided.optional(row))
  }

  static func block(_ records: [Placed<Appeal>]) -> RecordBlock { .appeals(records) }
}
