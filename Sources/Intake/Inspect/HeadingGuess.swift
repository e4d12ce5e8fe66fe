internal import Model

/// The first rows of a sheet that matches no kind → the row that is most like headings, and what
/// each of its cells could be.
struct HeadingGuess: Sendable {
  let row: Int
  /// The kind that the sheet comes nearest to.
  let kind: RecordKind?
  /// By column; nil for a cell that holds nothing.
  let columns: [Column?]

  struct Column: Sendable {
    let text: String
    /// The heading that it is.
    let canonical: String?
    /// Headings that it may have been meant for.
    let near: [String]
  }

  /// Nil where no row is like headings: then every row may be customers' data.
  init?(_ finder: HeadingFinder) {
    let nearest = finder.nearest()
    guard let row = nearest?.row ?? finder.rows.first(where: { Self.isLikeHeadings($0) }) else {
      return nil
    }
    self.row = row.row
    kind = nearest?.match.kind
    let known =
      nearest?.match.missing.map(\.name)
      ?? Set(RecordKind.allCases.flatMap(\.headings).map(\.name))
      .sorted()
    columns = row.texts.enumerated().map { column, text in
      guard !text.isEmpty else { return nil }
      // Of a wide sheet only the first columns are compared, which takes a while.
      let isCompared =
        column < 64 && !finder.mapping.isIgnored(HeadingText.scalars(text))
      let canonical = nearest?.match.canonical[column]
      return Column(
        text: text, canonical: canonical,
        near: canonical == nil && isCompared
          ? HeadingMatch.suggestions(for: text, among: known) : [])
    }
  }

  /// Words, one a column: numbers, dates and long texts are data.
  ///
  /// A heading may end with a number, 备用1, but not half of them.
  private static func isLikeHeadings(_ row: HeadingFinder.KeptRow) -> Bool {
    let texts = row.texts.filter { !$0.isEmpty }
    guard texts.count >= 2, Set(texts).count == texts.count,
      texts.allSatisfy({ $0.unicodeScalars.count <= 20 })
    else { return false }
    return texts.allSatisfy { text in
      let digits = text.utf8.reversed().prefix { Digits.isDigit($0) }.count
      let rest = text.utf8.dropLast(digits)
      return digits <= 2 && !rest.isEmpty && !rest.contains { Digits.isDigit($0) }
    }
  }

  var lines: [String] {
    ["  第 \(row) 行最像表头："]
      + columns.enumerated().compactMap { index, column in
        guard let column else { return nil }
        let near = column.near.isEmpty ? "" : "，是不是“\(column.near.joined(separator: "”或“"))”"
        let meaning =
          column.canonical.map { $0 == column.text ? "" : " → \($0)" } ?? " → 不认识\(near)"
        return "    \(ColumnName.letters(index)) "
          + "\(ShownText.escaped(column.text, limit: 40))\(meaning)"
      }
  }
}
