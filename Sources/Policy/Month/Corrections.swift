import Model

/// Section 7: what was published against what is computed now.
///
/// 已公布的不改。与现在算出的不一致的,在本月作更正:多算的冲回,漏算的补记;已经公布过、效果相同的,不再重复。
struct Corrections: Sendable {
  /// Findings of *N*.
  let findings: [PublishedFinding]
  let adjustments: [PublishedAdjustment]

  init(computed: [Finding], index: FactsIndex) {
    let month = index.month
    let standing = Self.standing(index.facts.published)
    var findings: [PublishedFinding] = []
    var adjustments: [PublishedAdjustment] = []
    var confirmed: Set<FindingIdentity> = []
    for finding in computed {
      let record = finding.record
      if standing[record.identity]?.effect == record.effect {
        confirmed.insert(record.identity)
      } else if finding.month == month {
        findings.append(record)
      } else if finding.month < month, finding.month >= index.firstMonth {
        adjustments.append(Self.late(record))
      }
    }
    for (identity, finding) in standing where !confirmed.contains(identity) {
      adjustments.append(Self.reversal(of: finding))
    }
    self.findings = findings.inOrder { $0 }
    self.adjustments =
      adjustments.filter { $0.kind == .late }.inOrder(\.finding)
      + adjustments.filter { $0.kind == .reversal }.inOrder(\.finding)
  }

  /// What stands: findings and corrections of the published months, one after the other.
  static func standing(_ published: [PublishedMonth]) -> [FindingIdentity: PublishedFinding] {
    var standing: [FindingIdentity: PublishedFinding] = [:]
    for month in published.sorted(by: { $0.month < $1.month }) {
      for adjustment in month.adjustments where adjustment.kind == .reversal {
        standing[adjustment.finding.identity] = nil
      }
      let added = month.adjustments.filter { $0.kind == .late }.map(\.finding)
      for finding in month.findings + added {
        standing[finding.identity] = finding
      }
    }
    return standing
  }

  private static func late(_ finding: PublishedFinding) -> PublishedAdjustment {
    PublishedAdjustment(
      kind: .late, ofMonth: finding.month, finding: finding, yuan: finding.effect.gain,
      reason: "\(finding.month.chinese)已公布时没有这一条，按现有资料补记：" + finding.reason)
  }

  private static func reversal(of finding: PublishedFinding) -> PublishedAdjustment {
    PublishedAdjustment(
      kind: .reversal, ofMonth: finding.month, finding: finding, yuan: -finding.effect.gain,
      reason: "\(finding.month.chinese)公布的这一条，按现有资料不再成立或已有变化，予以冲回："
        + finding.reason)
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
