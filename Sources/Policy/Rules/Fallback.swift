import Model

/// A unit that somebody pays for in the place of an unknown person.
struct Fallback: Sendable {
  let person: PersonIndex
  /// The unit, as it counts for the sections or departments it comes from.
  var unit: CountedUnit
  var amount: Cited<Yuan>
  /// Names of those sections or departments.
  var sources: Set<String>

  func finding(
    _ rule: EvidencedRule, _ book: Casebook,
    reason: (_ kinds: String, _ evidence: [CaseKey]) -> String
  ) -> Finding {
    let evidence = Evidence.of(unit.cases, in: book.index)
    return Finding(
      rule, month: unit.month, subject: .person(book.index.names.id(of: person)),
      about: .unit(book.id(of: unit.unit)), effect: .deduct(amount), evidence: evidence,
      reason: reason(Wording.classes(unit.classes.intersection(.charged)), evidence.keys))
  }
}

/// Gathers fallback charges so that nobody pays twice for one unit.
///
/// Who answers for a unit through two departments is charged once, on the earlier of the two days,
/// with the evidence of both.
struct FallbackCharges {
  private struct Key: Hashable {
    let person: PersonIndex
    let unit: UnitKey
  }

  private var charges: [Key: Fallback] = [:]

  mutating func add(
    _ unit: CountedUnit, to person: PersonIndex, amount: Cited<Yuan>, from source: String
  ) {
    let key = Key(person: person, unit: unit.unit)
    guard var known = charges[key] else {
      charges[key] = Fallback(person: person, unit: unit, amount: amount, sources: [source])
      return
    }
    if unit.day < known.unit.day { known.amount = amount }
    known.unit.merge(unit)
    known.sources.insert(source)
    charges[key] = known
  }

  var all: [Fallback] { Array(charges.values) }
}
