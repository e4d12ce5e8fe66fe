/// A content stream → its operators that paint or mark, one after the other (ISO 32000-1, annex A).
struct ContentScanner {
  enum Operation {
    case paint
    case beginMark
    case endMark
  }

  struct Found {
    var operation: Operation
    /// From its first operand to behind the operator.
    var start: Int
    var end: Int
    /// Where the operands of a mark end.
    var operands: Int
  }

  private let bytes: UnsafeRawBufferPointer
  private var place = 0
  /// Where the operands of the next operator begin; -1 before the first.
  private var operands = -1

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next operator that paints or marks; nil at the end.
  mutating func next() throws(PDFFault) -> Found? {
    while place < bytes.count {
      let byte = bytes[place]
      if PDFParser.isBlank(byte) {
        place += 1
        continue
      }
      let start = place
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["):
        // Comments, strings, arrays and dictionaries, as in objects.
        var parser = PDFParser(bytes, at: place)
        if byte == UInt8(ascii: "%") { parser.skipBlank() } else { _ = try parser.value() }
        place = parser.place
        if operands < 0, byte != UInt8(ascii: "%") { operands = start }
      case UInt8(ascii: "/"):
        place += 1
        skipRegular()
        if operands < 0 { operands = start }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."):
        skipRegular()
        if operands < 0 { operands = start }
      default:
        guard PDFParser.isRegular(byte) else { throw PDFFault(text: "页面内容认不出", place: place) }
        skipRegular()
        if let found = try found(from: start) { return found }
      }
    }
    guard operands < 0 else { throw PDFFault(text: "页面内容不完整", place: operands) }
    return nil
  }

  private mutating func skipRegular() {
    while place < bytes.count, PDFParser.isRegular(bytes[place]) { place += 1 }
  }

  /// What the word from `start` to here is.
  private mutating func found(from start: Int) throws(PDFFault) -> Found? {
    let first = operands < 0 ? start : operands
    func made(_ operation: Operation) -> Found {
      Found(operation: operation, start: first, end: place, operands: start)
    }
    func letter(_ index: Int) -> UInt8 { bytes[start + index] }
    defer { operands = -1 }
    switch place - start {
    case 1:
      switch letter(0) {
      case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "F"),
        UInt8(ascii: "B"), UInt8(ascii: "b"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        return made(.paint)
      default: return nil
      }
    case 2:
      switch (letter(0), letter(1)) {
      case (UInt8(ascii: "f"), UInt8(ascii: "*")), (UInt8(ascii: "B"), UInt8(ascii: "*")),
        (UInt8(ascii: "b"), UInt8(ascii: "*")), (UInt8(ascii: "T"), UInt8(ascii: "j")),
        (UInt8(ascii: "T"), UInt8(ascii: "J")), (UInt8(ascii: "D"), UInt8(ascii: "o")),
        (UInt8(ascii: "s"), UInt8(ascii: "h")):
        return made(.paint)
      case (UInt8(ascii: "I"), UInt8(ascii: "D")):
        try skipInlineImage()
        return made(.paint)
      default: return nil
      }
    case 3:
      guard letter(1) == UInt8(ascii: "M") || letter(1) == UInt8(ascii: "D"),
        letter(2) == UInt8(ascii: "C")
      else { return nil }
      switch letter(0) {
      case UInt8(ascii: "B"): return made(.beginMark)
      case UInt8(ascii: "E") where letter(1) == UInt8(ascii: "M"): return made(.endMark)
      default: return nil
      }
    default: return nil
    }
  }

  /// Passes the data between `ID` and `EI`: the first `EI` between blanks after which the content
  /// goes on.
  private mutating func skipInlineImage() throws(PDFFault) {
    place += 1
    while place + 2 < bytes.count {
      if bytes[place] == UInt8(ascii: "E"), bytes[place + 1] == UInt8(ascii: "I"),
        PDFParser.isBlank(bytes[place - 1]), PDFParser.isBlank(bytes[place + 2])
      {
        place += 2
        return
      }
      place += 1
    }
    throw PDFFault(text: "页面内容里的图片没有结束", place: place)
  }
}

extension ContentScanner.Found {
  /// The number of a mark, as in `/P << /MCID 0 >> BDC`; nil for `/Span << /ActualText (…) >> BDC`.
  func number(in content: UnsafeRawBufferPointer) throws(PDFFault) -> Int? {
    var parser = PDFParser(content, at: start, end: operands)
    guard try parser.value().kind == .name else {
      throw PDFFault(text: "页面上的标记没有名字", place: start)
    }
    parser.skipBlank()
    guard parser.place + 1 < operands, content[parser.place] == UInt8(ascii: "<") else {
      return nil
    }
    var entries: [PDFEntry] = []
    try parser.entries(into: &entries)
    return PDFFile.value("MCID", in: entries[...], content)?.integer
  }
}
