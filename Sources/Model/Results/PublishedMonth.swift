/// What a month said when it was published; never changed afterwards.
package struct PublishedMonth: Sendable, Hashable {
  package var month: Month
  package var findings: [PublishedFinding]
  package var adjustments: [PublishedAdjustment]
  /// Entries of the bulletin, inspection exposures among them.
  package var entries: [PublishedEntry]
  /// Earlier entries that this bulletin put right (更正).
  package var corrections: [BulletinCorrection]

  package init(
    month: Month, findings: [PublishedFinding] = [], adjustments: [PublishedAdjustment] = [],
    entries: [PublishedEntry] = [], corrections: [BulletinCorrection] = []
  ) {
    self.month = month
    self.findings = findings
    self.adjustments = adjustments
    self.entries = entries
    self.corrections = corrections
  }
}

/// A finding as it was published: a record of what was said, not a new finding.
package struct PublishedFinding: Sendable, Hashable {
  package var rule: RuleID
  package var clause: ClauseID
  package var month: Month
  package var subject: Subject
  package var about: FindingAbout
  package var effect: Effect
  /// Tickets and inspections, sorted; empty where the rule rests on other records.
  package var evidence: [CaseKey]
  package var reason: String

  package init(
    rule: RuleID, clause: ClauseID, month: Month, subject: Subject, about: FindingAbout,
    effect: Effect, evidence: [CaseKey], reason: String
  ) {
    self.rule = rule
    self.clause = clause
    self.month = month
    self.subject = subject
    self.about = about
    self.effect = effect
    self.evidence = evidence
    self.reason = reason
  }

  /// What makes two findings the same finding over the months.
  package var identity: FindingIdentity { FindingIdentity(self) }
}

/// A correction as it was published.
package struct PublishedAdjustment: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case late
    case reversal
  }

  package var kind: Kind
  package var ofMonth: Month
  package var finding: PublishedFinding
  /// What the person gains.
  package var yuan: Yuan
  package var reason: String

  package init(
    kind: Kind, ofMonth: Month, finding: PublishedFinding, yuan: Yuan, reason: String
  ) {
    self.kind = kind
    self.ofMonth = ofMonth
    self.finding = finding
    self.yuan = yuan
    self.reason = reason
  }
}
