internal import Model

/// What a row is that holds no record.
enum RowClass {
  case blank
  case total
  /// The sheet's own headings once more, after two exports were pasted together.
  case headings
  /// Headings in another order, or of another kind.
  case newHeadings
}

/// How many rows of a block may still be looked at closely for headings.
///
/// Looking costs much more than reading a row does, and a file may be made of rows that nearly are
/// headings.
struct HeadingChecks: Sendable {
  var left = 64
}

extension SheetLayout {
  /// Whether the row's key begins as ids do.
  @inline(__always)
  func startsLikeID(_ row: borrowing RowBuffer) -> Bool {
    row.withBytes(guardColumn) { bytes in
      guard let first = bytes.first else { return false }
      return first > 0x20 && first < 0x7F
    } && !(guardText.first.map { $0 < 0x80 } ?? false)
  }

  /// The class of a row whose key is blank or Chinese, where that alone shows that it is no record.
  func classOfOddRow(_ row: borrowing RowBuffer, _ checks: inout HeadingChecks) -> RowClass? {
    let isWord = row.withBytes(guardColumn) { bytes in
      // An id has digits in it; a heading of this table has none, or is this column's very own.
      !bytes.isEmpty && (bytes.equals(guardText) || !bytes.contains { Digits.isDigit($0) })
    }
    guard isWord else { return nil }
    let key = HeadingText.key(row.string(guardColumn))
    if RowWords.isTotal(key) { return .total }
    return mapping.heading(key, of: kind) == nil ? nil : classOfHeadings(row, &checks)
  }

  /// The class of a row that gives no record.
  ///
  /// It is a total or a remark only where no key could stand in it, and never because of the word
  /// that a cell begins with: 审批服务部 is a department.
  func classOfUnreadableRow(
    _ row: borrowing RowBuffer, _ checks: inout HeadingChecks
  ) -> RowClass? {
    let cells = shownCells(row)
    if cells.isEmpty { return .blank }
    if !cells.contains(where: { holdsKey($0) }), RowWords.isTotalOrRemark(cells) { return .total }
    return classOfHeadings(row, &checks)
  }

  /// The cells of a row that anybody sees, but for the numbers of columns that only number the rows.
  private func shownCells(_ row: borrowing RowBuffer) -> [RowWords.Cell] {
    var cells: [RowWords.Cell] = []
    for column in 0..<row.count where !row.kind(column).isBlank {
      let text = row.withBytes(column) { bytes in
        bytes.count > 400 ? "…" : Narrowing.code.with(bytes) { $0.text }
      }
      guard !text.isEmpty else { continue }
      if column < headings.count, isNumbering[column],
        text.utf8.allSatisfy({ Digits.isDigit($0) })
      {
        continue
      }
      let isSpread = column + 1 < row.count && row.kind(column + 1) == .spread
      cells.append(
        RowWords.Cell(column: column, kind: row.kind(column), text: text, isSpread: isSpread))
    }
    return cells
  }

  /// Whether a cell holds what could be the key of a record.
  private func holdsKey(_ cell: RowWords.Cell) -> Bool {
    guard !cell.isSpread else { return false }
    // Addresses of mail stand in no remark.
    if kind == .contacts, cell.text.utf8.contains(UInt8(ascii: "@")) { return true }
    guard keyColumns.contains(cell.column) else { return false }
    return kind == .contacts ? RowWords.couldBeName(cell.text) : RowWords.couldBeID(cell.text)
  }

  /// Whether something stands in more cells than there are headings, where that shifts the row.
  @inline(__always)
  func isTooWide(_ row: borrowing RowBuffer) -> Bool {
    place.isDelimited && row.count > shownHeadings && isTooWideSlowly(row)
  }

  private func isTooWideSlowly(_ row: borrowing RowBuffer) -> Bool {
    for column in shownHeadings..<row.count where !row.kind(column).isBlank {
      if row.withBytes(column, { !$0.trimmed.isEmpty }) { return true }
    }
    return false
  }

  /// Whether a row holds headings: the same, or others.
  private func classOfHeadings(
    _ row: borrowing RowBuffer, _ checks: inout HeadingChecks
  ) -> RowClass? {
    // Words that are headings are counted first, which costs little; two is the least.
    guard headingWords(row) >= 2, checks.left > 0 else { return nil }
    let texts = row.strings
    if isRepeated(texts) { return .headings }
    checks.left -= 1
    let candidates = texts.map { HeadingCandidate($0, vocabulary: mapping.vocabulary) }
    return HeadingMatch.best(of: candidates, mapping: mapping, rules: rules) == nil
      ? nil : .newHeadings
  }

  private func headingWords(_ row: borrowing RowBuffer) -> Int {
    var count = 0
    for column in 0..<row.count {
      let isWord = row.withBytes(column) { bytes in
        (3...120).contains(bytes.count) && spellings.contains(bytes.text)
      }
      if isWord { count += 1 }
    }
    return count
  }

  /// Whether a row is the headings' row once more, or one of their two rows.
  private func isRepeated(_ texts: [String]) -> Bool {
    let keys = texts.map { HeadingText.key($0) }
    return headingKeys.contains { row in
      (0..<max(row.count, keys.count)).allSatisfy { column in
        (column < keys.count ? keys[column] : "") == (column < row.count ? row[column] : "")
      }
    }
  }

  func reject(_ row: borrowing RowBuffer, _ problem: RowProblem) -> Reject {
    let isShifted =
      isTooWide(row)
      || (headings.count..<max(headings.count, row.count)).contains {
        !row.kind($0).isBlank
      }
    let value = problem.column.flatMap {
      RejectValue.shown(
        row.string($0), row.kind($0), of: problem.heading, isShifted: isShifted)
    }
    let heading = problem.column.flatMap { $0 < headings.count ? headings[$0].text : nil }
    var reason = problem.trouble.reason(heading: problem.heading.name)
    if isShifted {
      reason += "这一行比表头多出列，可能有没加引号的逗号，请一并检查。"
    }
    return Reject(
      file: place.file, sheet: place.sheet, row: row.row,
      column: problem.column.map { ColumnName.letters($0) },
      heading: heading.map { ShownText.escaped($0, limit: 40) } ?? problem.heading.name,
      value: value, reason: reason)
  }

  /// The reject of a row in which nobody can tell what belongs where.
  func rejectTooWide(_ row: borrowing RowBuffer) -> Reject {
    Reject(
      file: place.file, sheet: place.sheet, row: row.row,
      column: ColumnName.letters(shownHeadings), heading: "（表头以外）", value: ShownText.mask,
      reason: Trouble.tooWide.reason(heading: ""))
  }
}
