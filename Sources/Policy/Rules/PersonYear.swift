import Model

/// `person-year`, 五（二）1: a person who reaches the yearly count.
///
/// 个人一年内服务态度投诉与内部检查曝光合计 2 件,或 12345 不满意工单 2 件(口径 person-threshold 可改为
/// 各算各的):正式员工年终绩效奖金打折、年度测评不得为称职及以上;三方员工建议辞退。一年一次,记在
/// 首次达到的那个月。是正式还是三方,看那个月的花名册。
enum PersonYear: Rule {
  static let id = RuleID.personYear
  static let title = "个人年内累计"
  static let clauses = ["5.2.1b"]
  static let readings: [ReadingID] = [
    .attitude, .unit, .personThreshold, .fallbackCounts, .lateAppeals,
  ]
  static let isYearly = true

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    let book = input.book
    return input.people.flatMap { person, tally in
      Limits.years(of: tally.units).compactMap { year in
        Limits.firstReached(
          tally.units, year: year, through: book.index.month, book: book,
          reached: { reached($0, $1, on: $2, book.policy) }
        ).map { verdict(for: person, $0, book) }
      }
    }
  }

  /// The classes whose counts of the year so far reach a limit in force on a day.
  static func reached(
    _ counts: Counts, _ units: [CountedUnit], on day: Day, _ policy: PolicyFile
  ) -> ClassSet {
    let numbers = policy.numbers
    var reached: ClassSet = []
    if numbers.personUnsatisfied.at(day)?.value.isReached(by: counts.unsatisfied) == true {
      reached.insert(.unsatisfied)
    }
    switch policy.readings(at: day).personThreshold {
    case .combined:
      // A unit that is both counts once.
      let both = units.count { !$0.classes.isDisjoint(with: [.attitude, .inspection]) }
      if numbers.personCombined.at(day)?.value.isReached(by: both) == true {
        reached.formUnion([.attitude, .inspection])
      }
    case .separate:
      if numbers.personAttitude.at(day)?.value.isReached(by: counts.attitude) == true {
        reached.insert(.attitude)
      }
      if numbers.personInspection.at(day)?.value.isReached(by: counts.inspections) == true {
        reached.insert(.inspection)
      }
    }
    return reached
  }

  private static func verdict(
    for person: PersonIndex, _ limit: ReachedLimit, _ book: Casebook
  ) -> Verdict {
    let numbers = book.policy.numbers
    let day = limit.month.lastDay
    guard let bonus = numbers.personBonus.at(day), let cap = numbers.personCap.at(day) else {
      return .notCharged(
        NotCharged(rule: id, because: .notInForce(day), cases: limit.evidence))
    }
    let evidence = Evidence.of(limit.evidence, in: book.index)
    let office = book.index.rosters.roster(of: limit.month).firstOffice(of: person)
    let isThirdParty = office?.record.employment == .thirdParty
    let year = String(limit.month.year)
    let counted = Wording.counts(limit.counts, of: limit.classes)
    return .finding(
      Finding(
        .personYear, month: limit.month, subject: .person(book.index.names.id(of: person)),
        about: .year(limit.month.year),
        effect: isThirdParty ? .dismissalAdvised(cap: cap) : .reducedBonus(bonus, cap: cap),
        evidence: evidence,
        reason: "\(year)年累计\(counted)，按\(bonus.label)"
          + (isThirdParty
            ? "建议用人单位予以辞退，年度测评最高为\(cap.value.rawValue)。"
            : "年终绩效奖金按\(bonus.value.value)%发放，年度测评最高为\(cap.value.rawValue)。")))
  }
}
