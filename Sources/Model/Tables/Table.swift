/// A table as a spreadsheet or a CSV file holds it: titles, headings, rows of typed cells.
package struct Table: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var heading: String
    /// In characters of the default font; a Han character takes two.
    package var width: Int

    package init(_ heading: String, width: Int = 12) {
      self.heading = heading
      self.width = width
    }
  }

  package struct Row: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
      case plain
      /// A sum of the rows above it.
      case total
    }

    package var cells: [TableCell]
    package var style: Style

    package init(_ cells: [TableCell], style: Style = .plain) {
      self.cells = cells
      self.style = style
    }
  }

  /// The sheet's name.
  package var name: String
  /// Rows above the headings, one text each, over the whole width.
  package var titles: [String]
  package var columns: [Column]
  package var rows: [Row]

  package init(name: String, titles: [String] = [], columns: [Column], rows: [Row] = []) {
    self.name = name
    self.titles = titles
    self.columns = columns
    self.rows = rows
  }
}

/// One cell's value, typed so that a spreadsheet can add it up and sort it.
package enum TableCell: Sendable, Hashable {
  case empty
  case text(String)
  case integer(Int)
  case yuan(Yuan)
  /// The sum of the amounts in this column over rows of the table, numbered from 0: a formula in a
  /// spreadsheet, the value that it has in a CSV file. Sums among those rows are not added again.
  case subtotal(Yuan, rows: Range<Int>)
  /// The sum of the amounts in columns of the same row, numbered from 0.
  case rowSum(Yuan, columns: Range<Int>)
  case score(Score)
  case day(Day)
  case moment(Moment)

  /// The value as plain text, dates as `2026-08-03` or `2026-08-03 09:05:00`.
  package var plainText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .yuan(let yuan), .subtotal(let yuan, rows: _), .rowSum(let yuan, columns: _):
      yuan.description
    case .score(let score): score.description
    case .day(let day): day.description
    case .moment(let moment):
      String(moment.description.map { $0 == "T" ? " " : $0 })
    }
  }
}
