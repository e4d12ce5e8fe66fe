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

  package var fields: [String] {
    [
      staffID,
      name,
      date.description,
      sitting.rawValue,
      score?.description ?? "",
    ]
  }

  package init?(fields: [String]) {
    guard fields.count == 5,
      let date = Day(iso: fields[2]),
      let sitting = ExamSitting(rawValue: fields[3])
    else { return nil }
    self.init(
      staffID: fields[0],
      name: fields[1],
      date: date,
      sitting: sitting,
      score: Score(fields[4]))
  }
}
