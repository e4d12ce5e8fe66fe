internal import Model

/// 年度测评: rows → proposed annual ratings.
struct RatingKind: ExportKind {
  static let headings = Rating.columnHeadings

  private var year: Field<YearReader>
  private var staffID: Field<IdentifierReader>
  private var name: Field<PersonReader>
  private var proposed: Field<ChoiceReader<RatingLevel>>

  var collected = Collected<Rating>()

  init(_ columns: ColumnMap) {
    year = columns.field("年度", YearReader())
    staffID = columns.id("工号")
    name = columns.person("姓名")
    proposed = columns.choice("拟定等级", RatingLevel.self)
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Rating {
    let person = try name.optional(row)
    return Rating(
      year: try year.required(row),
      staffID: try staffID.required(row, or: person?.staffID),
      name: try name.required(person).name,
      proposed: try proposed.required(row))
  }

  static func block(_ records: [Placed<Rating>]) -> RecordBlock { .ratings(records) }
}
