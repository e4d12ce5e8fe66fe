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

    /// Cells up to the last that holds anything.
    var width: Int { (cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }

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
    var candidates: [HeadingCandidate]
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
  /// What the mapping says of the file.
  let rules: [FileRule]
  private(set) var rows: [KeptRow] = []
  private var bytes = 0

  init(mapping: Mapping, rules: [FileRule] = []) {
    self.mapping = mapping
    self.rules = rules
  }

  var isFull: Bool { rows.count >= Self.mostRows || bytes >= Self.mostBytes }

  mutating func keep(_ row: borrowing RowBuffer) {
    guard !row.isBlank else { return }
    bytes += row.byteCount
    let kept = KeptRow(row: row.row, cells: (0..<row.count).map { (row.kind($0), row.string($0)) })
    // Only in a damaged sheet does a row come after one that stands below it.
    let place = rows.lastIndex { $0.row <= kept.row }.map { $0 + 1 } ?? 0
    rows.insert(kept, at: place)
  }

  /// Whether headings from a table before could be those of these rows: of as many columns.
  func fitsBelow(_ headings: [KeptRow]) -> Bool {
    guard let wanted = headings.map(\.width).max(), !rows.isEmpty else { return false }
    let widest = rows.map(\.width).max() ?? 0
    return widest == wanted || rows.allSatisfy { $0.cells.count == headings[0].cells.count }
  }

  /// Rows that were kept before, in front of the others: headings from a table of their own.
  mutating func prepend(_ heading: [KeptRow]) { rows.insert(contentsOf: heading, at: 0) }

  /// The first headings that fit a kind; of one, two and three rows that end there, what fits best.
  func find() -> Found? {
    let table = candidates()
    // Rows none of whose cells could be a heading are most of a sheet that is no export.
    let promising = table.map { row in row.count { $0.isPromising } }
    for last in rows.indices where promising[last] >= 1 {
      var found: Found?
      for first in stride(from: last, through: max(0, last - Self.mostLevels + 1), by: -1) {
        // Headings of one row are all in it; a level above only completes those of the lowest.
        guard first < last || promising[last] >= 2 || !rules.isEmpty else { continue }
        found = Self.better(found, heading(table, first: first, last: last), by: 1)
      }
      guard var upper = found else { continue }
      let lowest = min(upper.first + Self.mostLevels, rows.count) - 1
      // A row of sub-headings under rows that would do alone has to be worth it.
      for last in stride(from: last + 1, through: lowest, by: 1) where promising[last] >= 1 {
        upper = Self.better(upper, heading(table, first: upper.first, last: last), by: 2) ?? upper
      }
      return upper
    }
    return nil
  }

  /// The rules that fit some headings.
  private func sheetRules(_ candidates: [HeadingCandidate]) -> SheetRules {
    guard !rules.isEmpty else { return SheetRules() }
    return SheetRules(rules, keys: Set(candidates.compactMap { $0.own?.key }))
  }

  /// What each kept cell could be.
  private func candidates() -> [[HeadingCandidate]] {
    rows.map { row in
      row.cells.prefix(HeadingMatch.mostColumns).map {
        HeadingCandidate($0.text, vocabulary: mapping.vocabulary)
      }
        + row.cells.dropFirst(HeadingMatch.mostColumns).map {
          HeadingCandidate($0.text, vocabulary: nil)
        }
    }
  }

  private static func better(_ one: Found?, _ other: Found?, by margin: Int) -> Found? {
    guard let one else { return other }
    guard let other, other.match.kind == one.match.kind || margin == 1,
      other.match.matchedCount >= one.match.matchedCount + margin
    else { return one }
    return other
  }

  private func heading(_ table: [[HeadingCandidate]], first: Int, last: Int) -> Found? {
    let candidates = first == last ? table[last] : combined(table[first...last])
    return HeadingMatch.best(
      of: candidates, mapping: mapping, rules: sheetRules(candidates)
    ).map {
      Found(match: $0, candidates: candidates, first: first, last: last)
    }
  }

  /// Rows as headings of several levels: a group cell holds for the columns to its right that have
  /// sub-headings and no group cell of their own.
  private func combined(_ levels: ArraySlice<[HeadingCandidate]>) -> [HeadingCandidate] {
    var groups = [String](repeating: "", count: levels.count)
    return (0..<(levels.map(\.count).max() ?? 0)).map { column in
      let own = levels.map { column < $0.count ? $0[column].text : "" }
      guard let lowest = own.lastIndex(where: { !$0.isEmpty }) else {
        return HeadingCandidate.nothing
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
      return HeadingCandidate(
        groups: above, lowest: levels[levels.startIndex + lowest][column],
        vocabulary: mapping.vocabulary)
    }
  }

  /// What a sheet without headings comes nearest to: the row and the kind most of whose required
  /// headings are there, two of them at least, and half of them or four headings in all.
  func nearest() -> (row: KeptRow, match: HeadingMatch, foreign: Int?)? {
    var best: (row: KeptRow, match: HeadingMatch, foreign: Int?, share: Int)?
    for (row, candidates) in zip(rows, candidates()) {
      guard candidates.count(where: { $0.isPromising }) >= 2 else { continue }
      let said = sheetRules(candidates)
      for kind in said.kinds {
        let match = HeadingMatch(candidates, kind: kind, mapping: mapping, rules: said)
        let required = kind.headings.count { $0.isRequired }
        let lacking = match.missing.count
        let matched = max(0, required - lacking)
        let foreign = match.foreignColumn(among: candidates)
        guard matched >= 2, lacking > 0 || foreign != nil,
          matched * 2 >= required || match.matchedCount >= 4
        else { continue }
        let share = matched * 100 / required + match.matchedCount
        if share > best?.share ?? 0 { best = (row, match, foreign, share) }
      }
    }
    return best.map { ($0.row, $0.match, $0.foreign) }
  }
}
