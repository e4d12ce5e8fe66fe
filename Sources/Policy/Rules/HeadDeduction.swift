import Model

/// `head-deduction`, 五（二）1: where a section's unit has no person, its heads pay.
///
/// 一件态度投诉或 12345 不满意工单,归于某科所的工单里没有一张写了责任人的,由这个科所的负责人承担:
/// 当天在任的科所长每人扣一次;没有科所长的,由主管承担。写了人却对不上的,先改数据,不扣负责人。
enum HeadDeduction: Rule {
  static let id = RuleID.headDeduction
  static let title = "科所负责人代为负责"
  static let clauses = ["5.2.1c"]
  static let readings: [ReadingID] = [.attitude, .unit, .lateAppeals]

  static func charges(_ input: RuleInput) -> (
    charges: [Fallback], notCharged: [NotCharged]
  ) {
    let (book, names) = (input.book, input.names)
    var charges = FallbackCharges()
    var notCharged: [NotCharged] = []
    for (section, tally) in input.units.sections {
      for unit in tally.units
      where !unit.classes.isDisjoint(with: .charged) && !unit.namesPerson {
        guard let amount = input.numbers.headDeduction.at(unit.day) else {
          notCharged.append(
            NotCharged(rule: id, because: .notInForce(unit.day), cases: unit.cases))
          continue
        }
        let heads = book.index.rosters.roster(of: unit.month).heads(of: section, on: unit.day)
        if heads.isEmpty {
          notCharged.append(
            NotCharged(
              rule: .headDeduction,
              because: .noHead(names.path(of: section), unit.month, unit.day),
              cases: unit.cases))
        }
        for head in heads {
          charges.add(unit, to: head, amount: amount, from: names.path(of: section).description)
        }
      }
    }
    return (charges.all, notCharged)
  }

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    let (charges, notCharged) = input.heads
    return notCharged.map { .notCharged($0) }
      + charges.map { charge in
        .finding(
          charge.finding(.headDeduction, input.book) { kinds, evidence in
            let sections = charge.sources.sortedByBytes().joined(separator: "、")
            return "\(Wording.cases(evidence))认定为\(kinds)，归于\(sections)，没有责任人，"
              + "按\(charge.amount.label)由科所负责人承担，扣减当月绩效工资\(charge.amount.value)元。"
          })
      }
  }
}
