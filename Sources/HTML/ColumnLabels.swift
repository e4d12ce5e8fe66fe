import Layout
import Markup

/// A table's head → what each column is called, for narrow screens that show a row as a card.
struct ColumnLabels {
  private var labels: [String] = []
  /// Whether every row of the body can stand alone: no cell reaches into the next row.
  let canStack: Bool

  init(_ table: Element) {
    let body = table.elements.filter { $0.kind == .tbody }.flatMap(\.elements)
    canStack = !body.flatMap(\.elements).contains { $0["rowspan"] != nil && $0["rowspan"] != "1" }
    // By column: how many rows of the head are still covered from above.
    var covered: [Int] = []
    for row in table.first(.thead)?.elements ?? [] {
      var column = 0
      for cell in row.elements {
        while column < covered.count, covered[column] > 0 { column += 1 }
        let columns = min(200, max(1, cell["colspan"].flatMap { Int($0) } ?? 1))
        let rows = max(1, cell["rowspan"].flatMap { Int($0) } ?? 1)
        for index in column..<column + columns {
          while covered.count <= index { covered.append(0) }
          while labels.count <= index { labels.append("") }
          covered[index] = rows
          let text = Outline.collapsed(cell.text)
          if !text.isEmpty { labels[index] += (labels[index].isEmpty ? "" : " · ") + text }
        }
        column += columns
      }
      covered = covered.map { max(0, $0 - 1) }
    }
  }

  var isEmpty: Bool { labels.allSatisfy(\.isEmpty) }

  subscript(column: Int) -> String { column < labels.count ? labels[column] : "" }
}
