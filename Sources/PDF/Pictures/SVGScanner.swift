/// The bytes of XML → its tags and texts in order, each with its place; nothing is checked, for
/// librsvg does that.
struct SVGScanner {
  struct Attribute {
    var localName: String
    /// With the blank before it.
    var range: Range<Int>
    var value: Range<Int>
  }

  struct Tag {
    var localName: String
    /// Behind its name.
    var nameEnd: Int
    var attributes: [Attribute]
    /// Whether it ends itself.
    var isEmpty: Bool
    fileprivate var bytes: [UInt8]

    /// The value of the first attribute with a local name, as it is written.
    func attribute(_ name: String) -> String? {
      attributes.first { $0.localName == name }
        .map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }
  }

  enum Piece {
    case start(Tag)
    case end
    /// The text, made when asked for.
    case text(() -> String?)
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Piece? {
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        let text = bytes[start..<place]
        return .text { Self.decoded(String(decoding: text, as: UTF8.self)) }
      }
      if begins("<!--") {
        pass("-->")
      } else if begins("<![CDATA[") {
        let start = place + "<![CDATA[".utf8.count
        pass("]]>")
        let text = bytes[min(start, place)..<max(min(start, place), place - 3)]
        return .text { String(decoding: text, as: UTF8.self) }
      } else if begins("<?") {
        pass("?>")
      } else if begins("<!") {
        let rest = bytes[place...].prefix { $0 != UInt8(ascii: ">") }
        pass(rest.contains(UInt8(ascii: "[")) ? "]>" : ">")
      } else if begins("</") {
        pass(">")
        return .end
      } else {
        return .start(tag())
      }
    }
    return nil
  }

  private func begins(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  /// Goes on behind the next place where a text stands, or to the end.
  private mutating func pass(_ text: StaticString) {
    while place < bytes.count, !begins(text) { place += 1 }
    place = min(bytes.count, place + text.utf8CodeUnitCount)
  }

  private mutating func tag() -> Tag {
    place += 1
    let name = word()
    var tag = Tag(
      localName: Self.local(name), nameEnd: place, attributes: [], isEmpty: false, bytes: bytes)
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      guard place < bytes.count else { break }
      if bytes[place] == UInt8(ascii: ">") {
        place += 1
        break
      }
      if bytes[place] == UInt8(ascii: "/") {
        tag.isEmpty = true
        place += 1
        continue
      }
      let name = word()
      while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: "=") {
        place += 1
      }
      guard place < bytes.count,
        bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
      else {
        // No attribute: librsvg refuses the file.
        place = max(place, start + 1)
        continue
      }
      let quote = bytes[place]
      place += 1
      let value = place
      while place < bytes.count, bytes[place] != quote { place += 1 }
      tag.attributes.append(
        Attribute(
          localName: Self.local(name), range: start..<min(place + 1, bytes.count),
          value: value..<place))
      place = min(place + 1, bytes.count)
    }
    return tag
  }

  private mutating func word() -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, bytes[place] > 0x20, !"/>=\"'<".utf8.contains(bytes[place]) {
      place += 1
    }
    return bytes[start..<place]
  }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  /// A text with its references to characters followed; other entities are left out.
  private static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ";") else { break }
      let name = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if name.hasPrefix("#x"), let value = UInt32(name.dropFirst(2), radix: 16) {
        Unicode.Scalar(value).map { result.unicodeScalars.append($0) }
      } else if name.hasPrefix("#"), let value = UInt32(name.dropFirst()) {
        Unicode.Scalar(value).map { result.unicodeScalars.append($0) }
      }
    }
    return result + rest
  }
}
