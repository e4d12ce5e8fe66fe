import Model

/// One month's roster, ready to be asked who was in office where.
///
/// Rows keep their order of import; people, departments and sections are numbers of `Names`.
final class Roster: Sendable {
  /// A row; an object, because rows are handed around a million times.
  final class Row: Sendable {
    let person: Int32
    let department: Int32
    /// Nil where the row names no section.
    let section: Int32?
    let record: RosterRow

    init(person: Int32, department: Int32, section: Int32?, record: RosterRow) {
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
  let departments: Set<Int32>
  let sections: Set<Int32>
  private let rowsOfPerson: [Int32: [Row]]
  private let rowsOfName: [ExactText: [Row]]
  private let rowsOfSection: [Int32: [Row]]
  private let rowsOfDepartment: [Int32: [Row]]

  init(month: Month, rows: [Row]) {
    self.month = month
    self.rows = rows
    var seen: Set<Int32> = []
    firstRows = rows.filter { seen.insert($0.person).inserted }
    departments = Set(rows.map(\.department))
    sections = Set(rows.compactMap(\.section))
    rowsOfPerson = Dictionary(grouping: rows, by: \.person)
    rowsOfName = Dictionary(grouping: rows) { ExactText($0.record.name) }
    let charged = rows.filter { $0.record.position != .staff }
    rowsOfSection = Dictionary(grouping: charged.filter { $0.section != nil }) { $0.section ?? 0 }
    rowsOfDepartment = Dictionary(grouping: charged, by: \.department)
  }

  /// All offices of a person; empty where the person is not on this roster.
  func offices(of person: Int32) -> [Row] { rowsOfPerson[person] ?? [] }

  func firstOffice(of person: Int32) -> Row? { rowsOfPerson[person]?.first }

  func isListed(_ person: Int32) -> Bool { rowsOfPerson[person] != nil }

  /// The offices of everyone of a name.
  func offices(named name: String) -> [Row] { rowsOfName[ExactText(name)] ?? [] }

  /// The heads of a section on a day: its 科所长, or where it has none its 主管.
  func heads(of section: Int32, on day: Day) -> [Int32] {
    let inOffice = (rowsOfSection[section] ?? []).filter { $0.isInOffice(on: day) }
    let heads = inOffice.filter { $0.record.position == .sectionHead }
    return Self.people(
      heads.isEmpty ? inOffice.filter { $0.record.position == .supervisor } : heads)
  }

  /// The leaders and deputies of a department on a day.
  func leaders(of department: Int32, on day: Day) -> [Int32] {
    Self.people(
      (rowsOfDepartment[department] ?? []).filter {
        ($0.record.position == .departmentLeader || $0.record.position == .deputy)
          && $0.isInOffice(on: day)
      })
  }

  private static func people(_ rows: [Row]) -> [Int32] {
    var seen: Set<Int32> = []
    return rows.map(\.person).filter { seen.insert($0).inserted }
  }
}
