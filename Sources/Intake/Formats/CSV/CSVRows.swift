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
      unquote(text, into: &row)
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
  private mutating func unquote(_ text: UnsafeBufferPointer<UInt8>, into row: inout RowBuffer) {
    var isRowOpen = true
    while isRowOpen, row.count <= limits.columns {
      let isQuoted = position < text.count && text[position] == CSVDialect.quote
      if isQuoted,
        let close = ByteScan.first(
          CSVDialect.quote, in: text, from: position + 1, to: text.count),
        close + 1 == text.count || endsField(text[close + 1])
      {
        row.appendSlice(start: position + 1, count: close - position - 1)
        position = close + 1
      } else if isQuoted {
        appendRewritten(text, into: &row)
      } else {
        let start = position
        while position < text.count, !endsField(text[position]) { position += 1 }
        row.appendSlice(start: start, count: position - start)
      }
      isRowOpen = passFieldEnd(text)
    }
  }

  /// A quoted field with quotes in it or text behind it.
  private mutating func appendRewritten(
    _ text: UnsafeBufferPointer<UInt8>, into row: inout RowBuffer
  ) {
    var field: [UInt8] = []
    var isQuoted = true
    position += 1
    while position < text.count, isQuoted || !endsField(text[position]) {
      let byte = text[position]
      position += 1
      if isQuoted, byte == CSVDialect.quote {
        if position < text.count, text[position] == CSVDialect.quote {
          field.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
      } else {
        field.append(byte)
      }
    }
    field.withUnsafeBufferPointer { row.append(.text, $0) }
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
