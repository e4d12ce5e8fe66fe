/// The `href` of a link → where it may lead: a place in the document, a web or mail address, another
/// file, or nowhere.
///
/// Browsers and PDF readers act on other schemes (`javascript:`, `file:`), and values of exports reach
/// addresses, so only four kinds pass. Read as browsers read it (WHATWG URL, 4.4): blanks around it
/// and line ends within it do not count.
package enum LinkAddress: Sendable, Hashable {
  /// `#id`, without its mark.
  case place(String)
  /// `http`, `https` or `mailto`, ready for a PDF: ASCII without brackets and backslashes.
  case outside(String)
  /// A path from the document's own, which a PDF cannot follow.
  case file(String)
  /// Any other scheme, another computer's share, or a scheme without an address.
  case refused

  package init(_ href: String) {
    var scalars = href.unicodeScalars.filter { !Self.isLineEnd($0) }[...]
    while let first = scalars.first, first.value <= 0x20 { scalars.removeFirst() }
    while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
    let address = String(String.UnicodeScalarView(scalars))
    if scalars.first == "#" {
      self = .place(String(address.unicodeScalars.dropFirst()))
    } else if let scheme = Self.scheme(of: scalars) {
      self = Self.isComplete(scalars, scheme) ? .outside(Self.encoded(address)) : .refused
    } else {
      // `//host/x` and `\\host\x` ask another computer, on Windows with the reader's password.
      let isShare = scalars.prefix(2).count { $0 == "/" || $0 == "\\" } == 2
      self = isShare ? .refused : .file(address)
    }
  }

  /// What the user is told of a refused address.
  package static func refusal(of href: String) -> String {
    "链接“\(href.prefix(40))\(href.count > 40 ? "…" : "")”不是 http、https、mailto 或相对地址，只留下文字；请改正地址。"
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  /// What stands before the first colon, in small letters; nil where a path begins before it.
  private static func scheme(of address: Substring.UnicodeScalarView) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon]
    guard !scheme.contains(where: { "/?#".unicodeScalars.contains($0) }) else { return nil }
    return String(scheme).lowercased()
  }

  private static func isComplete(
    _ address: Substring.UnicodeScalarView, _ scheme: String
  ) -> Bool {
    let rest = address.drop { $0 != ":" }.dropFirst()
    switch scheme {
    case "http", "https":
      return rest.starts(with: "//".unicodeScalars)
        && rest.dropFirst(2).first.map { !"/?#".unicodeScalars.contains($0) } ?? false
    case "mailto": return !rest.isEmpty
    default: return false
    }
  }

  /// RFC 3986 in ASCII; also encoded is what is allowed there but means something in a PDF's strings.
  package static func encoded(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = Array(address.utf8)
    var encoded: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && place + 2 < bytes.count
        && isHexadecimal(bytes[place + 1]) && isHexadecimal(bytes[place + 2])
      if isEscape || isPlain(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"%\"<>\\^`{|}()".utf8.contains(byte)
  }
}
