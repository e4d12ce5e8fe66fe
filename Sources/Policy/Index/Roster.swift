import Model

/// One month's roster, ready to be asked who was in office where.
///
/// Rows keep their order of import; people, departments and sections are numbers of `Names`.
final class Roster: Sendable {
  /// A row; an object, because rows are handed around a million times.
  final class Row: Sendable {
    let person: PersonIndex
    let department: DepartmentIndex
    /// Nil where the row names no section.
    let section: SectionIndex?
    let record: RosterRow

    init(
      person: PersonIndex, department: DepartmentIndex, section: SectionIndex?, record: RosterRow
    ) {
      self.person = person
      self.department = department
      self.section = section
      self.record = record
    }

    /// Whether the office was held on a day; each row has its own dates.
    func isInOffice(on day: Day) -> Bool {
      (record.hired.map { $0 <= day } ?? true) && (record.left.map { $0 >= day } ?? true)
    }
  }

  let month: Month
  let rows: [Row]
  /// The first row of each person, in order of import: what lists and groups take.
  let firstRows: [Row]
  let departments: Set<DepartmentIndex>
  let sections: Set<SectionIndex>
  private let rowsOfPerson: [PersonIndex: [Row]]
  private let rowsOfName: [ExactText: [Row]]
  private let rowsOfSection: [SectionIndex: [Row]]
  private let rowsOfDepartment: [DepartmentIndex: [Row]]

  init(month: Month, rows: [Row]) {
    self.month = month
    self.rows = rows
    var seen: Set<PersonIndex> = []
    firstRows = rows.filter { seen.insert($0.person).inserted }
    departments = Set(rows.map(\.department))
    sections = Set(rows.compactMap(\.section))
    rowsOfPerson = Dictionary(grouping: rows, by: \.person)
    rowsOfName = Dictionary(grouping: rows) { ExactText($0.record.name) }
    let charged = rows.filter { $0.record.position != .staff }
    rowsOfSection = charged.reduce(into: [:]) { rows, row in
      if let section = row.section { rows[section, default: []].append(row) }
    }
    rowsOfDepartment = Dictionary(grouping: charged, by: \.department)
  }

  /// All offices of a person; empty where the person is not on this roster.
  func offices(of person: PersonIndex) -> [Row] { rowsOfPerson[person] ?? [] }

  func firstOffice(of person: PersonIndex) -> Row? { rowsOfPerson[person]?.first }

  func isListed(_ person: PersonIndex) -> Bool { rowsOfPerson[person] != nil }

  /// The offices of everyone of a name.
  func offices(named name: String) -> [Row] { rowsOfName[ExactText(name)] ?? [] }

  /// The heads of a section on a day: its 科所长, or where it has none its 主管.
  func heads(of section: SectionIndex, on day: Day) -> [PersonIndex] {
    let inOffice = (rowsOfSection[section] ?? []).filter { $0.isInOffice(on: day) }
    let heads = inOffice.filter { $0.record.position == .sectionHead }
    return Self.people(
      heads.isEmpty ? inOffice.filter { $0.record.position == .supervisor } : heads)
  }

  /// The leaders and deputies of a department on a day.
  func leaders(of department: DepartmentIndex, on day: Day) -> [PersonIndex] {
    Self.people(
      (rowsOfDepartment[department] ?? []).filter {
        ($0.record.position == .departmentLeader || $0.record.position == .deputy)
          && $0.isInOffice(on: day)
      })
  }

  private static func people(_ rows: [Row]) -> [PersonIndex] {
    var seen: Set<PersonIndex> = []
    return rows.map(\.person).filter { seen.insert($0).inserted }
  }
}
