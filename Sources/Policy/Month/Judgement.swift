import Model

/// All findings of all months up to *N*, and what they were made from: the rules, in order.
struct Judgement: Sendable {
  let book: Casebook
  /// Units by subject, without fallback charges.
  let units: UnitBook
  /// Persons' units as they count: with fallback charges where the reading says so.
  let people: [PersonIndex: Tally]
  let breaches: [SectionIndex: [SectionMonth.Breach]]
  let selections: [AwardWindow: Selection]
  let nominees: Nominees
  let caps: AnnualCaps
  let findings: [Finding]
  /// What the rules charge nobody for, in all months.
  let notCharged: [NotCharged]

  init(_ book: Casebook) {
    let units = UnitBook(book)
    let heads = HeadDeduction.outcome(book, units)
    let leaders = LeaderDeduction.outcome(book, units)
    let headFindings = HeadDeduction.findings(heads.charges, book)
    let people = Self.counting(heads.charges + leaders.charges, in: units.people, book)
    let breaches = SectionMonth.breaches(book, units)
    let sectionMonth = SectionMonth.outcome(book, breaches)
    let sectionYear = SectionYear.outcome(book, breaches)
    let departmentBreaches = DepartmentYear.breaches(book, units)
    let departmentYear = DepartmentYear.outcome(book, departmentBreaches)
    let personYear = PersonYear.findings(book, people)
    let caps = AnnualCaps(personYear + sectionYear.findings + departmentYear.findings)
    let selections = Self.selections(book, charges: headFindings + sectionMonth.findings)
    let nominees = Nominees(book, selections: selections)
    let awards = ServiceAward.findings(book, nominees)

    let grievances = GrievanceAward.outcome(book, units.people)
    var findings = PersonDeduction.findings(book, units)
    findings += headFindings
    findings += LeaderDeduction.findings(leaders.charges, book)
    findings += personYear
    findings += sectionMonth.findings
    findings += sectionYear.findings
    findings += departmentYear.findings
    findings += DepartmentCollective.findings(book, departmentBreaches)
    findings += ExamCap.findings(book)
    findings += grievances.findings
    findings += NominationInvalid.findings(book, nominees)
    findings += DepartmentDisqualified.findings(book, nominees)
    findings += awards
    findings += RatingInvalid.findings(book, awards: awards, caps: caps)

    self.book = book
    self.units = units
    self.people = people
    self.breaches = breaches
    self.selections = selections
    self.nominees = nominees
    self.caps = caps
    self.findings = findings
    notCharged =
      heads.notCharged + leaders.notCharged + sectionMonth.notCharged + sectionYear.notCharged
      + departmentYear.notCharged + grievances.notCharged
  }

  var month: Month { book.index.month }

  /// Whether a month is in the year of the report, up to it.
  func isInYear(_ month: Month) -> Bool {
    month.year == self.month.year && month <= self.month
  }

  /// Reading `fallback-counts`: what someone pays in another's place adds to their own counts.
  private static func counting(
    _ charges: [Fallback], in people: [PersonIndex: Tally], _ book: Casebook
  ) -> [PersonIndex: Tally] {
    var people = people
    for charge in charges
    where book.policy.readings(at: charge.unit.day).fallbackCounts == .yes {
      var unit = charge.unit
      unit.classes.formIntersection(.charged)
      people[charge.person, default: Tally()].add(unit)
    }
    return people
  }

  /// The selections that end with *N* and those that nominations are for.
  private static func selections(
    _ book: Casebook, charges: [Finding]
  ) -> [AwardWindow: Selection] {
    let month = book.index.month
    let windows = Nominees.windows(book)
      .union(AwardWindow.ending(with: month, policy: book.policy))
    if windows.isEmpty { return [:] }
    let history = PersonHistory(book)
    let byPerson = charges.reduce(into: [PersonIndex: [Finding]]()) { charges, finding in
      guard let id = finding.subject.person, let person = book.index.names.people.known(id) else {
        preconditionFailure("whoever is charged stands on a roster")
      }
      charges[person, default: []].append(finding)
    }
    var selections: [AwardWindow: Selection] = [:]
    for window in windows {
      selections[window] = Selection(window, book: book, history: history, charges: byPerson)
    }
    return selections
  }
}
