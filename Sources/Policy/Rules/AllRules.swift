package import Model

/// The only list of the rules, in the order in which findings are listed.
package enum AllRules {
  static let list: [any Rule.Type] = [
    PersonDeduction.self, HeadDeduction.self, LeaderDeduction.self, PersonYear.self,
    SectionMonth.self, SectionYear.self, DepartmentYear.self, DepartmentCollective.self,
    ExamCap.self, GrievanceAward.self, NominationInvalid.self, DepartmentDisqualified.self,
    ServiceAward.self, RatingInvalid.self,
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: list.map { ($0.id, $0) })

  static func rule(_ id: RuleID) -> any Rule.Type {
    guard let rule = byID[id] else { preconditionFailure("no rule is called \(id.rawValue)") }
    return rule
  }

  /// What is to be known about a rule outside of this room.
  package struct Entry: Sendable, Hashable {
    package let rule: RuleID
    package let clauses: [ClauseID]
    package let readings: [ReadingID]
    /// The type and its file in `Sources/Policy/Rules`.
    package let type: String
  }

  /// In the order of the list.
  package static let entries = list.map { rule in
    Entry(
      rule: rule.id, clauses: rule.clauses.map { ClauseID($0) }, readings: rule.readings,
      type: String(describing: rule))
  }
}

extension RuleID {
  /// What the rule's findings are called in every document, message and trace.
  package var chinese: String { AllRules.rule(self).title }

  /// The readings that a finding of the rule hinges on.
  package var readings: [ReadingID] { AllRules.rule(self).readings }

  /// Whether findings of the rule hold for the year: what `standing` lists.
  package var isYearly: Bool { AllRules.rule(self).isYearly }
}
