/// Finds where bytes of a CSV may be cut: after the end of a row, never inside quotes.
///
/// It jumps from quote to quote, so that text without quotes costs one search. A quote opens a
/// field only at the field's start, blanks before it left out; elsewhere it is text. GB18030 may be cut before it is decoded:
/// its trailing bytes are never a quote, a delimiter or a line end.
struct CSVCutter {
  let dialect: CSVDialect
  /// How far the bytes have been looked at.
  private var position = 0
  private var isQuoted = false
  /// The offset behind the last row end seen; 0 where there was none.
  private(set) var end = 0
  /// The row ends before `end`.
  private(set) var rows = 0
  /// Whether any CR outside quotes was seen that no LF follows.
  private(set) var hasLoneReturns = false

  init(dialect: CSVDialect) {
    self.dialect = dialect
  }

  /// Whether the bytes looked at so far end inside a quoted field.
  var endsQuoted: Bool { isQuoted }

  /// Goes on through the bytes, which begin with a row and have only grown since the last call.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    while position < bytes.count {
      if isQuoted {
        guard
          let quote = ByteScan.first(CSVDialect.quote, in: bytes, from: position, to: bytes.count)
        else {
          position = bytes.count
          return
        }
        if quote + 1 == bytes.count, !isLast {
          position = quote
          return
        }
        if quote + 1 < bytes.count, bytes[quote + 1] == CSVDialect.quote {
          position = quote + 2
        } else {
          isQuoted = false
          position = quote + 1
        }
      } else {
        let quote = ByteScan.first(CSVDialect.quote, in: bytes, from: position, to: bytes.count)
        unquoted(bytes, to: quote ?? bytes.count, isLast: isLast)
        guard let quote else { return }
        isQuoted = dialect.isFieldStart(bytes, before: quote)
        position = quote + 1
      }
    }
  }

  /// Counts the row ends of a stretch without quotes and moves `position` to its end.
  private mutating func unquoted(
    _ bytes: UnsafeBufferPointer<UInt8>, to stretchEnd: Int, isLast: Bool
  ) {
    var stop = stretchEnd
    // Whether a CR at the end is a line end or half of one, only the next byte tells.
    if stop == bytes.count, !isLast, stop > position, bytes[stop - 1] == CSVDialect.carriageReturn {
      stop -= 1
    }
    guard stop > position else { return }
    var lastEnd = ByteScan.last(CSVDialect.lineFeed, in: bytes, from: position, to: stop)
    var ends = ByteScan.count(CSVDialect.lineFeed, in: bytes, from: position, to: stop)
    let (lone, lastLone) = loneReturns(bytes, from: position, to: stop)
    if lone > 0 {
      hasLoneReturns = true
      ends += lone
      lastEnd = max(lastEnd ?? -1, lastLone)
    }
    if let lastEnd {
      rows += ends
      end = lastEnd + 1
    }
    position = stop
  }

  /// The carriage returns that no line feed follows.
  private func loneReturns(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to stop: Int
  ) -> (count: Int, last: Int) {
    var (count, last) = (0, -1)
    var at = start
    while let found = ByteScan.first(CSVDialect.carriageReturn, in: bytes, from: at, to: stop) {
      if found + 1 >= bytes.count || bytes[found + 1] != CSVDialect.lineFeed {
        count += 1
        last = found
      }
      at = found + 1
    }
    return (count, last)
  }
}
