package import Model

/// Something that readers want to see before it becomes a consequence.
package struct WatchItem: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case person
    case section
    case department
    case appeal
    case limit
    case examCoverage = "exam-coverage"
    case inspectionCoverage = "inspection-coverage"
    case monthlyCap = "monthly-cap"
  }

  /// Whom or what it is about.
  package enum Subject: Sendable, Hashable, CustomStringConvertible {
    case person(StaffID)
    case section(SectionPath)
    case department(DepartmentName)
    case ticket(TicketID)
    case post(String)

    package var description: String {
      switch self {
      case .person(let id): id.text
      case .section(let path): path.description
      case .department(let name): name.text
      case .ticket(let id): id.text
      case .post(let post): post
      }
    }
  }

  package var kind: Kind
  package var about: Subject
  package var clause: ClauseID
  /// How far: the count now and the threshold, where the item is about one.
  package var count: Int?
  package var threshold: Int?
  /// In Chinese.
  package var detail: String

  package init(
    kind: Kind, about: Subject, clause: ClauseID, count: Int? = nil, threshold: Int? = nil,
    detail: String
  ) {
    self.kind = kind
    self.about = about
    self.clause = clause
    self.count = count
    self.threshold = threshold
    self.detail = detail
  }
}
