/// A page's content → the same with what no element holds marked as an artifact.
///
/// Cairo ends every mark's line with ` BDC` or writes `EMC` alone in one, and paints nothing
/// within its own text strings' line ends, so whole lines tell all that is needed.
enum ArtifactMarker {
  /// The marked content; nil where nothing had to be marked.
  static func marked(_ content: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(content.count + 128)
    var depth = 0
    var openStart = 0
    var paints = false
    var found = false
    var lineStart = 0
    func close(upTo end: Int) {
      let segment = content[openStart..<end]
      if paints {
        result += begin
        result += segment
        result += Self.end
        found = true
      } else {
        result += segment
      }
      paints = false
    }
    while lineStart < content.count {
      let lineEnd = content[lineStart...].firstIndex(of: newline) ?? content.count
      let line = content[lineStart..<lineEnd]
      let next = min(lineEnd + 1, content.count)
      if line.hasSuffix(opening) {
        if depth == 0 {
          close(upTo: lineStart)
          openStart = lineStart
        }
        depth += 1
      } else if line.elementsEqual(closing) {
        depth -= 1
        if depth == 0 {
          result += content[openStart..<next]
          openStart = next
        }
      } else if depth == 0, painters.contains(where: { line.hasSuffix($0) }) {
        paints = true
      }
      lineStart = next
    }
    close(upTo: content.count)
    return found ? result : nil
  }

  private static let newline = UInt8(ascii: "\n")
  private static let opening = Array(" BDC".utf8)
  private static let closing = Array("EMC".utf8)
  private static let begin = Array("/Artifact BMC\n".utf8)
  private static let end = Array("EMC\n".utf8)
  private static let painters = [
    " S", " s", " f", " f*", " B", " B*", " b", "Tj", "TJ", " Do", " sh",
  ].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(endIndex - suffix.count)...].elementsEqual(suffix)
  }
}
