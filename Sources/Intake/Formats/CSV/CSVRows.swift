/// Splits the UTF-8 text of whole rows into rows of cells, which are slices of it where they can be.
struct CSVRows {
  let dialect: CSVDialect
  let limits: IntakeLimits
  /// Whether a CR that no LF follows ends a row.
  let hasLoneReturns: Bool
  private(set) var position: Int
  /// Where the next quote at or after `position` stands; the end of the text where there is none.
  private var quote = -1
  /// The same of the next line feed, which rows that end with CR alone would look for in vain.
  private var lineFeed = -1

  init(_ block: CSVBlock, dialect: CSVDialect, limits: IntakeLimits) {
    self.dialect = dialect
    self.limits = limits
    hasLoneReturns = block.hasLoneReturns
    position = block.start
  }

  /// Fills the buffer with the next row, which lives as long as the text does; false at the end.
  mutating func next(
    _ text: UnsafeBufferPointer<UInt8>, row number: Int, into row: inout RowBuffer
  ) throws(FormError) -> Bool {
    guard position < text.count else { return false }
    if quote < position {
      quote =
        ByteScan.first(CSVDialect.quote, in: text, from: position, to: text.count) ?? text.count
    }
    row.begin(row: number)
    row.lend(text.baseAddress)
    if lineFeed < position {
      lineFeed =
        ByteScan.first(CSVDialect.lineFeed, in: text, from: position, to: text.count) ?? text.count
    }
    var end = lineFeed
    if end > position, text[end - 1] == CSVDialect.carriageReturn { end -= 1 }
    let isSimple =
      quote >= end
      && (!hasLoneReturns
        || ByteScan.first(CSVDialect.carriageReturn, in: text, from: position, to: end) == nil)
    if isSimple {
      // A long line is counted before room is made for its cells.
      guard
        end - position < limits.columns
          || ByteScan.count(dialect.delimiter, in: text, from: position, to: end) < limits.columns
      else { throw tooWide(number) }
      split(text, to: end, into: &row)
      position = min(lineFeed + 1, text.count)
    } else {
      try unquote(text, into: &row)
    }
    guard row.count <= limits.columns else { throw tooWide(number) }
    return true
  }

  private func tooWide(_ number: Int) -> FormError {
    FormError(
      .tooLarge, "第 \(number) 行超过 \(limits.columns) 列的上限", hint: "请确认这是表格数据，并重新导出")
  }

  /// A line without quotes, sixty-four bytes at once.
  @inline(__always)
  private func split(
    _ text: UnsafeBufferPointer<UInt8>, to end: Int, into row: inout RowBuffer
  ) {
    guard position < end else { return }
    let raw = UnsafeRawBufferPointer(text)
    let delimiters = ByteLanes.all(dialect.delimiter)
    var start = position
    var at = position
    while at < end, at + 64 <= text.count {
      var marks = (raw.lanes(at: at) .== delimiters).bits
      marks |= (raw.lanes(at: at + 16) .== delimiters).bits << 16
      marks |= (raw.lanes(at: at + 32) .== delimiters).bits << 32
      marks |= (raw.lanes(at: at + 48) .== delimiters).bits << 48
      // What is behind the line is of the next.
      if end - at < 64 { marks &= 1 << UInt64(truncatingIfNeeded: end - at) &- 1 }
      while marks != 0 {
        let found = at + marks.trailingZeroBitCount
        row.appendSlice(start: start, count: found - start)
        start = found + 1
        marks &= marks &- 1
      }
      at += 64
    }
    while at < end {
      if text[at] == dialect.delimiter {
        row.appendSlice(start: start, count: at - start)
        start = at + 1
      }
      at += 1
    }
    row.appendSlice(start: start, count: end - start)
  }

  /// A row with quotes: two quotes in a quoted field are one, line ends in it are text.
  private mutating func unquote(
    _ text: UnsafeBufferPointer<UInt8>, into row: inout RowBuffer
  ) throws(FormError) {
    var isRowOpen = true
    while isRowOpen, row.count <= limits.columns {
      let open = dialect.skipBlanks(text, from: position)
      if open < text.count, text[open] == CSVDialect.quote {
        try appendQuoted(text, from: open + 1, into: &row)
      } else {
        let start = position
        while position < text.count, !endsField(text[position]) { position += 1 }
        row.appendSlice(start: start, count: position - start)
      }
      isRowOpen = passFieldEnd(text)
    }
  }

  /// A quoted field, from behind its opening quote to the end of the field.
  private mutating func appendQuoted(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, into row: inout RowBuffer
  ) throws(FormError) {
    var field: [UInt8] = []
    var piece = start
    var close = start
    while true {
      guard
        let quote = ByteScan.first(CSVDialect.quote, in: text, from: close, to: text.count)
      else { throw brokenQuote(row.row) }
      guard quote + 1 < text.count, text[quote + 1] == CSVDialect.quote else {
        close = quote
        break
      }
      field.append(contentsOf: text[piece...quote])
      piece = quote + 2
      close = piece
    }
    position = dialect.skipBlanks(text, from: close + 1)
    guard position == text.count || endsField(text[position]) else { throw brokenQuote(row.row) }
    try checkSwallowed(text, start..<close, row)
    if field.isEmpty {
      row.appendSlice(start: start, count: close - start)
    } else {
      field.append(contentsOf: text[piece..<close])
      field.withUnsafeBufferPointer { row.append(.text, $0) }
    }
  }

  private func brokenQuote(_ number: Int) -> FormError {
    FormError(
      .malformed, "第 \(number) 行的引号没有成对，从这一行起分不清哪些文字属于哪一格",
      hint: "请用原系统重新导出为 xlsx，或把这一行文字里的半角引号改成全角引号")
  }

  /// Refuses a quoted field whose line ends are those of rows: its lines have the fields of one.
  ///
  /// A whole line inside it that has as many delimiters as the headings is one. So are the two
  /// lines that a field without a whole line joins, where each with the fields before or behind it
  /// makes up a row.
  private func checkSwallowed(
    _ text: UnsafeBufferPointer<UInt8>, _ field: Range<Int>, _ row: borrowing RowBuffer
  ) throws(FormError) {
    guard dialect.columns >= 3,
      var end = lineEnd(text, from: field.lowerBound, to: field.upperBound)
    else { return }
    let wanted = dialect.columns - 1
    let head = delimiters(text, field.lowerBound..<end)
    var start = end + 1
    while let next = lineEnd(text, from: start, to: field.upperBound) {
      if delimiters(text, start..<next) >= wanted,
        dialect.columns >= 6 || looksLikeKey(text, start..<next)
      {
        throw brokenQuote(row.row)
      }
      end = next
      start = next + 1
    }
    guard dialect.columns >= 4, row.count + head == wanted else { return }
    let behind = fieldsBehind(text, from: field.upperBound + 1)
    if delimiters(text, start..<field.upperBound) + behind == wanted { throw brokenQuote(row.row) }
  }

  private func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let feed = ByteScan.first(CSVDialect.lineFeed, in: text, from: start, to: end)
    guard hasLoneReturns else { return feed }
    let carriage = ByteScan.first(CSVDialect.carriageReturn, in: text, from: start, to: end)
    guard let feed, let carriage else { return feed ?? carriage }
    return min(feed, carriage)
  }

  private func delimiters(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    ByteScan.count(dialect.delimiter, in: text, from: range.lowerBound, to: range.upperBound)
  }

  /// Delimiters between an offset and the end of the line, quotes not looked at.
  private func fieldsBehind(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let end = lineEnd(text, from: start, to: text.count) ?? text.count
    return start < end ? delimiters(text, start..<end) : 0
  }

  /// Whether a line's first field could be the key of a row: letters and digits, no words.
  private func looksLikeKey(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let field = text[line].prefix { $0 != dialect.delimiter }
    return (1...40).contains(field.count) && field.contains { Digits.isDigit($0) }
      && field.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  @inline(__always)
  private func endsField(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == CSVDialect.lineFeed || byte == CSVDialect.carriageReturn
  }

  /// Goes behind what ended a field; whether that was a delimiter.
  private mutating func passFieldEnd(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position < text.count else { return false }
    let byte = text[position]
    position += 1
    if byte == CSVDialect.carriageReturn, position < text.count,
      text[position] == CSVDialect.lineFeed
    {
      position += 1
    }
    return byte == dialect.delimiter
  }
}
