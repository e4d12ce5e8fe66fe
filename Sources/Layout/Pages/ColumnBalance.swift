/// Columns that cannot all be as wide as they want → widths that make the table lower.
///
/// What a column asks for follows its longest cell, which may stand alone among short ones: starting
/// from there, width moves in smaller and smaller steps to where it saves most lines.
struct ColumnBalance {
  /// A cell by its texts' widths in one line each, without the cell's edges.
  struct Cell {
    var row: Int
    var column: Int
    var lines: [Double]
    var edges: Double
    /// What a line that is not the last leaves empty where words do not fit: about a character.
    var slack: Double
  }

  /// Rows beyond these look like those before them.
  private static let mostRows = 60
  private static let mostSteps = 40

  private let cells: [Cell]
  private let narrowest: [Double]
  private let rowCount: Int

  init(cells: [Cell], narrowest: [Double]) {
    self.cells = cells.filter { $0.row < Self.mostRows }
    self.narrowest = narrowest
    rowCount = (self.cells.map(\.row).max() ?? -1) + 1
  }

  func balanced(_ start: [Double]) -> [Double] {
    var widths = start
    let room = start.reduce(0, +)
    for step in [room / 8, room / 25, room / 80] {
      var best = height(widths)
      for _ in 0..<Self.mostSteps {
        guard let move = bestMove(from: widths, step: step, below: best) else { break }
        widths[move.giver] -= step
        widths[move.taker] += step
        best = move.height
      }
    }
    return widths
  }

  private func bestMove(
    from widths: [Double], step: Double, below height: Double
  ) -> (giver: Int, taker: Int, height: Double)? {
    var best: (giver: Int, taker: Int, height: Double)?
    for giver in widths.indices where widths[giver] - step >= narrowest[giver] {
      for taker in widths.indices where taker != giver {
        var tried = widths
        tried[giver] -= step
        tried[taker] += step
        let own = self.height(tried)
        if own < (best?.height ?? height) - 0.001 { best = (giver, taker, own) }
      }
    }
    return best
  }

  /// The lines of all rows, each as high as its highest cell; and how full those lines are, so that
  /// a step counts that saves a line only together with the next.
  private func height(_ widths: [Double]) -> Double {
    var rows = [(lines: Double, fill: Double)](repeating: (0, 0), count: rowCount)
    for cell in cells {
      let width = max(1, widths[cell.column] - cell.edges)
      var (lines, fill) = (0.0, 0.0)
      for line in cell.lines {
        let share = line <= width ? line / width : line / max(1, width - cell.slack)
        lines += max(1, share.rounded(.up))
        fill += max(1, share)
      }
      rows[cell.row].lines = max(rows[cell.row].lines, lines)
      rows[cell.row].fill = max(rows[cell.row].fill, fill)
    }
    return rows.reduce(0) { $0 + $1.lines + $1.fill / 2 }
  }
}
