/// The id of a clause of the policy, as findings cite it: `5.2.1a`.
package struct ClauseID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func < (left: ClauseID, right: ClauseID) -> Bool { left.text < right.text }

  package var description: String { text }
}
