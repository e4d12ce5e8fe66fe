import Layout

/// Values in PDF's own notation.
enum PDFText {
  /// A text string: as it is where it is plain ASCII, else in UTF-16 with its mark.
  static func string(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    guard !isPlain else {
      var quoted = "("
      for character in text.unicodeScalars {
        if character == "(" || character == ")" || character == "\\" { quoted += "\\" }
        quoted.unicodeScalars.append(character)
      }
      return quoted + ")"
    }
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    return "<\(hexadecimal(bytes))>"
  }

  /// Two digits a byte.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
