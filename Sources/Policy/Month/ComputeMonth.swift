package import Model

/// The figures of a month under a policy: the whole of `rules.md` in one call.
///
/// Pure: the same facts, policy and calendar give the same results, in the same order.
/// - Parameter asOf: for the watch list: the day to look from; by default that of the last record.
package func computeMonth(
  _ facts: Facts, policy: PolicyFile, calendar: WorkingCalendar, asOf: Day? = nil
) -> MonthResults {
  computeMonth(FactsIndex(facts), policy: policy, calendar: calendar, asOf: asOf)
}

/// The same with facts that were looked up before: for several policies over one set of facts.
package func computeMonth(
  _ index: FactsIndex, policy: PolicyFile, calendar: WorkingCalendar, asOf: Day? = nil
) -> MonthResults {
  let book = Casebook(index: index, policy: policy, calendar: calendar)
  let judgement = Judgement(book)
  let month = index.month
  var results = MonthResults(
    month: month, policySHA256: policy.sha256,
    readings: Dictionary(
      uniqueKeysWithValues: ReadingID.allCases.map {
        ($0.rawValue, policy.choice($0, at: month.lastDay).choice)
      }))

  results.readingClauses = Dictionary(
    uniqueKeysWithValues: ReadingID.allCases.map {
      ($0.rawValue, policy.choice($0, at: month.lastDay).clause)
    })
  results.clauseLabels = ClauseLabels(policy)

  let corrections = Corrections(judgement)
  results.findings = corrections.findings
  results.adjustments = corrections.adjustments
  results.standing = judgement.findings
    .filter { $0.rule.isYearly && judgement.isInYear($0.month) }
    .map(\.record).inOrder { $0 }

  let exposures = Exposures(book)
  results.exposures = exposures.tickets
  results.inspectionExposures = exposures.inspections
  results.corrections = exposures.corrections

  let subjects = SubjectResults(
    judgement, corrections: corrections, standing: results.standing)
  results.people = subjects.people()
  results.sections = subjects.sections()
  results.departments = subjects.departments()

  results.awards = judgement.reportedAwards()

  let lists = MonthLists(judgement)
  results.appeals = lists.appeals()
  results.onHold = lists.onHold()
  results.grievances = lists.grievances()
  results.coverage = lists.coverage()
  results.excellent = lists.excellent()
  results.referrals = lists.referrals()

  let issues = DataIssues(judgement, named: results.named)
  results.exceptions = issues.exceptions
  results.notices = issues.notices

  results.rulings = Rulings(book).all(of: month)
  results.watchList = WatchList(judgement, results: results, asOf: asOf).items()
  results.thresholds = Thresholds(policy, at: month.lastDay)
  results.appealDeadlines = lists.appealDeadlines()
  let published = Set(index.facts.published.map(\.month))
  results.unpublishedMonths = Month.sequence(
    from: month.januaryOfYear, through: month.adding(months: -1)
  ).filter { $0.year == month.year && !published.contains($0) }
  results.index = SubjectIndex(
    results, roster: index.rosters.roster(of: month).rows.map(\.record))
  return results
}

/// What a month says when it is published, out of its results.
package func publication(of results: MonthResults) -> PublishedMonth {
  PublishedMonth(
    month: results.month, findings: results.findings, adjustments: results.adjustments,
    entries: results.exposures.map {
      PublishedEntry(key: $0.entry, tickets: $0.tickets, named: $0.named)
    }
      + results.inspectionExposures.map {
        PublishedEntry(key: $0.entry, tickets: [], named: $0.named)
      },
    corrections: results.corrections)
}

extension Thresholds {
  /// The limits in force on a day; nil before the policy is.
  init?(_ policy: PolicyFile, at day: Day) {
    let numbers = policy.numbers
    let limit = { (number: PolicyNumbers.Number<Threshold>) in number.at(day)?.value.minimum }
    guard let combined = limit(numbers.personCombined),
      let personAttitude = limit(numbers.personAttitude),
      let personInspection = limit(numbers.personInspection),
      let personUnsatisfied = limit(numbers.personUnsatisfied),
      let sectionAttitude = limit(numbers.sectionAttitude),
      let sectionUnsatisfied = limit(numbers.sectionUnsatisfied),
      let sectionInspection = limit(numbers.sectionInspection),
      let sectionMonths = limit(numbers.sectionMonths),
      let departmentAttitude = limit(numbers.departmentAttitude),
      let departmentUnsatisfied = limit(numbers.departmentUnsatisfied),
      let departmentInspection = limit(numbers.departmentInspection),
      let person = Self.effect(numbers.personBonus, numbers.personCap, at: day),
      let section = Self.effect(numbers.sectionBonus, numbers.sectionCap, at: day),
      let department = Self.effect(numbers.departmentBonus, numbers.departmentCap, at: day)
    else { return nil }
    let isCombined = policy.readings(at: day).personThreshold == .combined
    self.init(
      person: Counts(
        attitude: personAttitude, unsatisfied: personUnsatisfied, inspections: personInspection),
      personCombined: isCombined ? combined : nil,
      section: Counts(
        attitude: sectionAttitude, unsatisfied: sectionUnsatisfied,
        inspections: sectionInspection),
      sectionMonths: sectionMonths,
      department: Counts(
        attitude: departmentAttitude, unsatisfied: departmentUnsatisfied,
        inspections: departmentInspection),
      effects: (person, section, department))
  }

  private static func effect(
    _ percent: PolicyNumbers.Number<Percent>, _ cap: PolicyNumbers.Number<RatingLevel>, at day: Day
  ) -> Effect? {
    guard let percent = percent.at(day), let cap = cap.at(day) else { return nil }
    return .bonus(percent: percent.value.value, annualCap: cap.value)
  }
}

extension Judgement {
  /// The groups of the selections that end with *N*.
  func reportedAwards() -> [AwardGroup] {
    guard book.policy.citing("5.3.1", at: month.lastDay) != nil else { return [] }
    let kinds = AwardKind.allCases
    let groups = AwardGroup.Group.allCases
    return AwardWindow.ending(with: month, policy: book.policy)
      .flatMap { selections[$0]?.results ?? [] }
      .sorted(byTexts: {
        [
          String(kinds.firstIndex(of: $0.kind) ?? 0), $0.department.text,
          String(groups.firstIndex(of: $0.group) ?? 0),
        ]
      })
  }
}
