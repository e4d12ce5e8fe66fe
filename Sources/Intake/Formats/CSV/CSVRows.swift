/// Splits the UTF-8 text of whole rows into rows of cells.
struct CSVRows {
  let dialect: CSVDialect
  let limits: IntakeLimits
  /// Whether the text has neither quotes nor line ends other than LF and CRLF.
  let isPlain: Bool
  private(set) var position: Int

  init(dialect: CSVDialect, limits: IntakeLimits, isPlain: Bool, position: Int = 0) {
    self.dialect = dialect
    self.limits = limits
    self.isPlain = isPlain
    self.position = position
  }

  /// Fills the buffer with the next row; false at the end.
  mutating func next(
    _ text: UnsafeBufferPointer<UInt8>, row number: Int, into row: inout RowBuffer
  ) throws(FormError) -> Bool {
    guard position < text.count else { return false }
    row.begin(row: number)
    let lineEnd =
      ByteScan.first(CSVDialect.lineFeed, in: text, from: position, to: text.count) ?? text.count
    var end = lineEnd
    if end > position, text[end - 1] == CSVDialect.carriageReturn { end -= 1 }
    let isSimple =
      isPlain
      || (ByteScan.first(CSVDialect.quote, in: text, from: position, to: end) == nil
        && ByteScan.first(CSVDialect.carriageReturn, in: text, from: position, to: end) == nil)
    if isSimple {
      split(UnsafeBufferPointer(rebasing: text[position..<end]), into: &row)
      position = min(lineEnd + 1, text.count)
    } else {
      unquote(text, into: &row)
    }
    guard row.count <= limits.columns else {
      throw FormError(
        .tooLarge, "第 \(number) 行有 \(row.count) 列，超过 \(limits.columns) 列的上限",
        hint: "请确认这是表格数据，并重新导出")
    }
    return true
  }

  /// A line without quotes: its fields are slices of it.
  @inline(__always)
  private func split(_ line: UnsafeBufferPointer<UInt8>, into row: inout RowBuffer) {
    guard line.count > 0 else { return }
    row.takeLine(line)
    let delimiter = dialect.delimiter
    let pattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(line)
    var start = 0
    var at = 0
    while at + 8 <= line.count {
      // Marks the top bit of each of eight bytes that is the delimiter; the sum cannot carry
      // from byte to byte, so no mark is a false one.
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let other = word ^ pattern
      let low = (other & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
      var marks = ~(low | other | 0x7F7F_7F7F_7F7F_7F7F)
      while marks != 0 {
        let found = at + marks.trailingZeroBitCount >> 3
        row.appendSlice(start: start, count: found - start)
        start = found + 1
        marks &= marks &- 1
      }
      at += 8
    }
    while at < line.count {
      if line[at] == delimiter {
        row.appendSlice(start: start, count: at - start)
        start = at + 1
      }
      at += 1
    }
    row.appendSlice(start: start, count: line.count - start)
  }

  /// A row with quotes: two quotes in a quoted field are one, line ends in it are text.
  private mutating func unquote(_ text: UnsafeBufferPointer<UInt8>, into row: inout RowBuffer) {
    var field: [UInt8] = []
    func flush(_ row: inout RowBuffer) {
      field.withUnsafeBufferPointer { row.append(.text, $0) }
      field.removeAll(keepingCapacity: true)
    }
    var (isQuoted, isFieldStart) = (false, true)
    while position < text.count {
      let byte = text[position]
      position += 1
      if isQuoted {
        if byte != CSVDialect.quote {
          field.append(byte)
        } else if position < text.count, text[position] == CSVDialect.quote {
          field.append(byte)
          position += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case CSVDialect.quote where isFieldStart:
        isQuoted = true
        isFieldStart = false
      case dialect.delimiter:
        flush(&row)
        isFieldStart = true
      case CSVDialect.lineFeed:
        flush(&row)
        return
      case CSVDialect.carriageReturn:
        if position < text.count, text[position] == CSVDialect.lineFeed { position += 1 }
        flush(&row)
        return
      default:
        field.append(byte)
        isFieldStart = false
      }
    }
    flush(&row)
  }
}
