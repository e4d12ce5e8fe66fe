package import Model

/// What an exception or a notice says is wrong, as in section 8 of the rules.
package enum IssueKind: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case unknownPerson = "unknown-person"
  case ambiguousPerson = "ambiguous-person"
  case nameMismatch = "name-mismatch"
  case unknownDepartment = "unknown-department"
  case unknownSection = "unknown-section"
  case unknownValue = "unknown-value"
  case unknownTicket = "unknown-ticket"
  case noHead = "no-head"
  case noLeader = "no-leader"
  case noAmount = "no-amount"
  case unitMismatch = "unit-mismatch"
  case unapprovedExemption = "unapproved-exemption"
  case nomineePending = "nominee-pending"
  case unitGone = "unit-gone"
  case conflictingRows = "conflicting-rows"
  case ratingOffRoster = "rating-off-roster"
  case calendarMissing = "calendar-missing"

  package var description: String { rawValue }

  /// Whether it is for the eye only; anything else has to be mended before publication.
  package var isNotice: Bool {
    switch self {
    case .unknownPerson, .ambiguousPerson, .nameMismatch, .unknownDepartment, .unknownSection,
      .unknownValue, .unknownTicket, .noHead, .noLeader, .noAmount:
      false
    case .unitMismatch, .unapprovedExemption, .nomineePending, .unitGone, .conflictingRows,
      .ratingOffRoster, .calendarMissing:
      true
    }
  }
}

/// What an exception or a notice is about.
package enum IssueSubject: Sendable, Hashable, CustomStringConvertible {
  case item(CaseKey)
  case broadcast(BroadcastID)
  case person(StaffID)
  /// A heading and the value in it that nobody has explained.
  case value(heading: String, ExactText)
  case grievance(GrievanceID)
  case nominee(AwardKind, window: String, StaffID)
  case sectionMonth(SectionPath, Month)
  case departmentMonth(DepartmentName, Month)
  case section(SectionPath)
  case department(DepartmentName)
  case year(Int)

  /// As `results.json` writes it.
  package var description: String {
    switch self {
    case .item(let key): key.description
    case .broadcast(let id): "broadcast:\(id)"
    case .person(let id): "person:\(id)"
    case .value(let heading, let value): "\(heading):\(value.text)"
    case .grievance(let id): "grievance:\(id)"
    case .nominee(let kind, let window, let id): "\(kind.rawValue) \(window) \(id)"
    case .sectionMonth(let path, let month): "\(path) \(month)"
    case .departmentMonth(let department, let month): "\(department) \(month)"
    case .section(let path): path.description
    case .department(let department): department.text
    case .year(let year): String(year)
    }
  }

  /// The ticket or inspection, where it is about one.
  package var item: CaseKey? {
    if case .item(let key) = self { key } else { nil }
  }

  /// The department that it names itself.
  package var department: DepartmentName? {
    switch self {
    case .departmentMonth(let department, _), .department(let department): department
    case .sectionMonth(let path, _), .section(let path): path.department
    default: nil
    }
  }
}

/// An exception or a notice.
package struct DataIssue: Sendable, Hashable {
  package var kind: IssueKind
  package var about: IssueSubject
  /// In Chinese: what is wrong, where it stands and what to do.
  package var detail: String

  package init(kind: IssueKind, about: IssueSubject, detail: String) {
    self.kind = kind
    self.about = about
    self.detail = detail
  }
}
