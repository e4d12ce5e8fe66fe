/// An array of the results as a table of Chinese text, to be compared with an example's.
struct ShownTable {
  let columns: [String]
  let rows: [[String]]

  init<Element>(_ elements: [Element], _ columns: [(String, (Element) -> String)]) {
    self.columns = columns.map(\.0)
    rows = elements.map { element in columns.map { $0.1(element) } }
  }

  /// Where an expected table says something else: the columns it has, every row, in order.
  func differences(from expected: ExampleTable, file: String) -> [ExampleProblem] {
    var problems: [ExampleProblem] = []
    var places: [Int] = []
    for column in expected.columns {
      guard let place = columns.firstIndex(of: column) else {
        return [
          ExampleProblem(
            file: file, line: expected.line,
            message: "“\(expected.title)”没有“\(column)”这一列，可以写：\(columns.joined(separator: "、"))")
        ]
      }
      places.append(place)
    }
    let actual = rows.map { row in places.map { row[$0] } }
    for (number, row) in expected.rows.enumerated() {
      guard number < actual.count else {
        problems.append(
          ExampleProblem(file: file, line: row.line, message: "程序没有这一行：\(Self.text(row.cells))"))
        continue
      }
      if row.cells != actual[number] {
        problems.append(
          ExampleProblem(
            file: file, line: row.line,
            message: "例子是 \(Self.text(row.cells))，程序是 \(Self.text(actual[number]))"))
      }
    }
    for extra in actual.dropFirst(expected.rows.count) {
      problems.append(
        ExampleProblem(
          file: file, line: expected.line,
          message: "“\(expected.title)”程序多一行：\(Self.text(extra))"))
    }
    return problems
  }

  private static func text(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
