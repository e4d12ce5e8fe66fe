/// How the fields of a CSV are parted, and how many its heading line has.
struct CSVDialect: Sendable, Hashable {
  let delimiter: UInt8
  /// Fields of the heading line; 0 where none was found.
  let columns: Int

  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")

  static let candidates = [comma, tab, UInt8(ascii: ";")]

  init(delimiter: UInt8, columns: Int = 0) {
    self.delimiter = delimiter
    self.columns = columns
  }

  /// Whether a byte around a field or its quotes says nothing.
  @inline(__always)
  func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == Self.tab && delimiter != Self.tab
  }

  /// The offset behind blanks and byte order marks, which files appended to one another have in
  /// their middle.
  @inline(__always)
  func skipBlanks(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count {
      if isBlank(text[at]) {
        at += 1
      } else if text[at] == 0xEF, at + 2 < text.count, text[at + 1] == 0xBB, text[at + 2] == 0xBF {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  /// Whether only blanks and byte order marks stand between an offset and the end of the field or
  /// row before it.
  @inline(__always)
  func isFieldStart(_ text: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
    var at = offset
    while at > 0 {
      let byte = text[at - 1]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { return true }
      if isBlank(byte) {
        at -= 1
      } else if byte == 0xBF, at >= 3, text[at - 2] == 0xBB, text[at - 3] == 0xEF {
        at -= 3
      } else {
        return false
      }
    }
    return true
  }
}
