/// Something about a batch that looks incomplete: `completeness` of `results.json`.
///
/// Found by comparing the batch with the ledger before anything is computed.
package struct CompletenessIssue: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case missingKind = "missing-kind"
    case volumeDrop = "volume-drop"
    case dateGap = "date-gap"
    case wrongMonth = "wrong-month"
    case withdrawnFile = "withdrawn-file"
    case unread
    case controlTotal = "control-total"
    /// For the eye only: it does not stop publication.
    case drift
  }

  package var kind: Kind
  /// What is missing or different: `tickets 12345`, a file's name and the like.
  package var about: String
  /// In Chinese: what was expected, what came and what to do.
  package var detail: String

  package init(kind: Kind, about: String, detail: String) {
    self.kind = kind
    self.about = about
    self.detail = detail
  }
}
