/// The rules that make findings, in the order in which findings are listed.
package enum RuleID: String, Sendable, Hashable, CaseIterable, Comparable {
  case personDeduction = "person-deduction"
  case headDeduction = "head-deduction"
  case leaderDeduction = "leader-deduction"
  case personYear = "person-year"
  case sectionMonth = "section-month"
  case sectionYear = "section-year"
  case departmentYear = "department-year"
  case departmentCollective = "department-collective"
  case examCap = "exam-cap"
  case grievanceAward = "grievance-award"
  case nominationInvalid = "nomination-invalid"
  case departmentDisqualified = "department-disqualified"
  case award = "award"
  case ratingInvalid = "rating-invalid"

  /// Place in the order of `rules.md`.
  package var order: Int {
    Self.allCases.firstIndex(of: self) ?? Self.allCases.count
  }

  package static func < (left: RuleID, right: RuleID) -> Bool { left.order < right.order }
}
