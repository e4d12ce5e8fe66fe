/// Bytes → Base64 (RFC 4648 4), in one line or in lines as mail wants them.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  static func line(_ bytes: [UInt8]) -> String {
    String(decoding: encoded(bytes[...]), as: UTF8.self)
  }

  /// Lines of 76 characters, each with its CRLF (RFC 2045 6.8).
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4 * 78 / 76 + 78)
    for start in stride(from: 0, to: bytes.count, by: 57) {
      text += encoded(bytes[start..<min(start + 57, bytes.count)])
      text += [0x0D, 0x0A]
    }
    return text
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let count = min(3, bytes.endIndex - index)
      var group: UInt32 = 0
      for offset in 0..<3 {
        group = group << 8 | (offset < count ? UInt32(bytes[index + offset]) : 0)
      }
      for sextet in 0..<4 {
        text.append(
          sextet <= count ? alphabet[Int(group >> UInt32(18 - 6 * sextet) & 63)] : padding)
      }
      index += count
    }
    return text
  }
}
