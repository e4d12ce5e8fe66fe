/// Whom a finding is about: a person, or a department.
package enum Subject: Sendable, Hashable {
  case person(StaffID)
  case department(DepartmentName)

  package enum Kind: String, Sendable {
    case person
    case department
  }

  package init(kind: Kind, id: String) {
    switch kind {
    case .person: self = .person(StaffID(id))
    case .department: self = .department(DepartmentName(id))
    }
  }

  package var kind: Kind {
    switch self {
    case .person: .person
    case .department: .department
    }
  }

  /// 工号 or the department's name, as text.
  package var id: String {
    switch self {
    case .person(let id): id.text
    case .department(let name): name.text
    }
  }

  /// The person; nil for a department.
  package var person: StaffID? {
    if case .person(let id) = self { id } else { nil }
  }

  /// The department; nil for a person.
  package var department: DepartmentName? {
    if case .department(let name) = self { name } else { nil }
  }
}
