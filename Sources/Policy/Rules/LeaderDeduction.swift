import Model

/// `leader-deduction`, 五（二）1: where a department's unit has neither person nor section.
///
/// 一件态度投诉或 12345 不满意工单,归于某部门的工单里没有一张写了责任人或科所的,由部门承担:当天在任
/// 的部门负责人和分管领导每人扣一次。一个人分管几个部门、同一件都归他承担的,只扣一次。
enum LeaderDeduction: Rule {
  static let id = RuleID.leaderDeduction
  static let title = "部门领导代为负责"
  static let clauses = ["5.2.1d"]
  static let readings: [ReadingID] = [.attitude, .unit, .lateAppeals]

  static func charges(_ input: RuleInput) -> (
    charges: [Fallback], notCharged: [NotCharged]
  ) {
    let (book, names) = (input.book, input.names)
    var charges = FallbackCharges()
    var notCharged: [NotCharged] = []
    for (department, tally) in input.units.departments {
      for unit in tally.units
      where !unit.classes.isDisjoint(with: .charged) && !unit.namesPerson && !unit.namesSection {
        guard let amount = input.numbers.leaderDeduction.at(unit.day) else {
          notCharged.append(
            NotCharged(rule: id, because: .notInForce(unit.day), cases: unit.cases))
          continue
        }
        let leaders = book.index.rosters.roster(of: unit.month)
          .leaders(of: department, on: unit.day)
        if leaders.isEmpty {
          notCharged.append(
            NotCharged(
              rule: .leaderDeduction,
              because: .noLeader(names.name(of: department), unit.month, unit.day),
              cases: unit.cases))
        }
        for leader in leaders {
          charges.add(unit, to: leader, amount: amount, from: names.name(of: department).text)
        }
      }
    }
    return (charges.all, notCharged)
  }

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    let (charges, notCharged) = input.leaders
    return notCharged.map { .notCharged($0) }
      + charges.map { charge in
        .finding(
          charge.finding(.leaderDeduction, input.book) { kinds, evidence in
            let departments = charge.sources.sortedByBytes().joined(separator: "、")
            return "\(Wording.cases(evidence))认定为\(kinds)，归于\(departments)，没有责任人和科所，"
              + "按\(charge.amount.label)由部门领导承担，扣减当月绩效工资\(charge.amount.value)元。"
          })
      }
  }
}
