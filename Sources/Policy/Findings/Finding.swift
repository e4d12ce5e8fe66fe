import Model

/// What a finding does, with the clause that says so: made only of cited values.
struct CitedEffect: Sendable {
  let effect: Effect
  let clause: ClauseID
  let label: String

  private init(_ effect: Effect, _ clause: ClauseID, _ label: String) {
    self.effect = effect
    self.clause = clause
    self.label = label
  }

  static func deduct(_ amount: Cited<Yuan>) -> CitedEffect {
    CitedEffect(.deduct(amount.value), amount.clause, amount.label)
  }

  static func reducedBonus(_ bonus: Cited<Percent>, cap: Cited<RatingLevel>) -> CitedEffect {
    CitedEffect(
      .bonus(percent: bonus.value.value, annualCap: cap.value), bonus.clause, bonus.label)
  }

  static func dismissalAdvised(cap: Cited<RatingLevel>) -> CitedEffect {
    CitedEffect(.dismissalAdvised(annualCap: cap.value), cap.clause, cap.label)
  }

  static func withdrawCollective(_ clause: Cited<InForce>) -> CitedEffect {
    CitedEffect(.withdrawCollective, clause.clause, clause.label)
  }

  static func monthCap(_ cap: Cited<RatingLevel>) -> CitedEffect {
    CitedEffect(.monthCap(cap.value), cap.clause, cap.label)
  }

  static func award(_ amount: Cited<Yuan>) -> CitedEffect {
    CitedEffect(.award(amount.value), amount.clause, amount.label)
  }

  /// The amount that the group approved on the application; nil where it names none.
  static func award(of application: Grievance, by clause: Cited<InForce>) -> CitedEffect? {
    application.amount.map { CitedEffect(.award($0), clause.clause, clause.label) }
  }

  static func disqualified(_ clause: Cited<InForce>) -> CitedEffect {
    CitedEffect(.disqualified, clause.clause, clause.label)
  }

  static func invalid(_ clause: Cited<InForce>) -> CitedEffect {
    CitedEffect(.invalid, clause.clause, clause.label)
  }

  /// A rating above a cap: the clause is that of the finding that set the cap.
  static func invalid(above cap: Finding) -> CitedEffect {
    CitedEffect(.invalid, cap.effect.clause, cap.effect.label)
  }
}

/// Cases that a finding rests on; never none.
struct Evidence: Sendable {
  /// Tickets and inspections, sorted.
  let keys: [CaseKey]

  /// The evidence of something that was counted, which always has cases.
  static func of(_ cases: some Sequence<CaseIndex>, in index: FactsIndex) -> Evidence {
    guard let evidence = Evidence(cases, in: index) else {
      preconditionFailure("what was counted was counted from cases")
    }
    return evidence
  }

  /// Nil where there are no cases.
  init?(_ cases: some Sequence<CaseIndex>, in index: FactsIndex) {
    let keys = index.keys(of: cases)
    if keys.isEmpty { return nil }
    self.keys = keys
  }
}

/// A consequence for one person or department.
///
/// It cannot be built without a cited effect, nor, where its rule rests on tickets and
/// inspections, without that evidence.
struct Finding: Sendable {
  let rule: RuleID
  let month: Month
  let subject: Subject
  let about: FindingAbout
  let effect: CitedEffect
  let evidence: [CaseKey]
  let reason: String

  /// A finding of section 3's rules, which rest on tickets and inspections.
  init(
    _ rule: EvidencedRule, month: Month, subject: Subject, about: FindingAbout,
    effect: CitedEffect, evidence: Evidence, reason: String
  ) {
    self.init(
      rule: rule.id, month: month, subject: subject, about: about, effect: effect,
      evidence: evidence.keys, reason: reason)
  }

  /// A finding that rests on an exam, an application or a selection.
  init(
    _ rule: RecordRule, month: Month, subject: Subject, about: FindingAbout,
    effect: CitedEffect, reason: String
  ) {
    self.init(
      rule: rule.id, month: month, subject: subject, about: about, effect: effect, evidence: [],
      reason: reason)
  }

  private init(
    rule: RuleID, month: Month, subject: Subject, about: FindingAbout, effect: CitedEffect,
    evidence: [CaseKey], reason: String
  ) {
    self.rule = rule
    self.month = month
    self.subject = subject
    self.about = about
    self.effect = effect
    self.evidence = evidence
    self.reason = reason
  }

  /// The finding as it is reported and published.
  var record: PublishedFinding {
    PublishedFinding(
      rule: rule, clause: effect.clause, month: month, subject: subject, about: about,
      effect: effect.effect, evidence: evidence, reason: reason)
  }

  /// The cap that the finding sets on the annual rating.
  var annualCap: RatingLevel? {
    effect.effect.annualCap
  }
}

/// The rules whose findings rest on tickets and inspections.
enum EvidencedRule {
  case personDeduction
  case headDeduction
  case leaderDeduction
  case personYear
  case sectionMonth
  case sectionYear
  case departmentYear
  case departmentCollective

  var id: RuleID {
    switch self {
    case .personDeduction: .personDeduction
    case .headDeduction: .headDeduction
    case .leaderDeduction: .leaderDeduction
    case .personYear: .personYear
    case .sectionMonth: .sectionMonth
    case .sectionYear: .sectionYear
    case .departmentYear: .departmentYear
    case .departmentCollective: .departmentCollective
    }
  }
}

/// The rules whose findings rest on another record.
enum RecordRule {
  case examCap
  case grievanceAward
  case nominationInvalid
  case departmentDisqualified
  case award
  case ratingInvalid

  var id: RuleID {
    switch self {
    case .examCap: .examCap
    case .grievanceAward: .grievanceAward
    case .nominationInvalid: .nominationInvalid
    case .departmentDisqualified: .departmentDisqualified
    case .award: .award
    case .ratingInvalid: .ratingInvalid
    }
  }
}
