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
  /// What rows under a table begin with.
  private static let totals = ["合计", "总计", "小计", "共计", "总数"]
  private static let remarks = [
    "备注", "说明", "注：", "注:", "制表", "填表", "编制", "审核", "复核", "审批", "批准", "负责人", "单位负责人",
    "打印时间", "导出时间", "统计时间", "报送", "以上", "以下空白",
  ]

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
    if Self.totals.contains(key) { return .total }
    return mapping.heading(key, of: kind) == nil ? nil : classOfHeadings(row, &checks)
  }

  /// The class of a row that gives no record.
  func classOfUnreadableRow(
    _ row: borrowing RowBuffer, _ checks: inout HeadingChecks
  ) -> RowClass? {
    var firstColumn = 0
    var first = ""
    while first.isEmpty, firstColumn < row.count {
      first = row.withBytes(firstColumn) { $0.trimmed.text }
      firstColumn += first.isEmpty ? 1 : 0
    }
    if first.isEmpty { return .blank }
    let key = HeadingText.key(first)
    let lacksRequired = columns.headings.contains { heading in
      guard heading.isRequired, let column = columns.columns[heading.name], column != firstColumn
      else { return false }
      let text = row.withBytes(column) { $0.trimmed.text }
      // A cell merged over the row gives its text to every column.
      return text.isEmpty || text == first
    }
    if lacksRequired {
      let spaced = first.filter { $0 != " " && $0 != "　" }
      if Self.totals.contains(where: { key.hasPrefix($0) })
        || Self.remarks.contains(where: { spaced.hasPrefix($0) })
      {
        return .total
      }
    }
    return classOfHeadings(row, &checks)
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
    let candidates = texts.map { HeadingMatch.Candidate($0) }
    return HeadingMatch.best(of: candidates, mapping: mapping) == nil ? nil : .newHeadings
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
    let isShifted = (headings.count..<max(headings.count, row.count)).contains {
      row.kind($0) != .empty
    }
    let value = problem.column.flatMap {
      RejectValue.shown(row.string($0), of: problem.heading, isShifted: isShifted)
    }
    let heading = problem.column.map { headings[$0].text }
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
}
