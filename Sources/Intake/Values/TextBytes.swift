internal import Glibc

/// The UTF-8 of one cell, lent for the time of a call.
typealias TextBytes = UnsafeBufferPointer<UInt8>

/// Scalars that no reader of a table sees as text.
enum UnseenScalars {
  /// White space of any width, line breaks and the ideographic space among it.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Control characters, zero-width characters, direction marks, byte order marks, tags, and what
  /// is no character at all.
  ///
  /// Characters of private use are none of these: old systems keep rare surnames there.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x061C, 0x200B...0x200F,
      0x180E, 0x202A...0x202E, 0x2060...0x206F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: isNoncharacter(scalar)
    }
  }

  /// Control characters but for tabs and line ends, which no XML may hold.
  static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 && !(0x09...0x0D).contains(scalar) || scalar == 0x0B || scalar == 0x0C
      || (0x7F...0x9F).contains(scalar) && scalar != 0x85
  }

  /// The last two code points of each plane, which no text may hold.
  @inline(__always)
  static func isNoncharacter(_ scalar: UInt32) -> Bool {
    scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that starts at an offset, and its length; the bytes are valid UTF-8.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    func tail(_ step: Int) -> UInt32 { UInt32(self[offset + step] & 0x3F) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | tail(1), 2) }
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return (UInt32(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  /// The same text without white space and invisible characters at its ends.
  @inline(__always)
  var trimmed: TextBytes {
    guard count >= 3 else { return trimmedSlowly }
    let isClean =
      !Self.mayBeUnseen(self[0], self[1], self[2])
      && !Self.mayEndUnseen(self[count - 3], self[count - 2], self[count - 1])
    return isClean ? self : trimmedSlowly
  }

  /// Whether bytes may begin with a character that is not seen.
  @inline(__always)
  private static func mayBeUnseen(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    if first < 0xC2 { return first <= 0x20 || first == 0x7F }
    if first < 0xE0 { return first == 0xC2 || first == 0xD8 }
    return first >= 0xF0 || isUnseenTriple(first, second, third)
  }

  /// Whether bytes may end with a character that is not seen.
  @inline(__always)
  private static func mayEndUnseen(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    if third < 0x80 { return third <= 0x20 || third == 0x7F }
    return second == 0xC2 || second == 0xD8 || isUnseenTriple(first, second, third)
  }

  /// U+1680, U+2000–U+206F, the ideographic space and the byte order mark.
  @inline(__always)
  private static func isUnseenTriple(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    // The tail of a character of four bytes.
    case 0x80...0xBF: true
    case 0xE1: second == 0x9A || second == 0xA0
    case 0xE2: second == 0x80 || second == 0x81
    case 0xE3: second == 0x80 && third == 0x80
    case 0xEF: second == 0xBB || second == 0xBF || second == 0xB7
    default: false
    }
  }

  private var trimmedSlowly: TextBytes {
    var start = 0
    while start < count {
      let (value, length) = scalar(at: start)
      guard UnseenScalars.isSpace(value) || UnseenScalars.isInvisible(value) else { break }
      start += length
    }
    var end = count
    while end > start {
      var begin = end - 1
      while begin > start, self[begin] & 0xC0 == 0x80 { begin -= 1 }
      let value = scalar(at: begin).value
      guard UnseenScalars.isSpace(value) || UnseenScalars.isInvisible(value) else { break }
      end = begin
    }
    return TextBytes(rebasing: self[start..<end])
  }

  /// Whether a character may be among them that no document can hold: a control character, or the
  /// end of the bytes of a noncharacter.
  var holdsNoncharacter: Bool {
    var last: UInt8 = 0
    for byte in self {
      if byte < 0x20, !(0x09...0x0A).contains(byte), byte != 0x0D { return true }
      if byte == 0x7F || last == 0xC2 && byte < 0xA0 { return true }
      if last == 0xBF, byte >= 0xBE { return true }
      if last == 0xB7, (0x90...0xAF).contains(byte) { return true }
      last = byte
    }
    return false
  }

  /// The text as a `String`; cells are valid UTF-8, so it is not checked again.
  @inline(__always)
  var text: String {
    guard !isEmpty else { return "" }
    return String(copying: UTF8Span(unchecked: span))
  }

  @inline(__always)
  func equals(_ other: [UInt8]) -> Bool {
    guard count == other.count, let start = baseAddress else { return count == other.count }
    return other.withUnsafeBufferPointer { memcmp(start, $0.baseAddress ?? start, count) == 0 }
  }
}
