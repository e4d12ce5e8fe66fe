/// The `href` of a link → where it may lead: a web page, a mailbox, a file beside the document, or a
/// place in it. Any other scheme could run code or open a program, and is refused.
package enum LinkAddress: Sendable, Hashable {
  /// `http`, `https` or `mailto`, as it was written but for white space and controls.
  case uri(String)
  /// A file, from the document's own folder.
  case relative(String)
  /// An `id` of the document.
  case place(String)
  case refused

  package init(_ href: String) {
    // Browsers drop these before they read an address: `java\nscript:` is a scheme, too.
    let address = String(String.UnicodeScalarView(href.unicodeScalars.filter { $0.value > 0x20 }))
    if address.hasPrefix("#") {
      self = .place(String(address.dropFirst()))
      return
    }
    // `//host` and `\\host` take their scheme from where the file lies.
    let isSlash: (Character) -> Bool = { $0 == "/" || $0 == "\\" }
    if address.isEmpty || address.count > 1 && address.prefix(2).allSatisfy(isSlash) {
      self = .refused
      return
    }
    let head = address.prefix { !"/?#\\".contains($0) }
    guard let colon = head.firstIndex(of: ":") else {
      self = .relative(address)
      return
    }
    switch head[..<colon].lowercased() {
    case "http", "https", "mailto": self = .uri(address)
    default: self = .refused
    }
  }

  /// What the user is told of a refused address.
  package static func refusal(of href: String) -> String {
    "链接“\(href.prefix(40))\(href.count > 40 ? "…" : "")”不是 http、https、mailto 或相对地址，只留下文字；请改正地址。"
  }
}
