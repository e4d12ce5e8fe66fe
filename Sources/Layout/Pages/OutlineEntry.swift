/// A bookmark; `level` is 1 for the outermost.
package struct OutlineEntry: Sendable, Hashable {
  package var title: String
  package var level: Int
  /// The name of a `PageOperation.destination`.
  package var destination: String

  package init(title: String, level: Int, destination: String) {
    self.title = title
    self.level = level
    self.destination = destination
  }
}
