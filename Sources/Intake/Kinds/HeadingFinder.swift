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

  /// The first headings that fit a kind; of one row and two rows that end there, what fits better.
  func find() -> Found? {
    for last in rows.indices {
      var found = heading(first: last, last: last)
      if last > 0 { found = Self.better(found, heading(first: last - 1, last: last), by: 1) }
      guard let upper = found else { continue }
      // A row of sub-headings under a row that would do alone has to be worth it.
      guard upper.first == last, last + 1 < rows.count,
        let both = heading(first: last, last: last + 1)
      else { return upper }
      return Self.better(upper, both, by: 2)
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
      ? rows[last].texts.map { HeadingMatch.Candidate($0) } : combined(rows[first], rows[last])
    return HeadingMatch.best(of: candidates, mapping: mapping).map {
      Found(match: $0, candidates: candidates, first: first, last: last)
    }
  }

  /// Two rows as two-level headings: a group cell holds for the columns to its right that have
  /// sub-headings and no group cell of their own.
  private func combined(_ upper: KeptRow, _ lower: KeptRow) -> [HeadingMatch.Candidate] {
    var group = ""
    return (0..<max(upper.cells.count, lower.cells.count)).map { column in
      let above = upper.text(column)
      let below = lower.text(column)
      if !above.isEmpty { group = above }
      if below.isEmpty || below == above { return HeadingMatch.Candidate(above) }
      return HeadingMatch.Candidate(group: group, text: below)
    }
  }

  /// What a sheet without headings comes nearest to: the row and the kind most of whose required
  /// headings are there, at least half and two of them.
  func nearest() -> (row: KeptRow, match: HeadingMatch)? {
    var best: (row: KeptRow, match: HeadingMatch, share: Int)?
    for row in rows {
      let candidates = row.texts.map { HeadingMatch.Candidate($0) }
      for kind in RecordKind.allCases {
        let match = HeadingMatch(candidates, kind: kind, mapping: mapping)
        let required = kind.headings.count { $0.isRequired }
        let matched = required - match.missing.count
        guard matched >= 2, matched * 2 >= required else { continue }
        let share = matched * 100 / required + match.matchedCount
        if share > best?.share ?? 0 { best = (row, match, share) }
      }
    }
    return best.map { ($0.row, $0.match) }
  }
}
