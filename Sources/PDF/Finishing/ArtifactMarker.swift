import Layout

/// A page's content → the same with what no element holds marked as an artifact.
///
/// Cairo ends every mark's line with ` BDC` or writes `EMC` alone in one, and paints nothing
/// within its own text strings' line ends, so whole lines tell all that is needed.
enum ArtifactMarker {
  /// The marked content; nil where nothing had to be marked.
  static func marked(_ content: [UInt8]) -> [UInt8]? {
    content.withUnsafeBufferPointer { marked($0) }
  }

  private static func marked(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + 128)
    // Open marks: an element's and those in it.
    var depth = 0
    var openStart = 0
    var paints = false
    var found = false
    func close(upTo end: Int) {
      if paints {
        result += begin
        result += content[openStart..<end]
        result += Self.end
        found = true
      } else {
        result += content[openStart..<end]
      }
      paints = false
    }
    var lineStart = 0
    while lineStart < content.count {
      var lineEnd = lineStart
      while lineEnd < content.count, content[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      let next = min(lineEnd + 1, content.count)
      switch LineEnd(content, lineStart, lineEnd) {
      case .opens(let isElement):
        // What only says how its text reads belongs to no element by that.
        if depth == 0, isElement {
          close(upTo: lineStart)
          openStart = lineStart
          depth = 1
        } else if depth > 0 {
          depth += 1
        }
      case .closes where depth > 0:
        depth -= 1
        if depth == 0 {
          result += content[openStart..<next]
          openStart = next
        }
      case .paints: paints = paints || depth == 0
      case .closes, .other: break
      }
      lineStart = next
    }
    close(upTo: content.count)
    return found ? result : nil
  }

  private static let begin = Array("/Artifact BMC\n".utf8)
  private static let end = Array("EMC\n".utf8)
}

/// What a line of content does, told by its last operator.
private enum LineEnd {
  /// A mark; one with a number is an element's.
  case opens(isElement: Bool)
  case closes
  case paints
  case other

  init(_ content: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    func byte(_ back: Int) -> UInt8 { end - back >= start ? content[end - back] : 0x20 }
    let isAlone = byte(2) == 0x20
    switch byte(1) {
    case UInt8(ascii: "C"):
      let isMark = byte(4) == 0x20 && byte(3) == UInt8(ascii: "B") && byte(2) == UInt8(ascii: "D")
      let isEnd = end - start == 3 && byte(3) == UInt8(ascii: "E") && byte(2) == UInt8(ascii: "M")
      self =
        isMark ? .opens(isElement: Self.hasNumber(content, start, end)) : isEnd ? .closes : .other
    case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "B"),
      UInt8(ascii: "b"):
      self = isAlone ? .paints : .other
    case UInt8(ascii: "*"):
      let isFill = byte(2) == UInt8(ascii: "f") || byte(2) == UInt8(ascii: "B")
      self = isFill && byte(3) == 0x20 ? .paints : .other
    case UInt8(ascii: "j"), UInt8(ascii: "J"):
      self = byte(2) == UInt8(ascii: "T") ? .paints : .other
    case UInt8(ascii: "o"):
      self = byte(2) == UInt8(ascii: "D") && byte(3) == 0x20 ? .paints : .other
    case UInt8(ascii: "h"):
      self = byte(2) == UInt8(ascii: "s") && byte(3) == 0x20 ? .paints : .other
    default: self = .other
    }
  }

  /// Whether a mark is `/P << /MCID 0 >> BDC`, as against `/Span << /ActualText …`.
  private static func hasNumber(
    _ content: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var place = start
    while place < end, content[place] != UInt8(ascii: "<") { place += 1 }
    return place + 4 < end && content[place + 4] == UInt8(ascii: "M")
  }
}
