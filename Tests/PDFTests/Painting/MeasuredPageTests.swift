import Testing

@testable import Layout
@testable import PDF

@Suite("Positions measured from PDF files")
struct MeasuredPageTests {
  private static let left = 79.37
  private static let measure = 442.2

  /// The glyphs of a paragraph set in real fonts, line by line.
  private func lines(
    _ text: String, _ faces: [String], grid: Double? = nil, indent: Double = 2
  ) throws -> [[TracedGlyph]] {
    let items: [InlineItem] = [.text(text, InlineStyle(faces: faces, size: 16))]
    let fixture = try FontFixture(items)
    let composition = ParagraphComposer(shaper: fixture.shaper).compose(
      items,
      style: ParagraphStyle(firstLineIndent: indent, lineAdvance: 29, gridAdvance: grid),
      measure: Measure(Self.measure))
    var page = DrawnPage(width: 595.28, height: 841.89)
    for (index, line) in composition.lines.enumerated() {
      page.operations.append(.line(line, x: Self.left, baseline: 120 + 29 * Double(index)))
    }
    let bytes = try PDFWriter(faces: fixture.faces).write(
      PDFDocument(
        pages: [page], metadata: PDFMetadata(title: "", created: try Samples.day("2026-09-01"))))
    let glyphs = try TracedGlyph.all(in: bytes)
    return composition.lines.indices.map { index in
      glyphs.filter { abs($0.y - 120 - 29 * Double(index)) < 0.01 }.sorted { $0.x < $1.x }
    }
  }

  @Test(
    "on the grid, twenty-eight characters stand 156 mm / 28 apart and fill the type area",
    arguments: [Samples.song, Samples.kai, Samples.hei])
  func grid(_ faces: [String]) throws {
    let advance = Self.measure / 28
    let text = String(repeating: "天地玄黄宇宙洪荒日月盈昃辰宿列张", count: 5)
    let lines = try lines(text, faces, grid: advance)
    #expect(lines.map(\.count) == [26, 28, 26])
    for (index, glyph) in try #require(lines.dropFirst().first).enumerated() {
      // Glyphs of 16 pt sit in the middle of cells of 15.79.
      #expect(abs(glyph.x - (Self.left + advance * Double(index) + (advance - 16) / 2)) < 0.02)
    }
    #expect(abs((lines.first?.first?.x ?? 0) - Self.left - 2 * advance + 0.1) < 0.05)
  }

  @Test(
    "a quarter em stands between Han and digits, in every face",
    arguments: [Samples.song, Samples.kai, Samples.hei])
  func quarter(_ faces: [String]) throws {
    // Between them stand spaces that nobody sees, so that readers find none of their own.
    let line = try #require(try lines("甲8乙", faces, indent: 0).first).filter { $0.character != " " }
    try #require(line.map(\.character) == ["甲", "8", "乙"])
    #expect(abs(line[1].x - line[0].x - 20) < 0.02)
    let bare = try lines("88", faces, indent: 0)[0]
    #expect(abs(line[2].x - line[1].x - (bare[1].x - bare[0].x) - 4) < 0.02)
  }

  @Test(
    "a mark at the line's end takes half an em, in every face",
    arguments: [Samples.song, Samples.kai, Samples.hei])
  func lineEnd(_ faces: [String]) throws {
    // Twenty-seven characters and a comma: half an em is shared out among twenty-six gaps.
    let text = String(repeating: "天地玄黄宇宙洪荒日", count: 3) + "，" + "月盈昃辰宿列张"
    let line = try #require(try lines(text, faces, indent: 0).first)
    let last = try #require(line.last)
    try #require(last.character == "，")
    #expect(abs(last.x + 8 - Self.left - Self.measure) < 0.02)
  }

  @Test("— and … take a full em each, —— one stroke of two")
  func dashes() throws {
    for (faces, text) in [
      (Samples.song, "甲——乙"), (Samples.song, "甲……乙"), (Samples.hei, "甲——乙"),
      (Samples.kai, "甲——乙"), (Samples.kai, "甲……乙"),
    ] {
      let line = try #require(try lines(text, faces, indent: 0).first)
      let first = try #require(line.first)
      let last = try #require(line.last)
      #expect(abs(last.x - first.x - 48) < 0.02, "\(faces) \(text)")
    }
  }

  @Test(
    "copied text is the source's text",
    arguments: [Samples.song, Samples.kai, Samples.hei])
  func copied(_ faces: [String]) throws {
    let items: [InlineItem] = [.text(Samples.notice, InlineStyle(faces: faces, size: 12))]
    let fixture = try FontFixture(items)
    let lines = ParagraphComposer(shaper: fixture.shaper)
      .compose(items, style: Samples.paragraph, measure: Measure(300)).lines
    var page = DrawnPage(width: 595.28, height: 841.89)
    page.operations = lines.enumerated().map {
      .line($0.element, x: 80, baseline: 100 + 20 * Double($0.offset))
    }
    let bytes = try PDFWriter(faces: fixture.faces).write(
      PDFDocument(
        pages: [page], metadata: PDFMetadata(title: "", created: try Samples.day("2026-09-01"))))
    let text = try Tool.run(["pdftotext", "%", "-"], on: bytes)
    #expect(text.filter { !$0.isNewline && $0 != "\u{C}" } == Samples.notice)
  }
}
