import Model

/// `person-deduction`, 五（二）1: each unit with A or U costs the person it counts for.
///
/// 每发生一件服务态度投诉或 12345 热线不满意工单,扣当事人当月绩效工资。同一事项的几张工单算一件,
/// 一件只扣一次,记在其中最早认定的那一天所在的月份。证据是这一件里归于当事人的全部工单。
enum PersonDeduction {
  static func findings(_ book: Casebook, _ units: UnitBook) -> [Finding] {
    let names = book.index.names
    return units.people.flatMap { person, tally in
      tally.units.compactMap { unit in
        guard !unit.classes.isDisjoint(with: .charged),
          let amount = book.policy.numbers.personDeduction.at(unit.day),
          let evidence = Evidence(unit.cases, in: book.index)
        else { return nil }
        let kinds = Wording.classes(unit.classes.intersection(.charged))
        return Finding(
          .personDeduction, month: unit.month, subject: .person(names.id(of: person)),
          about: .unit(book.id(of: unit.unit)),
          effect: .deduct(amount), evidence: evidence,
          reason: "\(Wording.cases(evidence.keys))认定为\(kinds)，"
            + "按\(amount.label)扣减当月绩效工资\(amount.value)元。")
      }
    }
  }
}
