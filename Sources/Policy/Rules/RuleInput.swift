import Model

/// What rules look at, each part made once, when the first rule asks for it; and what the rules said.
///
/// A rule may ask for another one's findings: 优秀 needs the awards, a selection the charges.
final class RuleInput {
  let book: Casebook
  /// Units by subject, without charges in another's place.
  let units: UnitBook
  private var known: [RuleID: [Verdict]] = [:]

  init(_ book: Casebook) {
    self.book = book
    units = UnitBook(book)
  }

  var index: FactsIndex { book.index }
  var names: Names { book.index.names }
  var numbers: PolicyNumbers { book.policy.numbers }

  /// What a rule says, evaluated once.
  func verdicts(of rule: any Rule.Type) -> [Verdict] {
    if let verdicts = known[rule.id] { return verdicts }
    let verdicts = rule.evaluate(self)
    known[rule.id] = verdicts
    return verdicts
  }

  func findings(of rule: any Rule.Type) -> [Finding] { verdicts(of: rule).compactMap(\.finding) }

  /// What heads and leaders pay in the place of an unknown person, and what falls on nobody.
  lazy var heads = HeadDeduction.charges(self)
  lazy var leaders = LeaderDeduction.charges(self)

  /// Persons' units as they count: with charges in another's place where `fallback-counts` says so.
  lazy var people: [PersonIndex: Tally] = {
    var people = units.people
    for charge in heads.charges + leaders.charges
    where book.policy.readings(at: charge.unit.day).fallbackCounts == .yes {
      var unit = charge.unit
      unit.classes.formIntersection(.charged)
      people[charge.person, default: Tally()].add(unit)
    }
    return people
  }()

  lazy var sectionBreaches = SectionMonth.breaches(book, units)
  lazy var departmentBreaches = DepartmentYear.breaches(book, units)

  /// The caps on annual ratings.
  lazy var caps = AnnualCaps(
    ([PersonYear.self, SectionYear.self, DepartmentYear.self] as [any Rule.Type]).flatMap {
      findings(of: $0)
    })

  /// The selections that end with *N* and those that nominations are for.
  lazy var selections: [AwardWindow: Selection] = {
    let windows = Nominees.windows(book)
      .union(AwardWindow.ending(with: index.month, policy: book.policy))
    if windows.isEmpty { return [:] }
    let history = PersonHistory(book)
    var charges: [PersonIndex: [Finding]] = [:]
    for finding in findings(of: HeadDeduction.self) + findings(of: SectionMonth.self) {
      guard let id = finding.subject.person, let person = names.people.known(id) else {
        preconditionFailure("whoever is charged stands on a roster")
      }
      charges[person, default: []].append(finding)
    }
    var selections: [AwardWindow: Selection] = [:]
    for window in windows {
      selections[window] = Selection(window, book: book, history: history, charges: charges)
    }
    return selections
  }()

  lazy var nominees = Nominees(book, selections: selections)
}
