/// Template text → its Mustache tags with their lines.
struct TemplateTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case variable
    case open
    case inverted
    case close
    case partial
    case comment
    /// `{{{`, `{{&`, `{{=`, `{{<`, `{{$`, `{{%` and `{{>*`, which templates may not use.
    case forbidden
    /// A tag without its `}}`.
    case unfinished
  }

  var kind: Kind
  /// The name, without `#`, `^`, `/` or `>`.
  var name: String
  /// From 1.
  var line: Int

  /// The tags of a text in order.
  static func tags(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var rest = Substring(text)
    while let start = rest.firstRange(of: "{{") {
      line += lines(rest[..<start.lowerBound])
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else {
        tags.append(TemplateTag(kind: .unfinished, name: "", line: line))
        break
      }
      let inside = rest[..<end.lowerBound]
      tags.append(tag(inside, line: line))
      line += lines(inside)
      rest = rest[end.upperBound...]
    }
    return tags
  }

  private static func tag(_ inside: Substring, line: Int) -> TemplateTag {
    let kind: Kind? =
      switch inside.first {
      case "#": .open
      case "^": .inverted
      case "/": .close
      case ">": .partial
      case "!": .comment
      case "{", "&", "=", "<", "$", "%": .forbidden
      default: nil
      }
    let name = (kind == nil ? inside : inside.dropFirst())
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if kind == .partial, name.hasPrefix("*") {
      return TemplateTag(kind: .forbidden, name: String(inside), line: line)
    }
    return TemplateTag(
      kind: kind ?? .variable, name: kind == .forbidden ? String(inside) : name, line: line)
  }

  private static func lines(_ text: Substring) -> Int {
    text.utf8.count { $0 == 0x0A }
  }
}
