import Model

/// A limit that was reached: when, by which classes and by which units.
struct ReachedLimit: Sendable {
  let month: Month
  /// The classes whose counts reach it.
  let classes: ClassSet
  let counts: Counts
  /// Tickets and inspections that have one of the classes, of the units counted.
  let evidence: [CaseIndex]
}

/// Counts against limits.
enum Limits {
  /// The first month of a year, up to a last one, that reaches a limit.
  ///
  /// Counts run from January on; `reached` says which classes reach the limit, if any.
  static func firstReached(
    _ units: [CountedUnit], year: Int, through last: Month, book: Casebook,
    reached: (Counts, [CountedUnit], Day) -> ClassSet
  ) -> ReachedLimit? {
    let inYear = units.filter { $0.month.year == year && $0.month <= last }
    if inYear.isEmpty { return nil }
    let first = Month(year: year, month: 1)
    for month in Month.sequence(from: first, through: min(last, first.adding(months: 11))) {
      let counted = inYear.filter { $0.month <= month }
      let counts = total(counted)
      let classes = reached(counts, counted, month.lastDay)
      if !classes.isEmpty {
        return ReachedLimit(
          month: month, classes: classes, counts: counts,
          evidence: evidence(of: counted, having: classes, book))
      }
    }
    return nil
  }

  static func total(_ units: [CountedUnit]) -> Counts {
    units.reduce(into: Counts()) { $0.add($1.classes) }
  }

  /// The tickets and inspections that themselves have one of some classes.
  static func evidence(
    of units: [CountedUnit], having classes: ClassSet, _ book: Casebook
  ) -> [CaseIndex] {
    units.flatMap(\.cases).filter { !book.classes(of: $0).isDisjoint(with: classes) }
  }

  /// The years, oldest first, in which a subject has units.
  static func years(of units: [CountedUnit]) -> [Int] {
    Set(units.map(\.month.year)).sorted()
  }
}
