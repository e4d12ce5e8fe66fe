/// The cells of a table → how far each number keeps from its right edge, so that points stand
/// below each other.
struct DecimalPads {
  private var pads: [Int: [Int: Double]] = [:]

  /// Only columns in which some number has decimals, and of those only numbers.
  init(table: TableBox, layout: FlowLayout) {
    var tails: [Int: [(row: Int, width: Double, hasPoint: Bool)]] = [:]
    for (index, row) in table.rows.enumerated() where row.part != .head {
      for cell in row.cells where cell.columnSpan == 1 && cell.style.align == .end {
        guard cell.blocks.count == 1, case .paragraph(let items) = cell.blocks[0].content,
          items.count == 1, case .text(let text, let style) = items[0],
          let tail = Self.tail(of: text)
        else { continue }
        let width =
          tail.isEmpty ? 0 : layout.widths(of: [.text(tail, style)], cell.style).widest
        tails[cell.column, default: []].append((index, width, tail.first == "."))
      }
    }
    for (column, cells) in tails where cells.contains(where: \.hasPoint) {
      let widest = cells.map(\.width).max() ?? 0
      for cell in cells { pads[cell.row, default: [:]][column] = widest - cell.width }
    }
  }

  subscript(row: Int, column: Int) -> Double { pads[row]?[column] ?? 0 }

  /// What follows the whole part of a number, its decimals and a sign for parts of a hundred; nil
  /// where the text is no number or counts something (`80.5元`), which has no place to keep.
  static func tail(of text: String) -> String? {
    let start = text.drop { $0 == "-" || $0 == "+" || $0 == "−" }
    let rest = start.drop { $0.isASCII && ($0.isNumber || $0 == ",") }
    guard rest.count < start.count else { return nil }
    var end = rest
    if end.first == "." { end = end.dropFirst().drop { $0.isASCII && $0.isNumber } }
    return end.isEmpty || end == "%" || end == "‰" ? String(rest) : nil
  }
}
