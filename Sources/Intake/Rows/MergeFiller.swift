/// Gives every cell of a merged area the area's one stored value, row by row.
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

  /// Areas open at once and columns filled of each: a sheet of ours has far fewer, and a hostile
  /// one must not make every row cost as much as it says.
  private static let limit = 1024

  package init() {}

  /// Notes an area that no row given so far is covered by.
  package mutating func note(_ area: MergedArea) {
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
    open.removeAll { $0.area.rows.upperBound < number }
    while let next = waiting.last, next.rows.lowerBound <= number {
      waiting.removeLast()
      guard next.rows.upperBound >= number, open.count < Self.limit else { continue }
      var entry = Open(area: next)
      if next.rows.lowerBound == number {
        entry.kind = row.kind(next.columns.lowerBound)
        entry.text = row.string(next.columns.lowerBound)
      }
      open.append(entry)
    }
    for entry in open where entry.kind != .empty {
      for column in entry.area.columns.prefix(Self.limit) where row.kind(column) == .empty {
        row.set(column, entry.kind, entry.text)
      }
    }
  }
}
