internal import Model

/// The first rows of a sheet → where its headings stand and what kind of export it is.
///
/// It keeps rows until it has seen enough, then decides once; the rows below the headings are read
/// from what it kept.
struct HeadingFinder {
  /// A row that was kept.
  struct KeptRow {
    let row: Int
    let cells: [(kind: CellKind, text: String)]

    var texts: [String] { cells.map(\.text) }

    func text(_ column: Int) -> String { column < cells.count ? cells[column].text : "" }

    /// Puts the row into a buffer again.
    func restore(_ buffer: inout RowBuffer) {
      buffer.begin(row: row)
      for (column, cell) in cells.enumerated() where cell.kind != .empty {
        buffer.set(column, cell.kind, cell.text)
      }
    }
  }

  /// Headings and where they stand among the rows that were kept.
  struct Found {
    var match: HeadingMatch
    var candidates: [HeadingMatch.Candidate]
    /// Places in `rows` of the headings' first and last row.
    var first: Int
    var last: Int
  }

  /// Headings are looked for in so many rows that hold anything.
  private static let mostRows = 64
  private static let mostBytes = 4 << 20
  /// Rows that headings may take.
  private static let mostLevels = 3

  let mapping: Mapping
  private(set) var rows: [KeptRow] = []
  private var bytes = 0

  init(mapping: Mapping) {
    self.mapping = mapping
  }

  var isFull: Bool { rows.count >= Self.mostRows || bytes >= Self.mostBytes }

  mutating func keep(_ row: borrowing RowBuffer) {
    guard !row.isBlank else { return }
    bytes += row.byteCount
    rows.append(
      KeptRow(row: row.row, cells: (0..<row.count).map { (row.kind($0), row.string($0)) }))
  }

  /// The first headings that fit a kind; of one, two and three rows that end there, what fits best.
  func find() -> Found? {
    for last in rows.indices {
      var found: Found?
      for first in stride(from: last, through: max(0, last - Self.mostLevels + 1), by: -1) {
        found = Self.better(found, heading(first: first, last: last), by: 1)
      }
      guard var upper = found else { continue }
      let lowest = min(upper.first + Self.mostLevels, rows.count) - 1
      // A row of sub-headings under rows that would do alone has to be worth it.
      for last in stride(from: last + 1, through: lowest, by: 1) {
        upper = Self.better(upper, heading(first: upper.first, last: last), by: 2) ?? upper
      }
      return upper
    }
    return nil
  }

  private static func better(_ one: Found?, _ other: Found?, by margin: Int) -> Found? {
    guard let one else { return other }
    guard let other, other.match.kind == one.match.kind || margin == 1,
      other.match.matchedCount >= one.match.matchedCount + margin
    else { return one }
    return other
  }

  private func heading(first: Int, last: Int) -> Found? {
    let candidates =
      first == last
      ? rows[last].texts.map { HeadingMatch.Candidate($0) } : combined(rows[first...last])
    return HeadingMatch.best(of: candidates, mapping: mapping).map {
      Found(match: $0, candidates: candidates, first: first, last: last)
    }
  }

  /// Rows as headings of several levels: a group cell holds for the columns to its right that have
  /// sub-headings and no group cell of their own.
  private func combined(_ levels: ArraySlice<KeptRow>) -> [HeadingMatch.Candidate] {
    var groups = [String](repeating: "", count: levels.count)
    return (0..<(levels.map(\.cells.count).max() ?? 0)).map { column in
      let own = levels.map { $0.text(column) }
      guard let lowest = own.lastIndex(where: { !$0.isEmpty }) else {
        return HeadingMatch.Candidate("")
      }
      var isNew = false
      for (level, text) in own.enumerated() {
        // A new group ends the smaller ones inside the one before.
        if !text.isEmpty || isNew { groups[level] = text }
        isNew = isNew || !text.isEmpty
      }
      var above: [String] = []
      for group in groups[..<lowest] where group != own[lowest] && group != above.last {
        if !group.isEmpty { above.append(group) }
      }
      return HeadingMatch.Candidate(groups: above, text: own[lowest])
    }
  }

  /// What a sheet without headings comes nearest to: the row and the kind most of whose required
  /// headings are there, two of them at least, and half of them or four headings in all.
  func nearest() -> (row: KeptRow, match: HeadingMatch)? {
    var best: (row: KeptRow, match: HeadingMatch, share: Int)?
    for row in rows {
      let candidates = row.texts.map { HeadingMatch.Candidate($0) }
      for kind in RecordKind.allCases {
        let match = HeadingMatch(candidates, kind: kind, mapping: mapping)
        let required = kind.headings.count { $0.isRequired }
        let matched = required - match.missing.count
        guard matched >= 2, matched < required,
          matched * 2 >= required || match.matchedCount >= 4
        else { continue }
        let share = matched * 100 / required + match.matchedCount
        if share > best?.share ?? 0 { best = (row, match, share) }
      }
    }
    return best.map { ($0.row, $0.match) }
  }
}
