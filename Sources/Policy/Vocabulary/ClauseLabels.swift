package import Model

/// Clause ids → how a Chinese reader cites them, as `policy.yaml` says: `5.2.1a` → `五（二）1`.
package struct ClauseLabels: Sendable {
  private let labels: [ClauseID: String]

  /// Of a policy file, which has to describe every clause.
  package init(_ policy: PolicyFile) {
    labels = Dictionary(policy.clauses.map { ($0.id, $0.label) }) { $1 }
  }

  /// Of no policy at all: ids stand for themselves.
  package init() { labels = [:] }

  /// The label; the id itself where it is nobody's clause, as in what a later policy published.
  package subscript(clause: ClauseID) -> String { labels[clause] ?? clause.text }

  package subscript(clause: String) -> String { self[ClauseID(clause)] }
}
