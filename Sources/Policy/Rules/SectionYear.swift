import Model

/// `section-year`, 五（二）2: a section that breaches in a third month of the year.
///
/// 一个科所一年内第 3 个月达到月度件数(当月有没有负责人都算):第 3 个月月末在任的科所负责人,年终绩效奖金
/// 打折,年度不得评为称职及以上。证据是这三个月的。
enum SectionYear {
  static func outcome(
    _ book: Casebook, _ breaches: [SectionIndex: [SectionMonth.Breach]]
  ) -> RuleOutcome {
    var outcome = RuleOutcome()
    for (section, all) in breaches {
      for year in Set(all.map(\.limit.month.year)).sorted() {
        let inYear = all.filter { $0.limit.month.year == year }
        let third = inYear.indices.first { position in
          let day = inYear[position].limit.month.lastDay
          return book.policy.numbers.sectionMonths.at(day)?.value.isReached(by: position + 1)
            == true
        }
        guard let third else { continue }
        outcome = outcome + consequences(of: Array(inYear[...third]), section: section, book)
      }
    }
    return outcome
  }

  private static func consequences(
    of breaches: [SectionMonth.Breach], section: SectionIndex, _ book: Casebook
  ) -> RuleOutcome {
    var outcome = RuleOutcome()
    let numbers = book.policy.numbers
    guard let month = breaches.last?.limit.month,
      let bonus = numbers.sectionBonus.at(month.lastDay),
      let cap = numbers.sectionCap.at(month.lastDay),
      let evidence = Evidence(breaches.flatMap(\.limit.evidence), in: book.index)
    else { return outcome }
    let names = book.index.names
    let path = names.path(of: section)
    let heads = book.index.rosters.roster(of: month).heads(of: section, on: month.lastDay)
    if heads.isEmpty {
      outcome.notCharged.append(
        NotCharged(
          rule: .sectionYear, because: .noHead(path, month, month.lastDay),
          cases: breaches.flatMap(\.limit.evidence)))
    }
    let months = breaches.map { "\($0.limit.month.number)月" }.joined(separator: "、")
    for head in heads {
      outcome.findings.append(
        Finding(
          .sectionYear, month: month, subject: .person(names.id(of: head)),
          about: .sectionYear(path, month.year), effect: .reducedBonus(bonus, cap: cap),
          evidence: evidence,
          reason: "\(path)\(month.year)年\(months)达到月度件数，按\(bonus.label)科所负责人年终绩效奖金"
            + "按\(bonus.value.value)%发放，年度评定最高为\(cap.value.rawValue)。"))
    }
    return outcome
  }
}
