import Model

/// Section 7: what was published against what is computed now.
///
/// 已公布的不改。与现在算出的不一致的,在本月作更正:多算的冲回,漏算的(晚到的、查清的、跳过月份的)补记;
/// 已经公布过、效果相同的,不再重复。
struct Corrections: Sendable {
  /// Findings of *N*.
  let findings: [PublishedFinding]
  let adjustments: [PublishedAdjustment]
  /// What stands: what was published, findings and corrections, up to the month before *N*.
  let standing: [FindingIdentity: PublishedFinding]

  init(_ judgement: Judgement) {
    let index = judgement.book.index
    let standing = Self.standing(index.facts.published)
    var findings: [PublishedFinding] = []
    var late: [PublishedFinding] = []
    var computed: [FindingIdentity: PublishedFinding] = [:]
    var confirmed: Set<FindingIdentity> = []
    for finding in judgement.findings {
      let record = finding.record
      let identity = record.identity
      computed[identity] = record
      if standing[identity]?.effect == record.effect {
        confirmed.insert(identity)
      } else if finding.month == index.month {
        findings.append(record)
      } else if finding.month >= index.firstMonth || standing[identity] != nil {
        // Before the first month nothing is newly charged: it was the time before the program.
        late.append(record)
      }
    }
    let reversed = standing.filter { !confirmed.contains($0.key) }.map(\.value)
    let reasons = AdjustmentReasons(
      judgement, standing: standing, computed: computed, late: late, reversed: reversed)
    self.standing = standing
    self.findings = findings.inOrder { $0 }
    adjustments =
      late.inOrder { $0 }.map { finding in
        PublishedAdjustment(
          kind: .late, ofMonth: finding.month, finding: finding, yuan: finding.effect.gain,
          reason: reasons.late(finding))
      }
      + reversed.inOrder { $0 }.map { finding in
        PublishedAdjustment(
          kind: .reversal, ofMonth: finding.month, finding: finding, yuan: -finding.effect.gain,
          reason: reasons.reversal(of: finding))
      }
  }

  /// Findings and corrections of the published months, one after the other.
  private static func standing(
    _ published: [PublishedMonth]
  ) -> [FindingIdentity: PublishedFinding] {
    var standing: [FindingIdentity: PublishedFinding] = [:]
    for month in published.sorted(by: { $0.month < $1.month }) {
      for adjustment in month.adjustments where adjustment.kind == .reversal {
        standing[adjustment.finding.identity] = nil
      }
      let added = month.adjustments.filter { $0.kind == .late }.map(\.finding)
      for finding in month.findings + added { standing[finding.identity] = finding }
    }
    return standing
  }
}

extension Array {
  /// The order of findings: rule, subject, `about`, clause, month.
  func inOrder(_ finding: (Element) -> PublishedFinding) -> [Element] {
    map { (finding: finding($0), element: $0) }
      .map { pair in
        let key = [
          pair.finding.subject.id, pair.finding.about.description, pair.finding.clause.text,
          pair.finding.month.description,
        ].map { ExactText($0) }
        return (rule: pair.finding.rule.order, key: key, element: pair.element)
      }
      .sorted {
        $0.rule != $1.rule ? $0.rule < $1.rule : $0.key.lexicographicallyPrecedes($1.key)
      }
      .map(\.element)
  }
}
