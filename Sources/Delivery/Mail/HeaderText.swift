/// Text → what a header field may hold: itself where it is plain ASCII, else encoded words.
///
/// RFC 2047: an encoded word is at most 75 characters, a line with one at most 76, and a character
/// is never cut in two. Base64 is used throughout, since Chinese text grows threefold in Q.
enum HeaderText {
  /// The value of an unstructured field such as Subject, folded at blanks after the first line.
  static func unstructured(_ text: String) -> String {
    isPlain(text) ? text : words(text).joined(separator: "\r\n ")
  }

  /// A display name in front of an address: a quoted string or encoded words.
  static func phrase(_ name: String) -> String {
    isPlain(name)
      ? "\"" + name.filter { $0 != "\"" && $0 != "\\" } + "\""
      : words(name).joined(separator: "\r\n ")
  }

  /// Printable ASCII that cannot be taken for an encoded word.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && text.utf8.count < 60
  }

  /// 45 bytes of UTF-8 become 60 characters of Base64, 72 with `=?UTF-8?B?` and `?=`.
  private static let bytesPerWord = 45

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var piece: [UInt8] = []
    func close() {
      words.append("=?UTF-8?B?\(Base64.line(piece))?=")
      piece = []
    }
    for scalar in text.unicodeScalars {
      let bytes = Array(String(isControl(scalar) ? " " : scalar).utf8)
      if piece.count + bytes.count > bytesPerWord { close() }
      piece += bytes
    }
    if !piece.isEmpty || words.isEmpty { close() }
    return words
  }

  /// A line end in a name or subject would begin a header field of its own.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
