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

  /// Control characters, zero-width characters, direction marks, byte order marks.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x061C, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
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
    guard let first, let last, !(Self.mayBeUnseen(first) || Self.mayEndUnseen(last)) else {
      return trimmedSlowly
    }
    return self
  }

  private static func mayBeUnseen(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8
      || (0xE1...0xE3).contains(byte) || byte == 0xEF
  }

  /// Whether a text that ends in this byte may end in something unseen.
  private static func mayEndUnseen(_ byte: UInt8) -> Bool {
    // The ideographic space, and what is unseen of U+0080–U+00AD, U+2000–U+206F and U+FEFF.
    byte <= 0x20 || (0x7F...0xAF).contains(byte) || byte == 0xBF
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

  /// The text as a `String`.
  @inline(__always)
  var text: String { String(decoding: self, as: UTF8.self) }

  @inline(__always)
  func equals(_ other: [UInt8]) -> Bool {
    count == other.count && elementsEqual(other)
  }
}
