import Model

/// What a finding does, with the clause that says so: made only of cited values.
struct CitedEffect: Sendable {
  let effect: Effect
  let clause: ClauseID
  let label: String
  /// What is left of the year-end bonus, where the effect is about it.
  let bonusPercent: Int?

  private init(_ effect: Effect, _ clause: ClauseID, _ label: String, bonusPercent: Int? = nil) {
    self.effect = effect
    self.clause = clause
    self.label = label
    self.bonusPercent = bonusPercent
  }

  static func deduct(_ amount: Cited<Yuan>) -> CitedEffect {
    CitedEffect(.deduct(amount.value), amount.clause, amount.label)
  }

  static func reducedBonus(_ bonus: Cited<Percent>, cap: Cited<RatingLevel>) -> CitedEffect {
    CitedEffect(
      .bonus80(annualCap: cap.value), bonus.clause, bonus.label, bonusPercent: bonus.value.value)
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
  /// Ids of tickets and inspections, sorted.
  let ids: [String]

  /// Nil where there are no cases.
  init?(_ cases: some Sequence<Int32>, in index: FactsIndex) {
    let ids = index.ids(of: cases)
    if ids.isEmpty { return nil }
    self.ids = ids
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
  let about: String
  let effect: CitedEffect
  let evidence: [String]
  let reason: String
  let identity: String?
  /// The number of the person or department in `Names`.
  let subjectNumber: Int32?

  /// A finding of section 3's rules, which rest on tickets and inspections.
  init(
    _ rule: EvidencedRule, month: Month, subject: FindingSubject, about: String,
    effect: CitedEffect, evidence: Evidence, reason: String, identity: [String]
  ) {
    self.init(
      rule: rule.id, month: month, subject: subject, about: about, effect: effect,
      evidence: evidence.ids, reason: reason, identity: identity)
  }

  /// A finding that rests on an exam, an application or a selection.
  init(
    _ rule: RecordRule, month: Month, subject: FindingSubject, about: String, effect: CitedEffect,
    reason: String, identity: [String]?
  ) {
    self.init(
      rule: rule.id, month: month, subject: subject, about: about, effect: effect, evidence: [],
      reason: reason, identity: identity)
  }

  private init(
    rule: RuleID, month: Month, subject: FindingSubject, about: String, effect: CitedEffect,
    evidence: [String], reason: String, identity: [String]?
  ) {
    self.rule = rule
    self.month = month
    self.subject = subject.subject
    subjectNumber = subject.number
    self.about = about
    self.effect = effect
    self.evidence = evidence
    self.reason = reason
    self.identity = identity.map { ([rule.rawValue] + $0).joined(separator: "\u{1f}") }
  }

  /// The finding as it is reported and published.
  var record: PublishedFinding {
    PublishedFinding(
      rule: rule, clause: effect.clause, month: month, subject: subject, about: about,
      effect: effect.effect, evidence: evidence, reason: reason, identity: identity)
  }

  /// The cap that the finding sets on the annual rating.
  var annualCap: RatingLevel? {
    switch effect.effect {
    case .bonus80(let cap), .dismissalAdvised(let cap): cap
    default: nil
    }
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

/// The subject of a finding with its number.
struct FindingSubject {
  let subject: Subject
  let number: Int32?

  static func person(_ number: Int32, _ names: Names) -> FindingSubject {
    FindingSubject(
      subject: Subject(kind: .person, id: names.id(ofPerson: number)), number: number)
  }

  /// A person by 工号 who may be on no roster.
  static func person(id: String, _ names: Names) -> FindingSubject {
    FindingSubject(
      subject: Subject(kind: .person, id: id), number: names.people.known(ExactText(id)))
  }

  static func department(_ name: String, _ names: Names) -> FindingSubject {
    FindingSubject(
      subject: Subject(kind: .department, id: name),
      number: names.departments.known(ExactText(name)))
  }
}

/// What a rule says: findings, and what has to be mended before all of them can be made.
struct RuleOutcome {
  var findings: [Finding] = []
  var remarks: [Remark] = []

  static func + (left: RuleOutcome, right: RuleOutcome) -> RuleOutcome {
    RuleOutcome(findings: left.findings + right.findings, remarks: left.remarks + right.remarks)
  }
}
