internal import Model

/// 考试: rows → sittings of the service examination.
struct ExamKind: ExportKind {
  static let headings = Exam.columnHeadings

  private var staffID: Field<IdentifierReader>
  private var name: Field<PersonReader>
  private var date: Field<DayReader>
  private var sitting: Field<ChoiceReader<ExamSitting>>
  private var score: Field<ScoreReader>

  var collected = Collected<Exam>()

  init(_ columns: ColumnMap) {
    staffID = columns.id("工号")
    name = columns.person("姓名")
    date = columns.day("考试日期")
    sitting = columns.choice("考试类型", ExamSitting.self)
    score = columns.score("成绩")
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Exam {
    let person = try name.optional(row)
    return Exam(
      staffID: try staffID.required(row, or: person?.staffID),
      name: try name.required(person).name,
      date: try date.required(row),
      sitting: try sitting.required(row),
      score: try score.optional(row))
  }

  static func block(_ records: [Placed<Exam>]) -> RecordBlock { .exams(records) }
}
