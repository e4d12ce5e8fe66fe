/// Turns the cells of one column into values; immutable, so that any core may use it.
protocol CellReader: Sendable {
  associatedtype Value

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Value>
}
