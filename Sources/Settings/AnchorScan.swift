/// YAML text → the first line with an anchor or an alias, found without composing anything.
///
/// YAML 1.2.2, 6.9.2 and 7.1: `&name` and `*name` begin a node. Quoted texts, comments and block
/// texts, whose lines are indented deeper than the one that begins them, are passed over.
enum AnchorScan {
  static func firstLine(in text: String) -> Int? {
    var quote: UInt8?
    // The indentation of the line that began a block text.
    var block: Int?
    for (index, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let indent = line.prefix { $0 == 0x20 }.count
      let isBlank = line.dropFirst(indent).allSatisfy { $0 <= 0x20 }
      if quote == nil, let depth = block {
        if isBlank || indent > depth { continue }
        block = nil
      }
      if hasAnchor(line, &quote) { return index + 1 }
      if quote == nil, !isBlank, beginsBlock(line) { block = indent }
    }
    return nil
  }

  /// Whether a line has an anchor or alias outside quotes, which may go on from line to line.
  private static func hasAnchor(_ line: Substring.UTF8View, _ quote: inout UInt8?) -> Bool {
    var last: UInt8 = 0x20
    // Whether the scalar at hand has begun: a mark inside it is text.
    var isStart = true
    var isEscaped = false
    for byte in line {
      defer { last = byte }
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if open == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == open {
          quote = nil
          isStart = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "#") where last <= 0x20: return false
      case UInt8(ascii: "\"") where isStart, UInt8(ascii: "'") where isStart: quote = byte
      case UInt8(ascii: "&") where isStart, UInt8(ascii: "*") where isStart: return true
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): isStart = true
      // A dash or question mark begins an entry only where nothing stands before it.
      case UInt8(ascii: "-"), UInt8(ascii: "?"): break
      case UInt8(ascii: ":"): isStart = isStart || last == UInt8(ascii: "\"")
      case 0x09, 0x0D, 0x20: isStart = isStart || last == UInt8(ascii: ":")
      default: isStart = false
      }
    }
    return false
  }

  /// Whether a line ends with the mark of a block text: `|`, `>-` and the like.
  private static func beginsBlock(_ line: Substring.UTF8View) -> Bool {
    let words = Substring(line).split(separator: " ")
    let last = words.last { !$0.hasPrefix("#") } ?? ""
    let marks = last.filter { $0 != "\r" }
    return (marks.hasPrefix("|") || marks.hasPrefix(">")) && marks.count <= 3
      && marks.dropFirst().allSatisfy { "+-0123456789".contains($0) }
  }
}
