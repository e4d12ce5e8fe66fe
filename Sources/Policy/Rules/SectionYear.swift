import Model

/// `section-year`, 五（二）2: a section that breaches in a third month of the year.
///
/// 一个科所一年内第 3 个月达到月度件数(当月有没有负责人都算):第 3 个月月末在任的科所负责人,年终绩效奖金
/// 打折,年度不得评为称职及以上。证据是这三个月的。
enum SectionYear: Rule {
  static let id = RuleID.sectionYear
  static let title = "科所年内累计"
  static let clauses = ["5.2.2b"]
  static let readings: [ReadingID] = [.attitude, .unit, .sectionTrigger, .lateAppeals]
  static let isYearly = true

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    let book = input.book
    var verdicts: [Verdict] = []
    for (section, all) in input.sectionBreaches {
      for year in Set(all.map(\.limit.month.year)).sorted() {
        let inYear = all.filter { $0.limit.month.year == year }
        let third = inYear.indices.first { position in
          let day = inYear[position].limit.month.lastDay
          return book.policy.numbers.sectionMonths.at(day)?.value.isReached(by: position + 1)
            == true
        }
        // Fewer months than that are watched, not charged.
        if let third {
          verdicts += consequences(of: Array(inYear[...third]), section: section, book)
        }
      }
    }
    return verdicts
  }

  private static func consequences(
    of breaches: [SectionMonth.Breach], section: SectionIndex, _ book: Casebook
  ) -> [Verdict] {
    var verdicts: [Verdict] = []
    let numbers = book.policy.numbers
    guard let month = breaches.last?.limit.month else {
      preconditionFailure("a section that reached the count has months in which it did")
    }
    let cases = breaches.flatMap(\.limit.evidence)
    guard let bonus = numbers.sectionBonus.at(month.lastDay),
      let cap = numbers.sectionCap.at(month.lastDay)
    else {
      return [
        .notCharged(NotCharged(rule: id, because: .notInForce(month.lastDay), cases: cases))
      ]
    }
    let evidence = Evidence.of(cases, in: book.index)
    let names = book.index.names
    let path = names.path(of: section)
    let heads = book.index.rosters.roster(of: month).heads(of: section, on: month.lastDay)
    if heads.isEmpty {
      verdicts.append(
        .notCharged(
          NotCharged(
            rule: .sectionYear, because: .noHead(path, month, month.lastDay),
            cases: cases)))
    }
    let months = breaches.map { "\($0.limit.month.number)月" }.joined(separator: "、")
    for head in heads {
      verdicts.append(
        .finding(
          Finding(
            .sectionYear, month: month, subject: .person(names.id(of: head)),
            about: .sectionYear(path, month.year), effect: .reducedBonus(bonus, cap: cap),
            evidence: evidence,
            reason: "\(path)\(month.year)年\(months)达到月度件数，按\(bonus.label)科所负责人年终绩效奖金"
              + "按\(bonus.value.value)%发放，年度评定最高为\(cap.value.rawValue)。")))
    }
    return verdicts
  }
}
