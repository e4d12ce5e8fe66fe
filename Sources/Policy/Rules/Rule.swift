import Model

/// A rule of the policy: everything that is to be known about it, in the one file that holds it.
///
/// Adding a rule takes its file, its line in `AllRules` and its case in `RuleID`; the numbers and
/// readings stand in `policy.yaml`, and its worked examples in `Tests/PolicyTests/Examples`.
protocol Rule: Sendable {
  /// The rule's name in `results.json`.
  static var id: RuleID { get }
  /// What its findings are called in every document, message and trace.
  static var title: String { get }
  /// The clauses that its findings may cite.
  static var clauses: [String] { get }
  /// The readings that its findings hinge on.
  static var readings: [ReadingID] { get }
  /// Whether findings hold for the year: what `standing` lists.
  static var isYearly: Bool { get }
  /// Everything that the rule looked at, charged or not, of all months up to *N*.
  static func evaluate(_ input: RuleInput) -> [Verdict]
}

extension Rule {
  static var isYearly: Bool { false }
}

/// What a rule says of something that it looked at.
enum Verdict: Sendable {
  case finding(Finding)
  case notCharged(NotCharged)

  var finding: Finding? {
    if case .finding(let finding) = self { finding } else { nil }
  }

  var notCharged: NotCharged? {
    if case .notCharged(let notCharged) = self { notCharged } else { nil }
  }
}
