import Foundation

/// An HTML page → what it says, what it links to, and what can be linked to.
struct PageText {
  /// The text that is read: a line each block and each row of a table, its cells with a bar behind them.
  private(set) var body = ""
  /// Title and metadata.
  private(set) var head = ""
  private(set) var links: [String] = []
  private(set) var anchors: [String] = []
  /// Ids that stand twice.
  private(set) var doubled: [String] = []

  private static let void: Set<String> = [
    "meta", "link", "img", "br", "hr", "input", "col", "wbr", "!doctype",
  ]
  private static let inline: Set<String> = [
    "span", "a", "em", "strong", "b", "i", "sup", "sub", "wbr", "font", "small",
  ]

  init(_ data: Data) {
    let bytes = [UInt8](data)
    var text: [UInt8] = []
    var titles: [UInt8] = []
    var open: [String] = []
    var silentFrom: Int?
    var seen: Set<String> = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        if silentFrom == nil { text.append(bytes[index]) }
        if open.last == "title" { titles.append(bytes[index]) }
        index += 1
        continue
      }
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      index = end + 1
      let isEnd = tag.hasPrefix("/")
      let name = tag.drop { $0 == "/" }.prefix { !" \n\t/".contains($0) }.lowercased()
      if silentFrom == nil {
        if name == "td" || name == "th" {
          if isEnd { text += Array(" | ".utf8) }
        } else if !Self.inline.contains(name) {
          text.append(UInt8(ascii: "\n"))
        }
      }
      if isEnd {
        if let place = open.lastIndex(of: name) {
          open.removeSubrange(place...)
          if let from = silentFrom, open.count <= from { silentFrom = nil }
        }
        continue
      }
      if name == "meta" { head += "\n" + Self.value("content", in: tag) }
      if let link = Self.optional("href", in: tag) { links.append(link) }
      if let anchor = Self.optional("id", in: tag), silentFrom == nil || name != "g" {
        anchors.append(anchor)
        if !seen.insert(anchor).inserted { doubled.append(anchor) }
      }
      guard !Self.void.contains(name), !tag.hasSuffix("/") else { continue }
      if silentFrom == nil, Self.isSilent(name, tag) { silentFrom = open.count }
      open.append(name)
      if name == "script" || name == "style" {
        // Their text is no markup.
        let close = Array("</\(name)".utf8)
        while index < bytes.count, !bytes[index...].starts(with: close) { index += 1 }
      }
    }
    body = Self.decoded(String(decoding: text, as: UTF8.self))
    head += Self.decoded(String(decoding: titles, as: UTF8.self))
  }

  /// What is not read on paper: scripts, drawings, and what is shown on screens only.
  private static func isSilent(_ name: String, _ tag: String) -> Bool {
    ["script", "style", "svg", "title", "head"].contains(name)
      || optional("class", in: tag)?.split(separator: " ").contains {
        $0 == "screen-only" || $0 == "unseen"
      }
        == true
  }

  private static func optional(_ name: String, in tag: String) -> String? {
    guard let start = tag.range(of: " \(name)=\""),
      let end = tag[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return decoded(String(tag[start.upperBound..<end]))
  }

  private static func value(_ name: String, in tag: String) -> String {
    optional(name, in: tag) ?? ""
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var text = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#160;", "\u{A0}"),
      ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
    ] {
      // Literally: an accent behind a semicolon makes one character of both.
      text = text.replacingOccurrences(of: entity, with: character, options: .literal)
    }
    return text
  }
}
