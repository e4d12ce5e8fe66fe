import Testing

@testable import Layout

@Suite("Han and Latin side by side")
struct SpacingTests {
  @Test(
    "a quarter em stands between Han and Latin, whether the source has a space or not",
    arguments: ["甲A乙", "甲 A 乙", "甲  A\t乙", "甲3乙", "甲 3 乙"])
  func quarter(_ text: String) throws {
    let line = try #require(ComposedText.compose(text, characters: 20).lines.first)
    #expect(ComposedText.positions(line).map(\.1) == [0, 1.25, 2])
    #expect(line.end == 30)
  }

  @Test(
    "no gap stands beside Chinese punctuation",
    arguments: [("甲，A乙", 2.0), ("甲（A乙", 2.0), ("甲—A乙", 2.0)])
  func besideMarks(_ text: String, _ expected: Double) throws {
    let line = try #require(ComposedText.compose(text, characters: 20).lines.first)
    #expect(ComposedText.position(of: "A", in: line) == expected)
  }

  @Test("no gap stands at the ends of a line")
  func lineEnds() throws {
    let composition = ComposedText.compose("一二三四AB五六七八九十甲乙丙丁戊己", characters: 5.25)
    #expect(composition.lines.map(\.text) == ["一二三四AB", "五六七八九", "十甲乙丙丁", "戊己"])
    #expect(composition.lines.first?.end == 52.5)
  }

  @Test("a style without gaps sets Han and Latin close")
  func off() {
    var style = ComposedText.style
    style.chineseGaps = false
    let composition = ParagraphComposer(shaper: FixedWidthShaper()).compose(
      [.text("甲A乙，（丙", style)], style: ParagraphStyle(lineAdvance: 18), measure: Measure(200))
    #expect(composition.lines.first?.end == 55)
  }

  @Test("a gap's text is the source's: a space where it has one, none where it has not")
  func sourceText() throws {
    for (text, expected) in [("甲A 乙", "甲A 乙"), ("甲A乙", "甲A乙"), ("ab  cd", "ab cd")] {
      let line = try #require(ComposedText.compose(text, characters: 20).lines.first)
      guard case .glyphs(let run) = try #require(line.pieces.first) else { continue }
      #expect(run.text == expected)
      #expect(run.clusters.reduce(0) { $0 + $1.bytes } == expected.utf8.count)
      #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
    }
  }

  @Test(
    "an ideographic space is an em of its own, and is copied as a space",
    arguments: [("甲　乙", 2.0), ("甲　　乙", 3), ("A　乙", 1.5), ("甲 　 乙", 2), ("甲。　乙", 3)])
  func ideographic(_ text: String, _ expected: Double) throws {
    let line = try #require(ComposedText.compose(text, characters: 20).lines.first)
    #expect(ComposedText.position(of: "乙", in: line) == expected)
    #expect(line.text.contains(" 乙") && !line.text.contains("  "))
  }

  @Test("an ideographic space gives way before the marks of a full line do")
  func ideographicShrinks() throws {
    let line = try #require(
      ComposedText.compose("一二，三　四五六七八九十甲乙丙丁", characters: 8.5).lines.first)
    #expect(line.text == "一二，三 四五六七")
    #expect(ComposedText.position(of: "三", in: line) == 3)
    #expect(ComposedText.position(of: "四", in: line) == 4.5)
  }

  @Test("an ideographic space vanishes at a line's end and at a paragraph's start")
  func ideographicAtEnds() {
    #expect(ComposedText.lines("　　甲乙丙　丁戊", characters: 3) == ["甲乙丙", "丁戊"])
  }

  @Test("a source's line end between Han characters is no space")
  func sourceLineEnds() {
    #expect(ComposedText.lines("甲\n 乙 丙\nab\ncd", characters: 20) == ["甲乙 丙 ab cd"])
  }
}
