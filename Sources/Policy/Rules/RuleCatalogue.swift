package import Model

/// The list of rules: which clause each comes from and which file says it.
///
/// Clauses, rules, files and worked examples are checked against it one to one.
package enum RuleCatalogue {
  package struct Entry: Sendable, Hashable {
    package let rule: RuleID
    /// The clauses that findings of the rule may cite.
    package let clauses: [ClauseID]
    /// The file in `Sources/Policy/Rules` without its extension; so is its file of examples.
    package let file: String

    init(_ rule: RuleID, _ clauses: [String], _ file: String) {
      self.rule = rule
      self.clauses = clauses.map { ClauseID($0) }
      self.file = file
    }
  }

  /// In the order of `rules.md`, which is that of findings.
  package static let entries = [
    Entry(.personDeduction, ["5.2.1a"], "PersonDeduction"),
    Entry(.headDeduction, ["5.2.1c"], "HeadDeduction"),
    Entry(.leaderDeduction, ["5.2.1d"], "LeaderDeduction"),
    Entry(.personYear, ["5.2.1b"], "PersonYear"),
    Entry(.sectionMonth, ["5.2.2a"], "SectionMonth"),
    Entry(.sectionYear, ["5.2.2b"], "SectionYear"),
    Entry(.departmentYear, ["5.2.3a"], "DepartmentYear"),
    Entry(.departmentCollective, ["5.2.3b"], "DepartmentCollective"),
    Entry(.examCap, ["5.1"], "ExamCap"),
    Entry(.grievanceAward, ["5.4"], "GrievanceAward"),
    Entry(.nominationInvalid, ["5.3.4"], "NominationInvalid"),
    Entry(.departmentDisqualified, ["5.3.4"], "DepartmentDisqualified"),
    Entry(.award, ["5.3.1", "5.3.2", "5.3.3"], "ServiceAward"),
    Entry(.ratingInvalid, ["5.2.1b", "5.2.2b", "5.2.3a", "5.3.4"], "RatingInvalid"),
  ]
}
