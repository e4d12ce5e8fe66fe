/// What a finding is for, beside its rule and its subject: the third part of its identity.
package enum FindingAbout: Sendable, Hashable, CustomStringConvertible {
  /// 5.2.1's charges: the unit.
  case unit(UnitID)
  case sectionMonth(SectionPath, Month)
  case sectionYear(SectionPath, Int)
  case departmentYear(DepartmentName, Int)
  /// A person's year, or the year of a rating.
  case year(Int)
  case exam(Day)
  case application(GrievanceID)
  /// A selection of 服务标兵: its kind and `2026Q3` or `2026`.
  case selection(AwardKind, String)

  /// `ticket:GD1`, `城东营业所/一科 2026-08`, `2026`, `季度 2026Q3` and the like.
  package var description: String {
    switch self {
    case .unit(let unit): unit.description
    case .sectionMonth(let path, let month): "\(path) \(month)"
    case .sectionYear(let path, let year): "\(path) \(year)"
    case .departmentYear(let department, let year): "\(department) \(year)"
    case .year(let year): String(year)
    case .exam(let day): day.description
    case .application(let id): id.text
    case .selection(let kind, let window): "\(kind.rawValue) \(window)"
    }
  }

  /// Reads what a finding of a rule says; nil where the text is nothing that the rule says.
  ///
  /// A section's path is cut at its first slash: where a department's name holds one, the parts are
  /// not the true ones, but the text, by which findings are told apart, stays as it was.
  package init?(_ text: String, of rule: RuleID) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let head = words.dropLast().joined(separator: " ")
    let tail = words.last.map { String($0) } ?? ""
    let path: () -> SectionPath? = {
      let parts = head.split(separator: "/", maxSplits: 1).map { String($0) }
      guard parts.count == 2 else { return nil }
      return SectionPath(DepartmentName(parts[0]), SectionName(parts[1]))
    }
    let about: FindingAbout? =
      switch rule {
      case .personDeduction, .headDeduction, .leaderDeduction: UnitID(text).map { .unit($0) }
      case .sectionMonth:
        path().flatMap { path in Month(iso: tail).map { .sectionMonth(path, $0) } }
      case .sectionYear: path().flatMap { path in Int(tail).map { .sectionYear(path, $0) } }
      case .departmentYear, .departmentCollective:
        Int(tail).map { .departmentYear(DepartmentName(head), $0) }
      case .personYear, .ratingInvalid: Int(text).map { .year($0) }
      case .examCap: Day(iso: text).map { .exam($0) }
      case .grievanceAward: .application(GrievanceID(text))
      case .nominationInvalid, .departmentDisqualified, .award:
        AwardKind(rawValue: head).map { .selection($0, tail) }
      }
    guard let about else { return nil }
    self = about
  }

  /// The unit; nil for findings that are not about one.
  package var unit: UnitID? {
    if case .unit(let unit) = self { unit } else { nil }
  }

  /// The section whose count it is, where it is a section's.
  package var section: SectionPath? {
    switch self {
    case .sectionMonth(let path, _), .sectionYear(let path, _): path
    default: nil
    }
  }

  /// The department whose count it is, or whose section's.
  package var department: DepartmentName? {
    if case .departmentYear(let department, _) = self { return department }
    return section?.department
  }
}

/// What makes two findings the same finding over the months: section 7 of the rules.
package struct FindingIdentity: Sendable, Hashable {
  private let rule: RuleID
  private let subject: Subject
  private let about: ExactText
  /// Two findings of one rating are told apart by it.
  private let clause: ClauseID?

  init(_ finding: PublishedFinding) {
    rule = finding.rule
    subject = finding.subject
    about = ExactText(finding.about.description)
    clause = finding.rule == .ratingInvalid ? finding.clause : nil
  }
}
