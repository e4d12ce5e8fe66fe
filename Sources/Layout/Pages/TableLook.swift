/// The lines and grounds of a table, by its style.
struct TableLook {
  let style: ComputedStyle
  let x: Double
  let width: Double

  private var hairline: Stroke { TableLines.light }
  private var middle: Stroke { TableLines.middle }
  private var strong: Stroke { TableLines.strong }

  /// What the lines of a carried page need below its rows.
  var reserve: Double { style.carry == nil ? 2 : style.line + 8 }

  /// The ground of a row.
  func ground(of row: TableBox.Row, bodyRow: Int, height: Double) -> [PlacedItem] {
    let box = Rectangle(x: x, y: 0, width: width, height: height)
    if let colour = row.background { return [.fill(box, colour)] }
    if let zebra = style.zebra, row.part == .body, bodyRow % 2 == 0 { return [.fill(box, zebra)] }
    return []
  }

  /// The lines around one cell.
  func lines(
    left: Double, width: Double, height: Double, row: TableBox.Row, spansColumns: Bool,
    next: TableBox.Row?, isLastPiece: Bool
  ) -> [PlacedItem] {
    let right = left + width
    switch style.rules {
    case .none, .cards: return []
    case .grid:
      return [
        .rule(left, 0, right, 0, middle), .rule(left, height, right, height, middle),
        .rule(left, 0, left, height, middle), .rule(right, 0, right, height, middle),
      ]
    case .rows, .three:
      if row.part == .head {
        // A line under the heading of several columns, but not under the whole head.
        guard spansColumns, next?.part == .head else { return [] }
        return [.rule(left + 3, height, right - 3, height, hairline)]
      }
      guard style.rules == .rows, isLastPiece else { return [] }
      return [.rule(left, height, right, height, hairline)]
    }
  }

  /// The lines across a whole row.
  func rowLines(
    row: TableBox.Row, isFirst: Bool, next: TableBox.Row?, isLast: Bool, height: Double,
    columns: [(left: Double, width: Double)]
  ) -> [PlacedItem] {
    var marks: [PlacedItem] = []
    func line(_ y: Double, _ stroke: Stroke) {
      marks.append(.rule(x, y, x + width, y, stroke))
    }
    switch style.rules {
    case .none, .grid: break
    case .three:
      if isFirst { line(0, strong) }
      if row.part == .head, next?.part != .head { line(height, middle) }
      if row.part != .foot, next?.part == .foot { line(height, middle) }
      if isLast { line(height, strong) }
    case .rows:
      if row.part == .head, next?.part != .head { line(height, middle) }
      if row.part != .foot, next?.part == .foot { line(height, middle) }
    case .cards:
      for column in columns {
        let right = column.left + column.width
        marks.append(.rule(column.left, 0, column.left, height, hairline))
        marks.append(.rule(right, 0, right, height, hairline))
        if isFirst { marks.append(.rule(column.left, 0, right, 0, hairline)) }
        if isLast { marks.append(.rule(column.left, height, right, height, hairline)) }
      }
    }
    return marks
  }

  /// The line below the last row of a page that the table outlasts.
  var closing: [PlacedItem] {
    switch style.rules {
    case .none, .grid, .cards: []
    case .three: [.rule(x, 0, x + width, 0, strong)]
    case .rows: [.rule(x, 0, x + width, 0, middle)]
    }
  }
}
