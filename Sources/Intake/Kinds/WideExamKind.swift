internal import Model

/// 考试 with both sittings in one row, 首考成绩 and 补考成绩 → an exam for each.
///
/// The dates stand in 首考日期 and 补考日期, in one 考试日期 for both, or in the mapping. A blank
/// mark is an absence, as in the long form; but a blank 补考成绩 is no exam for somebody who passed
/// the first sitting, or where 补考日期 is a column and blank as well.
struct WideExamKind: ExportKind {
  static let headings = ExamKind.headings + ownHeadings
  /// The headings of this form alone.
  static let ownHeadings: [Heading] = (marks + days).map {
    Heading(name: $0, isRequired: false, choices: [], isMasked: false)
  }
  static let marks = ["首考成绩", "补考成绩"]
  private static let days = ["首考日期", "补考日期"]

  /// Whether something gives what a heading of the long form says; nil for any other heading.
  static func gives(_ heading: String, has: (String) -> Bool) -> Bool? {
    switch heading {
    case "考试类型": true
    case "考试日期":
      has("考试日期")
        || zip(marks, days).allSatisfy { !has($0.0) || has($0.1) }
    default: nil
    }
  }

  /// One of the two sittings as the sheet has it.
  private struct Sitting {
    let sitting: ExamSitting
    var score: Field<ScoreReader>
    var date: Field<DayReader>
    /// Whether the sitting has a date of its own.
    let hasDate: Bool
  }

  private var staffID: Field<IdentifierReader>
  private var name: Field<PersonReader>
  private var sittings: [Sitting] = []
  private let passMark: Score?

  var collected = Collected<Exam>()

  init(_ columns: ColumnMap) {
    staffID = columns.id("工号")
    name = columns.person("姓名")
    passMark = columns.passMark
    for (sitting, mark, day) in [
      (ExamSitting.first, "首考成绩", "首考日期"), (.makeup, "补考成绩", "补考日期"),
    ] where columns.has(mark) {
      let hasDate = columns.has(day)
      sittings.append(
        Sitting(
          sitting: sitting, score: columns.score(mark), date: columns.day(hasDate ? day : "考试日期"),
          hasDate: hasDate))
    }
  }

  mutating func record(_ row: borrowing RowBuffer) throws(RowProblem) -> Exam {
    preconditionFailure("a wide row gives its exams to `read`")
  }

  mutating func read(_ row: borrowing RowBuffer) throws(RowProblem) {
    let written = try name.optional(row)
    let id = try staffID.required(row, or: written?.staffID)
    let person = try name.required(written)
    var exams: [Exam] = []
    var hasPassed = false
    for index in sittings.indices {
      let score = try sittings[index].score.optional(row)
      let sitting = sittings[index].sitting
      if score == nil, sitting == .makeup, !sittings[index].score.isWritten(row) {
        if hasPassed { continue }
        if sittings[index].hasDate, try sittings[index].date.optional(row) == nil { continue }
      }
      exams.append(
        Exam(
          staffID: id, name: person.name, date: try sittings[index].date.required(row),
          sitting: sitting, score: score))
      if let score, let passMark, score >= passMark { hasPassed = true }
    }
    // Either both are right or the row is a reject.
    for exam in exams { collected.placed.append(Placed(record: exam, row: row.row)) }
  }

  static func block(_ records: [Placed<Exam>]) -> RecordBlock { .exams(records) }
}
