/// A file of worked examples: the rule and clauses it is about, and its examples.
struct ExampleFile: Sendable {
  var name: String
  var title: String
  /// Ids of the rules that the file explains: `person-deduction`.
  var rules: [String] = []
  /// Ids of the clauses it works out.
  var clauses: [String] = []
  var examples: [Example] = []
}

/// One worked example: what is given, and what must come out.
struct Example: Sendable, CustomStringConvertible {
  var file: String
  var line: Int
  var title: String
  /// The month *N* of the report: `2026-08`.
  var month: String = ""
  /// Readings other than the default.
  var readings: [String: String] = [:]
  /// Months published before *N*, in order.
  var published: [String] = []
  var tables: [ExampleTable] = []

  var description: String { "\(file):\(line) \(title)" }

  func table(_ title: String) -> ExampleTable? {
    tables.first { $0.title == title }
  }
}

/// A table under a `###` heading: column titles, and rows with the line that each stands on.
struct ExampleTable: Sendable {
  var title: String
  var line: Int
  var columns: [String] = []
  var rows: [Row] = []

  struct Row: Sendable {
    var line: Int
    var cells: [String]
  }
}

/// A line that is not understood.
struct ExampleProblem: Error, Sendable, CustomStringConvertible {
  var file: String
  var line: Int
  var message: String

  var description: String { "\(file) 第 \(line) 行：\(message)" }
}
