import Model

/// The numbers of people, departments and sections.
struct Names: Sendable {
  /// A section is known by its department and its name.
  struct Section: Sendable, Hashable {
    let department: Int32
    let name: ExactText
  }

  var people = Interner<ExactText>()
  var departments = Interner<ExactText>()
  var sections = Interner<Section>()

  func id(ofPerson person: Int32) -> String { people.keys[Int(person)].text }

  func name(ofDepartment department: Int32) -> String { departments.keys[Int(department)].text }

  func name(ofSection section: Int32) -> String { sections.keys[Int(section)].name.text }

  func department(ofSection section: Int32) -> Int32 { sections.keys[Int(section)].department }

  /// `<部门>/<科所>`.
  func path(ofSection section: Int32) -> String {
    name(ofDepartment: department(ofSection: section)) + "/" + name(ofSection: section)
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
      let department = names.departments.number(of: ExactText(record.department))
      let section = record.section?.nonEmpty.map {
        names.sections.number(of: Names.Section(department: department, name: ExactText($0)))
      }
      rows[stored.place.batch, default: []].append(
        Roster.Row(
          person: names.people.number(of: ExactText(record.id)), department: department,
          section: section, record: record))
    }
    rosters = rows.map { Roster(month: $0.key, rows: $0.value) }.sorted { $0.month < $1.month }
  }

  /// The month's own roster, else the nearest earlier one, else the earliest.
  func roster(of month: Month) -> Roster {
    rosters.last { $0.month <= month } ?? rosters.first ?? empty
  }

  /// Whether a 工号 stands on any roster.
  func isListed(_ person: Int32?) -> Bool {
    guard let person else { return false }
    return rosters.contains { $0.isListed(person) }
  }
}
