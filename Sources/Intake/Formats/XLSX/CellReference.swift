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

  /// The area of `A1:C12`, whichever corners come first, of `B:C` and `3:5`; nil for a single
  /// cell and for anything else.
  static func area(_ text: UnsafeBufferPointer<UInt8>) -> MergedArea? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let first = UnsafeBufferPointer(rebasing: text[..<colon])
    let last = UnsafeBufferPointer(rebasing: text[(colon + 1)...])
    let area: MergedArea
    if let first = cell(first), let last = cell(last) {
      area = MergedArea(
        rows: min(first.row, last.row)...max(first.row, last.row),
        columns: min(first.column, last.column)...max(first.column, last.column))
    } else if let first = column(first), let last = column(last) {
      area = MergedArea(rows: 1...1_048_576, columns: min(first, last)...max(first, last))
    } else if let first = number(first), let last = number(last), first > 0, last > 0 {
      area = MergedArea(rows: min(first, last)...max(first, last), columns: 0...16_383)
    } else {
      return nil
    }
    return area.rows.count > 1 || area.columns.count > 1 ? area : nil
  }

  /// The column of `C`, from 0.
  private static func column(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...3).contains(text.count) else { return nil }
    var column = 0
    for byte in text where byte != UInt8(ascii: "$") {
      let letter = byte & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { return nil }
      column = column * 26 + Int(letter - 0x40)
    }
    return column > 0 ? column - 1 : nil
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
