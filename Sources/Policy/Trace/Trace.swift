package import Model

/// Why something came out as it did: what the policy says, how it was read, what was counted, from
/// which rows, and what was published and corrected when.
package struct Trace: Sendable {
  package enum Kind: String, Sendable {
    case ticket
    case inspection
    case incident
    case person
    case finding
  }

  package let kind: Kind
  /// 工单编号, 检查编号, 关联事项编号, 工号, or the key of a finding.
  package let id: String
  package let month: Month
  /// What became of each ticket and inspection that it is about, counted or not.
  package var rulings: [Ruling] = []
  package var appeals: [AppealResult] = []
  /// As computed at *N*, of whatever month.
  package var findings: [PublishedFinding] = []
  /// What published months said, in order.
  package var events: [TraceEvent] = []
  /// What has to be mended or looked at.
  package var issues: [DataIssue] = []
  /// The rows it rests on.
  package var rows: [TracedRow] = []
  /// What the policy says: every clause that is cited.
  package var clauses: [Clause] = []
  /// How it was read, where it can be read in more than one way.
  package var readings: [TracedReading] = []
  /// In Chinese: why there is no consequence, where there is none.
  package var spared: [String] = []

  init(kind: Kind, id: String, month: Month) {
    self.kind = kind
    self.id = id
    self.month = month
  }
}

/// A row of an export.
package struct TracedRow: Sendable, Hashable {
  /// In Chinese: `工单 GD1`.
  package let what: String
  package let place: SourcePlace
}

/// A named reading as it was in force.
package struct TracedReading: Sendable, Hashable {
  package let reading: ReadingID
  package let choice: ReadingChoice
}

/// Something that a published month said.
package struct TraceEvent: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case finding
    case late
    case reversal
    case exposed
    case corrected
  }

  package let month: Month
  package let kind: Kind
  /// For findings and corrections of findings.
  package let finding: PublishedFinding?
  /// For entries of a bulletin and what was put right about them.
  package let entry: UnitID?
}
