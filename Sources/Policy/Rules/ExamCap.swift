import Model

/// `exam-cap`, 五（一）: a failed or missed 补考 caps the month's rating.
///
/// 补考不合格(低于分数线)或缺考的,考试当月不得评为称职及以上。只对考试当月花名册上的人。
enum ExamCap: Rule {
  static let id = RuleID.examCap
  static let title = "补考未通过"
  static let clauses = ["5.1"]
  static let readings: [ReadingID] = []

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    findings(input.book).map { .finding($0) }
  }

  private static func findings(_ book: Casebook) -> [Finding] {
    let index = book.index
    return index.facts.exams.compactMap { stored in
      let exam = stored.record
      let numbers = book.policy.numbers
      guard exam.sitting == .makeup, exam.date.month <= index.month,
        let mark = numbers.passMark.at(exam.date), !mark.value.isReached(by: exam.score),
        let cap = numbers.examMonthCap.at(exam.date),
        let person = index.names.people.known(exam.staff),
        index.rosters.roster(of: exam.date.month).isListed(person)
      else { return nil }
      let result = exam.score.map { "成绩\($0)分，低于\(mark.value.minimum)分" } ?? "缺考"
      return Finding(
        .examCap, month: exam.date.month, subject: .person(exam.staff),
        about: .exam(exam.date), effect: .monthCap(cap),
        reason: "\(exam.date.chinese)补考\(result)，按\(cap.label)当月评定最高为\(cap.value.rawValue)。")
    }
  }
}
