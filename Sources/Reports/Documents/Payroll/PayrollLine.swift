import Model

/// A finding or a correction with money, as one line that the personnel office pays by.
struct PayrollLine {
  /// What the line does to the person's pay.
  enum Kind: CaseIterable {
    /// A deduction of the month.
    case deduction
    /// A deduction of an earlier month that is made now.
    case lateDeduction
    /// A deduction of an earlier month that is paid back.
    case refund
    /// An award of the month.
    case award
    /// An award of an earlier month that is paid now.
    case lateAward
    /// An award of an earlier month that is taken back.
    case takenBack
  }

  var kind: Kind
  var person: StaffID
  /// What the person gains: negative for a deduction.
  var yuan: Yuan
  /// The month that the finding belongs to.
  var month: Month
  var rule: RuleID
  var clause: ClauseID
  var reason: String
  var evidence: [CaseKey]

  /// A finding of the month; nil where it is about a department or has no money.
  init?(_ finding: PublishedFinding) {
    guard let person = finding.subject.person, finding.effect.gain != .zero else { return nil }
    self.init(
      kind: finding.effect.gain < .zero ? .deduction : .award, person: person,
      yuan: finding.effect.gain, finding: finding, month: finding.month, reason: finding.reason)
  }

  /// A correction made in the month; nil where it is about a department or moves no money.
  init?(_ adjustment: PublishedAdjustment) {
    guard let person = adjustment.finding.subject.person, adjustment.yuan != .zero else {
      return nil
    }
    let kind: Kind =
      switch (adjustment.kind, adjustment.yuan < .zero) {
      case (.late, true): .lateDeduction
      case (.late, false): .lateAward
      case (.reversal, true): .takenBack
      case (.reversal, false): .refund
      }
    self.init(
      kind: kind, person: person, yuan: adjustment.yuan, finding: adjustment.finding,
      month: adjustment.ofMonth, reason: adjustment.reason)
  }

  private init(
    kind: Kind, person: StaffID, yuan: Yuan, finding: PublishedFinding, month: Month,
    reason: String
  ) {
    self.kind = kind
    self.person = person
    self.yuan = yuan
    self.month = month
    rule = finding.rule
    clause = finding.clause
    self.reason = reason
    evidence = finding.evidence
  }

  /// The word for the kind; third-party staff are paid by their employer, so theirs is advice.
  func word(isAdvice: Bool) -> String {
    let word =
      switch kind {
      case .deduction: "扣减"
      case .lateDeduction: "补扣"
      case .refund: "退还"
      case .award: "奖励"
      case .lateAward: "补发"
      case .takenBack: "收回"
      }
    return isAdvice ? "建议" + word : word
  }
}
