/// How a text's characters are written as bytes.
enum TextEncoding: Sendable, Hashable {
  case utf8
  case gb18030
  case utf16(isBigEndian: Bool)

  /// The lower-case name that `inspect` prints.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .gb18030: "gb18030"
    case .utf16(let isBigEndian): isBigEndian ? "utf-16be" : "utf-16le"
    }
  }

  /// What a byte order mark, or the zero bytes of UTF-16 without one, say; and the mark's length.
  static func marked(_ head: [UInt8]) -> (encoding: TextEncoding, mark: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16(isBigEndian: false), 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16(isBigEndian: true), 2) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    // Headings and delimiters are ASCII often enough for every second unit to have a zero half.
    if zeros[0] == 0, zeros[1] > 0, zeros[1] * 4 >= head.count {
      return (.utf16(isBigEndian: false), 0)
    }
    if zeros[1] == 0, zeros[0] > 0, zeros[0] * 4 >= head.count {
      return (.utf16(isBigEndian: true), 0)
    }
    return nil
  }

  /// What bytes without a mark are: nil while they are ASCII only, so that both would do.
  ///
  /// Text that is mostly sound UTF-8 stays UTF-8 though a character of it is damaged: read as
  /// GB18030 it would be quietly wrong from end to end.
  static func guessed(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    var (sound, broken) = (0, 0)
    var at = 0
    while at < bytes.count {
      guard bytes[at] >= 0x80 else {
        at += 1
        continue
      }
      let length = utf8Length(bytes, at)
      if length > 1 { sound += 1 } else { broken += 1 }
      at += max(length, 1)
    }
    if sound + broken == 0 { return nil }
    return broken == 0 || sound > broken * 4 ? .utf8 : .gb18030
  }

  /// The length of the sound sequence of several bytes at an offset, or 0; the sequence may be
  /// cut off by the end.
  private static func utf8Length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = bytes[at]
    let length = lead >= 0xF0 ? (lead < 0xF5 ? 4 : 0) : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0 else { return 0 }
    for index in at + 1..<at + length {
      guard index < bytes.count else { return bytes.count - at }
      guard bytes[index] & 0xC0 == 0x80 else { return 0 }
    }
    return length
  }
}
