import Model

/// `rating-invalid`, 五（三）4 and the caps: a proposed annual rating that does not hold.
///
/// 服务岗位员工拟评优秀、当年却没有当过年度服务标兵的(口径 excellent-needs 可改为当年任一标兵),无效;
/// 拟定等级高于年度上限的,也无效,引用定下上限的那一条。两样都占的,各记一条。岗位看当年12月的花名册。
/// 前者记在测评表的批次月份;后者记在批次月份与上限定下的月份中较晚的一个。
enum RatingInvalid: Rule {
  static let id = RuleID.ratingInvalid
  static let title = "拟定等级不成立"
  static let clauses = ["5.2.1b", "5.2.2b", "5.2.3a", "5.3.4"]
  static let readings: [ReadingID] = [.excellentNeeds]

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    findings(input.book, awards: input.findings(of: ServiceAward.self), caps: input.caps)
      .map { .finding($0) }
  }

  private static func findings(
    _ book: Casebook, awards: [Finding], caps: AnnualCaps
  ) -> [Finding] {
    let awarded = Dictionary(grouping: awards, by: \.subject)
    return book.index.facts.ratings.flatMap { stored in
      let record = stored.record
      let windows = Set((awarded[.person(record.staff)] ?? []).map(\.about))
      return [
        excellent(stored, windows: windows, book),
        aboveCap(stored, caps.cap(of: record.staff, in: record.year), book),
      ].compactMap { $0 }
    }
  }

  private static func excellent(
    _ stored: Stored<Rating>, windows: Set<FindingAbout>, _ book: Casebook
  ) -> Finding? {
    let record = stored.record
    let month = stored.place.batch
    guard record.proposed == .excellent, (1...9999).contains(record.year),
      let clause = book.policy.citing("5.3.4", at: month.lastDay)
    else { return nil }
    let december = Month(year: record.year, month: 12)
    let posts = book.policy.numbers.servicePosts.classifying(december.lastDay).value
    guard let person = book.index.names.people.known(record.staff),
      let office = book.index.rosters.roster(of: december).firstOffice(of: person),
      ServicePosts.isServicePerson(office.record, posts: posts)
    else { return nil }
    let annual = FindingAbout.selection(.annual, String(record.year))
    let quarters = (1...4).map { FindingAbout.selection(.quarterly, "\(record.year)Q\($0)") }
    let holds: Bool =
      switch book.policy.readings(at: month.lastDay).excellentNeeds {
      case .annualAward: windows.contains(annual)
      case .anyAward: !windows.isDisjoint(with: quarters + [annual])
      }
    if holds { return nil }
    return finding(
      stored, month: month, effect: .invalid(clause),
      reason: "拟评\(record.year)年度优秀，但当年没有获得所需的服务标兵，按\(clause.label)不能评为优秀。", book)
  }

  private static func aboveCap(
    _ stored: Stored<Rating>, _ cap: (level: RatingLevel, finding: Finding)?, _ book: Casebook
  ) -> Finding? {
    guard let cap, stored.record.proposed > cap.level,
      book.policy.citing("5.3.4", at: stored.place.batch.lastDay) != nil
    else { return nil }
    let effect = CitedEffect.invalid(above: cap.finding)
    return finding(
      stored, month: max(stored.place.batch, cap.finding.month), effect: effect,
      reason: "拟评\(stored.record.year)年度\(stored.record.proposed.rawValue)，"
        + "但按\(effect.label)该年度最高为\(cap.level.rawValue)。", book)
  }

  private static func finding(
    _ stored: Stored<Rating>, month: Month, effect: CitedEffect, reason: String, _ book: Casebook
  ) -> Finding {
    Finding(
      .ratingInvalid, month: month,
      subject: .person(stored.record.staff),
      about: .year(stored.record.year), effect: effect, reason: reason)
  }
}

/// The caps on annual ratings, by person and year: of several the lowest holds, of equal ones
/// that of the first rule.
struct AnnualCaps: Sendable {
  private struct Key: Hashable {
    let person: StaffID
    let year: Int

    /// Less for the cap that holds: the lowest, the first rule's, the earliest.
    static func strength(_ finding: Finding) -> (Int, Int, Month) {
      guard let cap = finding.annualCap else {
        preconditionFailure("only findings with a cap are kept")
      }
      return (-cap.rank, finding.rule.order, finding.month)
    }
  }

  private let caps: [Key: [Finding]]

  init(_ findings: [Finding]) {
    caps = findings.reduce(into: [:]) { caps, finding in
      guard finding.annualCap != nil, let person = finding.subject.person else { return }
      caps[Key(person: person, year: finding.month.year), default: []].append(finding)
    }
  }

  private func findings(of person: StaffID, in year: Int) -> [Finding] {
    caps[Key(person: person, year: year)] ?? []
  }

  func cap(of person: StaffID, in year: Int) -> (level: RatingLevel, finding: Finding)? {
    let lowest = findings(of: person, in: year).min {
      Key.strength($0) < Key.strength($1)
    }
    guard let lowest, let level = lowest.annualCap else { return nil }
    return (level, lowest)
  }

  /// What is left of the year-end bonus, in per cent.
  func bonusPercent(of person: StaffID, in year: Int) -> Int {
    findings(of: person, in: year).compactMap(\.effect.effect.bonusPercent).min() ?? 100
  }
}
