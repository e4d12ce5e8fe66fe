/// 考试: one sitting of the service examination.
package struct Exam: ExportRecord {
  /// 工号.
  package var staffID: String
  /// 姓名.
  package var name: String
  /// 考试日期.
  package var date: Day
  /// 考试类型.
  package var sitting: ExamSitting
  /// 成绩; nil where the person was absent.
  package var score: Score?

  package init(
    staffID: String,
    name: String,
    date: Day,
    sitting: ExamSitting,
    score: Score? = nil
  ) {
    self.staffID = staffID
    self.name = name
    self.date = date
    self.sitting = sitting
    self.score = score
  }

  package static var kind: RecordKind { .exams }

  package func key(batch: Month) -> String {
    "\(staffID)\u{1f}\(date)\u{1f}\(sitting.rawValue)"
  }

  package static var blank: Exam { Exam(staffID: "", name: "", date: .blank, sitting: .first) }

  package mutating func visit(_ columns: inout some ColumnVisitor) {
    columns.required("工号", &staffID)
    columns.required("姓名", &name)
    columns.required("考试日期", &date)
    columns.required("考试类型", &sitting)
    columns.optional("成绩", &score)
  }
}
