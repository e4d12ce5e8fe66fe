import Model

/// The cells of one row by column title, each to be asked for exactly once.
struct ExampleRow {
  let file: String
  let line: Int
  private var cells: [String: String]

  init(_ row: ExampleTable.Row, columns: [String], file: String) {
    self.file = file
    line = row.line
    cells = Dictionary(uniqueKeysWithValues: zip(columns, row.cells))
  }

  func problem(_ message: String) -> ExampleProblem {
    ExampleProblem(file: file, line: line, message: message)
  }

  /// The cell's text, nil where the column is missing or the cell is empty.
  mutating func optional(_ column: String) -> String? {
    cells.removeValue(forKey: column)?.nonEmpty
  }

  mutating func text(_ column: String) throws(ExampleProblem) -> String {
    guard let value = optional(column) else { throw problem("缺少“\(column)”") }
    return value
  }

  /// The cell read by a parser; an unreadable value is an error, an absent one is nil.
  mutating func optional<Value>(
    _ column: String, _ parse: (String) -> Value?
  ) throws(ExampleProblem) -> Value? {
    guard let text = optional(column) else { return nil }
    guard let value = parse(text) else { throw problem("“\(column)”读不出：\(text)") }
    return value
  }

  mutating func value<Value>(
    _ column: String, default fallback: Value? = nil, _ parse: (String) -> Value?
  ) throws(ExampleProblem) -> Value {
    if let value = try optional(column, parse) { return value }
    guard let fallback else { throw problem("缺少“\(column)”") }
    return fallback
  }

  /// Fails where a column was not asked for: a column without effect is a mistake.
  func finish() throws(ExampleProblem) {
    if let column = cells.keys.sorted().first { throw problem("没有“\(column)”这一列") }
  }
}
