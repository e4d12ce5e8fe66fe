import Model

/// What is counted once: an incident with all its tickets, or a ticket or inspection alone.
enum UnitKey: Sendable, Hashable {
  /// The number of an incident.
  case incident(IncidentIndex)
  /// The number of a case.
  case single(CaseIndex)
}

/// A unit as it counts for one subject.
struct CountedUnit: Sendable {
  let unit: UnitKey
  /// A, U, L and I of its tickets attributed to the subject.
  var classes: ClassSet
  /// The earliest assessed day of those tickets: one unit has one date for a subject.
  private(set) var day: Day
  private(set) var month: Month
  /// Those tickets, or the inspection: its evidence.
  var cases: [CaseIndex]
  /// Whether an A or U ticket among them names a person.
  var namesPerson: Bool
  /// Whether an A or U ticket among them names a section.
  var namesSection: Bool

  init(
    unit: UnitKey, classes: ClassSet, case number: CaseIndex, item: Case, namesPerson: Bool,
    namesSection: Bool
  ) {
    self.unit = unit
    self.classes = classes
    day = item.day
    month = item.month
    cases = [number]
    self.namesPerson = namesPerson
    self.namesSection = namesSection
  }

  /// Two views of one unit as one: how a person is charged once who answers for it twice.
  mutating func merge(_ other: CountedUnit) {
    classes.formUnion(other.classes)
    day = min(day, other.day)
    month = min(month, other.month)
    let known = other.cases.count == 1 ? [] : Set(cases)
    // A case comes to a subject's unit once; only whole units can bring one again.
    cases += other.cases.filter { !known.contains($0) }
    namesPerson = namesPerson || other.namesPerson
    namesSection = namesSection || other.namesSection
  }
}

/// The units of one person, section or department.
struct Tally: Sendable {
  private(set) var units: [CountedUnit] = []
  private var positions: [UnitKey: Int] = [:]

  /// Adds a unit, or joins it with what is there of the same unit.
  mutating func add(_ unit: CountedUnit) {
    if let position = positions[unit.unit] {
      units[position].merge(unit)
    } else {
      positions[unit.unit] = units.count
      units.append(unit)
    }
  }

  /// Whether a unit is dated in a year.
  func hasUnits(in year: Int) -> Bool { units.contains { $0.month.year == year } }

  /// Counts of every month from one to another.
  func counts(from first: Month, through last: Month) -> [Counts] {
    var trend = Array(repeating: Counts(), count: Int(last.ordinal - first.ordinal) + 1)
    for unit in units {
      let month = unit.month
      if month >= first, month <= last {
        trend[Int(month.ordinal - first.ordinal)].add(unit.classes)
      }
    }
    return trend
  }
}

extension Counts {
  mutating func add(_ classes: ClassSet) {
    if classes.contains(.attitude) { attitude += 1 }
    if classes.contains(.unsatisfied) { unsatisfied += 1 }
    if classes.contains(.liveStream) { liveStream += 1 }
    if classes.contains(.inspection) { inspections += 1 }
  }

  static func + (left: Counts, right: Counts) -> Counts {
    Counts(
      attitude: left.attitude + right.attitude,
      unsatisfied: left.unsatisfied + right.unsatisfied,
      inspections: left.inspections + right.inspections,
      liveStream: left.liveStream + right.liveStream)
  }
}

/// The units of everyone, by the numbers of `Names`.
struct UnitBook: Sendable {
  var people: [PersonIndex: Tally] = [:]
  private(set) var sections: [SectionIndex: Tally] = [:]
  private(set) var departments: [DepartmentIndex: Tally] = [:]

  init(_ book: Casebook) {
    for (number, item) in book.index.cases.enumerated() {
      let key = CaseIndex(number)
      guard let unit = book.unitOfCase[key] else { continue }
      let classes = book.classes(of: key).intersection(.counted)
      let isCharged = !classes.isDisjoint(with: .charged)
      let counted = CountedUnit(
        unit: unit, classes: classes, case: key, item: item,
        namesPerson: isCharged && item.attribution.statesPerson,
        namesSection: isCharged && item.attribution.statesSection)
      if let person = item.attribution.person { people[person, default: Tally()].add(counted) }
      if let section = item.attribution.section { sections[section, default: Tally()].add(counted) }
      if let department = item.attribution.department {
        departments[department, default: Tally()].add(counted)
      }
    }
  }
}
