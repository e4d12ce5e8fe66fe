/// A page's content → the same with what no element holds marked as an artifact.
///
/// Cairo 1.16 leaves the decoration of a page unmarked; 1.18 marks it as its surrounding element's
/// own, where no text of ours ever stands. Operators are read as the standard defines them (ISO
/// 32000-1, 7.8.2 and 14.6), however they are spread over lines.
struct ArtifactMarker {
  /// The numbers of the page's marks whose content is decoration.
  let decoration: Set<Int>

  /// What came of a page.
  struct Result: Sendable {
    /// The marked content; nil where nothing had to be changed.
    var content: [UInt8]?
    /// How many marks have a number.
    var numbered = 0
  }

  init(decoration: Set<Int> = []) {
    self.decoration = decoration
  }

  func marked(_ content: [UInt8]) throws(PDFFault) -> Result {
    try content.withRawBytes { (raw) throws(PDFFault) in
      var pass = MarkingPass(content: raw, decoration: decoration)
      return try pass.run()
    }
  }
}

/// One page on its way.
private struct MarkingPass {
  let content: UnsafeRawBufferPointer
  let decoration: Set<Int>
  private var scanner: ContentScanner
  private var output: [UInt8] = []
  private var result = ArtifactMarker.Result()
  /// What is copied already.
  private var copied = 0
  /// Open marks, from an element's or an artifact's inwards.
  private var depth = 0
  /// Marks outside all elements that only say how their text reads.
  private var readings = 0
  /// Where the stretch outside all elements began, and whether anything was painted in it.
  private var stretch = 0
  private var paints = false

  init(content: UnsafeRawBufferPointer, decoration: Set<Int>) {
    self.content = content
    self.decoration = decoration
    scanner = ContentScanner(content)
  }

  mutating func run() throws(PDFFault) -> ArtifactMarker.Result {
    while let found = try scanner.next() {
      switch found.operation {
      case .paint: if depth == 0 { paints = true }
      case .beginMark: try begin(found)
      case .endMark: try end(found)
      }
    }
    guard depth == 0, readings == 0 else {
      throw PDFFault(text: "页面上的标记没有结束", place: content.count)
    }
    closeStretch(at: content.count)
    if copied > 0 {
      copy(to: content.count)
      result.content = output
    }
    return result
  }

  private mutating func begin(_ mark: ContentScanner.Found) throws(PDFFault) {
    let number = try mark.number(in: content)
    if number != nil { result.numbered += 1 }
    guard depth == 0 else {
      depth += 1
      return
    }
    guard let number else {
      readings += 1
      return
    }
    guard readings == 0 else { throw PDFFault(text: "页面上的标记互相交叉", place: mark.start) }
    closeStretch(at: mark.start)
    depth = 1
    if decoration.contains(number) {
      copy(to: mark.start)
      output += Self.opening
      copied = mark.end
    }
  }

  private mutating func end(_ mark: ContentScanner.Found) throws(PDFFault) {
    if depth > 0 {
      depth -= 1
      if depth == 0 { stretch = mark.end }
    } else {
      guard readings > 0 else { throw PDFFault(text: "页面上的标记多了一个结尾", place: mark.start) }
      readings -= 1
    }
  }

  /// Marks what was painted since the last element's end.
  private mutating func closeStretch(at end: Int) {
    if paints {
      copy(to: stretch)
      output += Self.opening
      copy(to: end)
      output += Self.closing
    }
    paints = false
  }

  private mutating func copy(to end: Int) {
    if output.isEmpty { output.reserveCapacity(content.count + 256) }
    output += UnsafeRawBufferPointer(rebasing: content[copied..<end])
    copied = end
  }

  private static let opening = Array("\n/Artifact BMC\n".utf8)
  private static let closing = Array("\nEMC\n".utf8)
}
