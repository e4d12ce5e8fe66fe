import Model

/// What a ticket or an inspection states about whom it concerns.
struct Stated {
  let department: String
  let section: String?
  let staffID: String?
  let staffName: String?
}

/// Whom a ticket or an inspection counts for, by the roster of its day.
struct Attribution: Sendable {
  /// What is wrong with the row, as `exceptions` and `notices` name it.
  struct Flaws: OptionSet, Sendable {
    let rawValue: UInt8
    static let unknownPerson = Flaws(rawValue: 1)
    static let ambiguousPerson = Flaws(rawValue: 2)
    static let nameMismatch = Flaws(rawValue: 4)
    static let unknownDepartment = Flaws(rawValue: 8)
    static let unknownSection = Flaws(rawValue: 16)
    static let unitMismatch = Flaws(rawValue: 32)
  }

  var person: PersonIndex?
  var department: DepartmentIndex?
  var section: SectionIndex?
  /// Whether the row names a person at all, rightly or wrongly.
  var statesPerson: Bool
  /// Whether the row names a section at all, rightly or wrongly.
  var statesSection: Bool
  var flaws: Flaws = []
}

/// Finds whom rows count for: section 2 of the rules.
struct Attributor {
  let names: Names
  let rosters: Rosters

  func attribution(of stated: Stated, on day: Day, roster: Roster) -> Attribution {
    var result = Attribution(
      statesPerson: stated.staffID != nil || stated.staffName != nil,
      statesSection: stated.section != nil)
    let department = names.departments.known(DepartmentName(stated.department))
      .flatMap { roster.departments.contains($0) ? $0 : nil }
    let section = department.flatMap { department in
      stated.section.flatMap {
        names.sections.known(Names.Section(department: department, name: SectionName($0)))
      }
    }.flatMap { roster.sections.contains($0) ? $0 : nil }

    switch person(of: stated, department: department, section: section, on: day, roster: roster) {
    case .known(let person):
      attribute(
        &result, to: person, stated: stated, department: department, section: section, on: day,
        roster: roster)
      return result
    case .flawed(let flaw): result.flaws.insert(flaw)
    case .unidentified: break
    }
    guard let department else {
      result.flaws = .unknownDepartment
      return result
    }
    result.department = department
    result.section = section
    if stated.section != nil, section == nil { result.flaws.insert(.unknownSection) }
    return result
  }

  private enum Answer {
    case known(PersonIndex)
    case flawed(Attribution.Flaws)
    case unidentified
  }

  private func person(
    of stated: Stated, department: DepartmentIndex?, section: SectionIndex?, on day: Day,
    roster: Roster
  ) -> Answer {
    if let id = stated.staffID {
      guard let person = names.people.known(StaffID(id)) else { return .flawed(.unknownPerson) }
      let offices = roster.offices(of: person).filter { $0.isInOffice(on: day) }
      if offices.isEmpty { return .flawed(.unknownPerson) }
      guard let name = stated.staffName else { return .known(person) }
      let names = Self.names(in: name)
      let isTheirs = offices.contains {
        ExactText($0.record.name) == names.first.map(ExactText.init)
      }
      return names.count == 1 && isTheirs ? .known(person) : .flawed(.nameMismatch)
    }
    guard let name = stated.staffName else { return .unidentified }
    let parts = Self.names(in: name)
    if parts.count > 1 { return .flawed(.ambiguousPerson) }
    let people = Set(
      roster.offices(named: parts.first ?? name).filter {
        $0.isInOffice(on: day) && $0.department == department
          && (stated.section == nil || ($0.section == section && section != nil))
      }.map(\.person))
    switch people.count {
    case 0: return .flawed(.unknownPerson)
    case 1: return people.first.map { .known($0) } ?? .unidentified
    default: return .flawed(.ambiguousPerson)
    }
  }

  /// A known person's own section and department: of the office that agrees best with the row.
  private func attribute(
    _ result: inout Attribution, to person: PersonIndex, stated: Stated,
    department: DepartmentIndex?,
    section: SectionIndex?, on day: Day, roster: Roster
  ) {
    let offices = roster.offices(of: person).filter { $0.isInOffice(on: day) }
    let inDepartment = offices.filter { department != nil && $0.department == department }
    let exact = inDepartment.first {
      stated.section == nil ? $0.section == nil : section != nil && $0.section == section
    }
    guard let office = exact ?? inDepartment.first ?? offices.first else { return }
    result.person = person
    result.department = office.department
    result.section = office.section
    let saysOtherDepartment = department != office.department
    let saysOtherSection =
      stated.section.map { stated in
        office.section.map { names.name(of: $0) } != SectionName(stated)
      } ?? false
    if saysOtherDepartment || saysOtherSection { result.flaws.insert(.unitMismatch) }
  }

  /// 、 and, of either width, slash, comma and semicolon.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{3001}", "/", "\u{FF0F}", ",", "\u{FF0C}", ";", "\u{FF1B}": true
    default: false
    }
  }

  /// The names in a cell, which may hold several.
  private static func names(in cell: String) -> [String] {
    if !cell.unicodeScalars.contains(where: isSeparator) { return [cell] }
    return cell.unicodeScalars.split(whereSeparator: isSeparator).map { String($0) }
      .map { String($0.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
      .filter { !$0.isEmpty }
  }
}
