import Model

/// The numbers of people, departments and sections.
struct Names: Sendable {
  /// A section is known by its department and its name.
  struct Section: Sendable, Hashable {
    let department: DepartmentIndex
    let name: SectionName
  }

  var people = Interner<StaffID, PersonIndex>()
  var departments = Interner<DepartmentName, DepartmentIndex>()
  var sections = Interner<Section, SectionIndex>()

  func id(of person: PersonIndex) -> StaffID { people[person] }

  func name(of department: DepartmentIndex) -> DepartmentName { departments[department] }

  func name(of section: SectionIndex) -> SectionName { sections[section].name }

  func department(of section: SectionIndex) -> DepartmentIndex { sections[section].department }

  func path(of section: SectionIndex) -> SectionPath {
    SectionPath(name(of: department(of: section)), name(of: section))
  }

  /// Whom an attribution names.
  func named(_ attribution: Attribution) -> NamedUnit {
    NamedUnit(
      department: attribution.department.map { name(of: $0) },
      section: attribution.section.map { name(of: $0) },
      person: attribution.person.map { id(of: $0) })
  }
}

/// The rosters of all months, and which of them answers for a month that has none.
struct Rosters: Sendable {
  /// In order of months.
  private let rosters: [Roster]
  private let empty = Roster(month: Month(ordinal: 0), rows: [])

  init(_ records: [Stored<RosterRow>], names: inout Names) {
    var rows: [Month: [Roster.Row]] = [:]
    for stored in records.sorted(by: { $0.order < $1.order }) {
      let record = stored.record
      let department = names.departments.number(of: record.departmentName)
      let section = record.sectionName.map {
        names.sections.number(of: Names.Section(department: department, name: $0))
      }
      rows[stored.place.batch, default: []].append(
        Roster.Row(
          person: names.people.number(of: record.staff), department: department,
          section: section, record: record))
    }
    rosters = rows.map { Roster(month: $0.key, rows: $0.value) }.sorted { $0.month < $1.month }
  }

  /// The month's own roster, else the nearest earlier one, else the earliest.
  func roster(of month: Month) -> Roster {
    rosters.last { $0.month <= month } ?? rosters.first ?? empty
  }

  /// Whether a 工号 stands on any roster.
  func isListed(_ person: PersonIndex?) -> Bool {
    guard let person else { return false }
    return rosters.contains { $0.isListed(person) }
  }
}
