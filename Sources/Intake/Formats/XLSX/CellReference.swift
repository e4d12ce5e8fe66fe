/// Reading `C12` and `A1:C12`.
enum CellReference {
  /// Row from 1 and column from 0 of `C12` or `$C$12`; nil for anything else.
  static func cell(_ text: UnsafeBufferPointer<UInt8>) -> (row: Int, column: Int)? {
    var (row, column) = (0, 0)
    var (letters, digits) = (0, 0)
    for byte in text where byte != UInt8(ascii: "$") {
      let letter = byte & 0xDF
      if letter >= 0x41, letter <= 0x5A {
        guard digits == 0, letters < 3 else { return nil }
        column = column * 26 + Int(letter - 0x40)
        letters += 1
      } else if byte >= 0x30, byte <= 0x39 {
        guard letters > 0, digits < 7 else { return nil }
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      } else {
        return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    return (row, column - 1)
  }

  /// The area of `A1:C12`; nil for anything else.
  static func area(_ text: UnsafeBufferPointer<UInt8>) -> MergedArea? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
      let first = cell(UnsafeBufferPointer(rebasing: text[..<colon])),
      let last = cell(UnsafeBufferPointer(rebasing: text[(colon + 1)...])),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return MergedArea(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// A number without sign of at most nine digits; nil for anything else.
  static func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
