/// What was open when a month was published all the same, and who took it upon themselves.
package struct Acceptance: Sendable, Hashable {
  /// Who accepts it and why, in their own words.
  package var by: String
  package var issues: [AcceptedIssue]

  package init(by: String, issues: [AcceptedIssue]) {
    self.by = by
    self.issues = issues
  }
}

/// One thing that would have stopped the publication: an exception, something incomplete, a row
/// that was not read.
package struct AcceptedIssue: Sendable, Hashable {
  /// `unknown-person`, `volume-drop` and the like, as in `results.json`.
  package var kind: String
  package var about: String
  /// The sentence that was shown.
  package var detail: String

  package init(kind: String, about: String, detail: String) {
    self.kind = kind
    self.about = about
    self.detail = detail
  }
}
