/// The first bytes of a file: what a form is told by.
struct FileHead {
  /// How many bytes are looked at.
  static let byteCount = 64 << 10

  let bytes: [UInt8]
  /// The bytes as ASCII-compatible text without its mark.
  let text: [UInt8]
  /// Markup in lower case; nil where the text is none.
  let markup: String?
  /// The name of the first element without its prefix, in lower case.
  let root: String?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = Self.text(of: bytes)
    markup = Self.markup(text)
    root = markup.flatMap { Self.root($0) }
  }

  /// Where the first tag of a table stands in the text, and whether a row or cell of HTML follows.
  var firstTableTag: (offset: Int, hasRow: Bool)? {
    let lower = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return lower.withUnsafeBufferPointer { bytes in
      func first(_ names: [String]) -> Int? {
        names.compactMap { name in
          var at = 0
          let mark = Array("<\(name)".utf8)
          while let found = ByteScan.find(mark, in: bytes, from: at) {
            at = found + mark.count
            if at >= bytes.count || bytes[at] <= 0x20 || bytes[at] == 0x3E { return found }
          }
          return nil
        }.min()
      }
      let row = first(["tr", "td", "th"])
      return (first(["table"]) ?? row).map { ($0, row != nil) }
    }
  }

  /// Whether a page asks for a password or says that it is no longer logged in.
  var isLoginPage: Bool {
    guard let markup else { return false }
    return ["type=\"password\"", "type='password'", "type=password", "登录", "登陆", "过期", "session"]
      .contains { markup.contains($0) }
  }

  /// Whether the text says of itself that it is XML.
  var isDeclaredXML: Bool { markup?.hasPrefix("<?xml") ?? false }

  /// Whether a line before an offset has the fields of a CSV.
  func hasFields(before offset: Int) -> Bool {
    text[..<min(offset, text.count)].split(separator: 0x0A).contains { line in
      let isMarkup = line.contains(0x3C)
      return CSVDialect.candidates.contains { mark in
        line.count { $0 == mark } >= (isMarkup ? 2 : 1)
      }
    }
  }

  /// Refuses what is no text, by its name where it is known.
  func refuseForeign() throws(FormError) {
    if let found = ForeignFiles.find(self) {
      throw FormError(found.code, found.message, hint: found.hint)
    }
    guard !isBinary else {
      throw FormError(
        .unknownForm, "认不出文件的格式，可能已损坏，或被桌面加密软件加密",
        hint: "在装有加密客户端的电脑上能打开的，请先在那里解密；否则请从原系统重新导出")
    }
  }

  /// The head as ASCII-compatible bytes without its mark.
  private static func text(of head: [UInt8]) -> [UInt8] {
    guard let (encoding, mark) = TextEncoding.marked(head) else { return head }
    let body = Array(head[mark...])
    guard case .utf16(let isBigEndian) = encoding else { return body }
    var decoder = UTF16Decoder(isBigEndian: isBigEndian)
    var decoded: [UInt8] = []
    _ = body.withUnsafeBufferPointer { decoder.decode($0, into: &decoded) }
    return decoded
  }

  private static func markup(_ text: [UInt8]) -> String? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0 }
    guard let first = text.firstIndex(where: { !isSpace($0) }), text[first] == UInt8(ascii: "<"),
      first + 1 < text.count
    else { return nil }
    return String(
      decoding: text[first...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The name of the first element, without its prefix.
  private static func root(_ text: String) -> String? {
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[rest.index(after: open)...]
      if rest.starts(with: "!--".utf8) {
        guard let end = end(of: "-->", in: rest) else { return nil }
        rest = rest[end...]
      } else if rest.starts(with: "!doctype".utf8) {
        let name = rest.dropFirst(8).drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != 0x3E }
        return String(Substring(name))
      } else if rest.first == UInt8(ascii: "?") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.prefix { byte in
          !(byte == 0x20 || byte == 0x3E || byte == 0x2F || (0x09...0x0D).contains(byte))
        }
        guard !name.isEmpty else { return nil }
        return Substring(name).split(separator: ":").last.map(String.init)
      }
    }
    return nil
  }

  private static func end(of mark: String, in text: Substring.UTF8View) -> String.Index? {
    var rest = text
    while !rest.isEmpty {
      if rest.starts(with: mark.utf8) {
        return rest.index(rest.startIndex, offsetBy: mark.utf8.count)
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether more than a twentieth are control characters that no text has.
  private var isBinary: Bool {
    let odd = text.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
    return odd > 3 && odd * 20 > text.count
  }
}
