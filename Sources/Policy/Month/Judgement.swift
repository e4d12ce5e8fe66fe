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
    let input = RuleInput(book)
    let verdicts = AllRules.list.flatMap { input.verdicts(of: $0) }
    self.book = book
    units = input.units
    people = input.people
    breaches = input.sectionBreaches
    selections = input.selections
    nominees = input.nominees
    caps = input.caps
    findings = verdicts.compactMap(\.finding)
    notCharged = verdicts.compactMap(\.notCharged)
  }

  var month: Month { book.index.month }

  /// Whether a month is in the year of the report, up to it.
  func isInYear(_ month: Month) -> Bool {
    month.year == self.month.year && month <= self.month
  }
}
