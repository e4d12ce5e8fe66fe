internal import Model

/// 委屈奖: rows → applications for the grievance award.
struct GrievanceKind: ExportKind {
  static let headings = Grievance.columnHeadings

  private var id: Field<IdentifierReader>
  private var staffID: Field<IdentifierReader>
  private var name: Field<PersonReader>
  private var incidentDate: Field<DayReader>
  private var ticket: Field<IdentifierReader>
  private var account: Field<NarrativeReader>
  private var proof: Field<NarrativeReader>
  private var unitVerified: Field<ChoiceReader<Bool>>
  private var centreReview: Field<ChoiceReader<Bool>>
  private var groupApproval: Field<ChoiceReader<Bool>>
  private var amount: Field<YuanReader>

  var collected = Collected<Grievance>()

  init(_ columns: ColumnMap) {
    id = columns.id("申请编号")
    staffID = columns.id("工号")
    name = columns.person("姓名")
    incidentDate = columns.day("事发日期")
    ticket = columns.id("关联工单编号")
    account = columns.narrative("情况说明")
    proof = columns.narrative("证明材料")
    unitVerified = columns.flag("单位核实")
    centreReview = columns.flag("客服中心审核")
    groupApproval = columns.flag("集团批准")
    amount = columns.field("奖励金额", YuanReader())
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Grievance {
    let person = try name.optional(row)
    return Grievance(
      id: try id.required(row),
      staffID: try staffID.required(row, or: person?.staffID),
      name: try name.required(person).name,
      incidentDate: try incidentDate.required(row),
      ticket: try ticket.optional(row),
      account: try account.required(row),
      proof: try proof.optional(row),
      unitVerified: try unitVerified.optional(row),
      centreReview: try centreReview.optional(row),
      groupApproval: try groupApproval.optional(row),
      amount: try amount.optional(row))
  }

  static func block(_ records: [Placed<Grievance>]) -> RecordBlock { .grievances(records) }
}
