internal import Model

/// Cells of marks → exact scores; 缺考 is a blank.
struct ScoreReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Score> {
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      var text = IdentifierReader.unquoted(narrowed).text
      if text.isEmpty || text == "缺考" { return .blank }
      if let unit = text.last, unit == "分" || unit == "%" { text.removeLast() }
      guard let score = Score(text) else { return .trouble(.notAScore) }
      return .value(score)
    }
  }
}

/// Cells of counts → whole numbers from 0.
struct CountReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Int> {
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed)
      if text.isEmpty { return .blank }
      guard let count = WholeNumber.value(text) else { return .trouble(.notACount) }
      return .value(count)
    }
  }
}

/// Cells of money → whole yuan; `￥1,000.00` and `1000元` are 1000.
struct YuanReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Yuan> {
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      var text = IdentifierReader.unquoted(narrowed).text
      if text.isEmpty { return .blank }
      if let sign = text.unicodeScalars.first, sign == "¥" || sign == "￥" { text.removeFirst() }
      if text.hasSuffix("元") { text.removeLast() }
      let amount = text.withUTF8 { WholeNumber.value($0.trimmed) }
      guard let amount else { return .trouble(.notAnAmount) }
      return .value(Yuan(amount))
    }
  }
}

/// Cells of 年度 → years; `2026年` is 2026.
struct YearReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Int> {
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      var text = IdentifierReader.unquoted(narrowed).text
      if text.isEmpty { return .blank }
      for suffix in ["年度", "年"] where text.hasSuffix(suffix) {
        text.removeLast(suffix.count)
        break
      }
      guard text.utf8.count == 4, let year = Digits.number(Array(text.utf8)),
        (1900...2100).contains(year)
      else { return .trouble(.notAYear) }
      return .value(year)
    }
  }
}

/// A whole number as tables write it: digits, commas between thousands, zeros after a point.
enum WholeNumber {
  static func value(_ bytes: TextBytes) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    }
    let groups = parts[0].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return Digits.number(groups.flatMap { Array($0) })
  }
}
