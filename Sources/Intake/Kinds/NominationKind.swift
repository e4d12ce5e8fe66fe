internal import Model

/// 标兵推荐: rows → nominees of departments.
struct NominationKind: ExportKind {
  static let headings = Nomination.columnHeadings

  private var selection: Field<ChoiceReader<AwardKind>>
  private var window: Field<WindowReader>
  private var department: Field<NameReader>
  private var staffID: Field<IdentifierReader>
  private var name: Field<PersonReader>
  private var groupReview: Field<ChoiceReader<Bool>>

  var collected = Collected<Nomination>()

  init(_ columns: ColumnMap) {
    selection = columns.choice("评选类型", AwardKind.self)
    window = columns.field("评选期", WindowReader())
    department = columns.name("部门")
    staffID = columns.id("工号")
    name = columns.person("姓名")
    groupReview = columns.flag("集团审核")
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Nomination {
    let person = try name.optional(row)
    let record = Nomination(
      selection: try selection.required(row),
      window: try window.required(row),
      department: try department.required(row),
      staffID: try staffID.required(row, or: person?.staffID),
      name: try name.required(person).name,
      groupReview: try groupReview.optional(row))
    let isQuarter = record.window.utf8.count > 4
    guard isQuarter == (record.selection == .quarterly) else {
      throw window.problem(.windowOfOtherKind)
    }
    return record
  }

  static func block(_ records: [Placed<Nomination>]) -> RecordBlock { .nominations(records) }
}
