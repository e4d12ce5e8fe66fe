import Model

/// `person-deduction`, 五（二）1: each unit with A or U costs the person it counts for.
///
/// 每发生一件服务态度投诉或 12345 热线不满意工单,扣当事人当月绩效工资。同一事项的几张工单算一件,
/// 一件只扣一次,记在其中最早认定的那一天所在的月份。证据是这一件里归于当事人的全部工单。
enum PersonDeduction: Rule {
  static let id = RuleID.personDeduction
  static let title = "当事人扣减"
  static let clauses = ["5.2.1a"]
  static let readings: [ReadingID] = [.attitude, .unit, .lateAppeals]

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    input.units.people.flatMap { person, tally in
      tally.units.filter { !$0.classes.isDisjoint(with: .charged) }.map { unit in
        guard let amount = input.numbers.personDeduction.at(unit.day) else {
          return .notCharged(
            NotCharged(rule: id, because: .notInForce(unit.day), cases: unit.cases))
        }
        let evidence = Evidence.of(unit.cases, in: input.index)
        let kinds = Wording.classes(unit.classes.intersection(.charged))
        return .finding(
          Finding(
            .personDeduction, month: unit.month, subject: .person(input.names.id(of: person)),
            about: .unit(input.book.id(of: unit.unit)), effect: .deduct(amount),
            evidence: evidence,
            reason: "\(Wording.cases(evidence.keys))认定为\(kinds)，"
              + "按\(amount.label)扣减当月绩效工资\(amount.value)元。"))
      }
    }
  }
}
