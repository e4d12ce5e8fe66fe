/// Gives every row of a merged area the area's one stored value, and says where it only reaches
/// sideways.
///
/// A sink that wants filled rows passes on `merged` as `note`, and calls `fill` on each row.
package struct MergeFiller: Sendable {
  private struct Open {
    let area: MergedArea
    var kind = CellKind.empty
    var text = ""
  }

  private var waiting: [MergedArea] = []
  private var open: [Open] = []
  private var isSorted = true
  /// For each column, the last row of the area that is open there.
  private var covered = [Int](repeating: 0, count: limit)

  /// Columns that are filled: no headings are looked for beyond them.
  ///
  /// Areas do not overlap in a sound sheet, and in a hostile one they do not make a row cost more
  /// than this.
  private static let limit = 512
  /// A longer text is no heading, and is not copied sideways, in bytes.
  private static let longestSpread = 240
  /// What may be copied in all; a few bytes could otherwise be copied to a million rows.
  private static let mostBytes = 256 << 20
  private var bytes = 0

  /// Whether so much was copied that the file is no honest table.
  var isExhausted: Bool { bytes > Self.mostBytes }

  package init() {}

  /// Notes an area that no row given so far is covered by.
  package mutating func note(_ area: MergedArea) {
    guard area.columns.lowerBound < Self.limit else { return }
    waiting.append(area)
    isSorted = false
  }

  /// Puts the values of the areas that cover the row into its covered cells.
  package mutating func fill(_ row: inout RowBuffer) {
    let number = row.row
    if !isSorted {
      // Last to come first to leave: the earliest area stands at the end.
      waiting.sort { $0.rows.lowerBound > $1.rows.lowerBound }
      isSorted = true
    }
    if !open.isEmpty { open.removeAll { $0.area.rows.upperBound < number } }
    while let next = waiting.last, next.rows.lowerBound <= number {
      waiting.removeLast()
      begin(next, in: row)
    }
    // What some programs leave in covered cells nobody sees.
    for entry in open where entry.kind != .empty && !isExhausted {
      let first = entry.area.columns.lowerBound
      if entry.area.rows.lowerBound != number {
        row.set(first, entry.kind, entry.text)
        bytes += entry.text.utf8.count
      }
      let isShort = entry.text.utf8.count <= Self.longestSpread
      for column in entry.area.columns.dropFirst() {
        if isShort { row.set(column, .spread, entry.text) } else { row.set(column, .empty, "") }
      }
      bytes += isShort ? entry.text.utf8.count * (entry.area.columns.count - 1) : 0
    }
  }

  /// Opens an area at its first row or, where that was left out as blank, at a later one.
  private mutating func begin(_ area: MergedArea, in row: borrowing RowBuffer) {
    let columns = area.columns.clamped(to: 0...Self.limit - 1)
    guard area.rows.upperBound >= row.row, columns.allSatisfy({ covered[$0] < row.row }) else {
      return
    }
    for column in columns { covered[column] = area.rows.upperBound }
    var entry = Open(area: MergedArea(rows: area.rows, columns: columns))
    if area.rows.lowerBound == row.row {
      entry.kind = row.kind(columns.lowerBound)
      entry.text = row.string(columns.lowerBound)
    }
    open.append(entry)
  }
}
