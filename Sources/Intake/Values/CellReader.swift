/// Turns the cells of one column into values; each block of rows has a copy, which may remember.
protocol CellReader: Sendable {
  associatedtype Value

  mutating func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Value>
}
