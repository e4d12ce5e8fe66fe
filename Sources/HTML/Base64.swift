import Layout

/// Bytes → the letters of base 64, for images inside a page.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      let second = count > 1 ? Int(bytes[index + 1]) : 0
      let third = count > 2 ? Int(bytes[index + 2]) : 0
      let group = Int(bytes[index]) << 16 | second << 8 | third
      result.append(letters[group >> 18])
      result.append(letters[group >> 12 & 63])
      result.append(count > 1 ? letters[group >> 6 & 63] : UInt8(ascii: "="))
      result.append(count > 2 ? letters[group & 63] : UInt8(ascii: "="))
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
