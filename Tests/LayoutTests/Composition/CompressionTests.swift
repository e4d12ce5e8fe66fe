import Testing

@testable import Layout

@Suite("Compressed marks")
struct CompressionTests {
  @Test(
    "two full-width marks in a row take one and a half em",
    arguments: ["）。", "》，", "”。", "）（", "。“", "：“", "，《", "（《", "？！", "”）"])
  func pairs(_ pair: String) throws {
    let line = try #require(
      ComposedText.compose("甲\(pair)乙丙丁", characters: 40).lines.first)
    let start = try #require(ComposedText.position(of: "甲", in: line))
    let end = try #require(ComposedText.position(of: "乙", in: line))
    #expect(end - start == 2.5)
  }

  @Test("three marks in a row lose half an em twice")
  func triple() throws {
    let line = try #require(ComposedText.compose("甲》），乙丙", characters: 40).lines.first)
    #expect(ComposedText.position(of: "乙", in: line) == 3)
  }

  @Test(
    "a full-width mark at the line's end takes half an em",
    arguments: ["，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "】"])
  func lineEnd(_ mark: String) throws {
    let text = "一二三四五六七八九\(mark)甲乙丙丁戊己庚辛壬癸"
    let composition = ComposedText.compose(text, characters: 9.5)
    let line = try #require(composition.lines.first)
    #expect(line.text == "一二三四五六七八九\(mark)")
    #expect(line.end == 95)
    let last = try #require(ComposedText.positions(line).last)
    #expect(abs(last.1 - 9) < 1e-9)
  }

  @Test("an opening mark at a line's start takes half an em", arguments: ["（", "《", "“", "‘", "【"])
  func lineStart(_ mark: String) throws {
    let text = "一二三四五六七八九十\(mark)甲乙丙丁戊己庚辛壬"
    let composition = ComposedText.compose(text, characters: 10)
    try #require(composition.lines.count == 2)
    let start = try #require(ComposedText.positions(composition.lines[1]).first)
    #expect(start.0 == Character(mark))
    #expect(start.1 == -0.5)
    #expect(ComposedText.position(of: "甲", in: composition.lines[1]) == 0.5)
  }

  @Test("an opening mark at a paragraph's start loses its blank half after the indent")
  func paragraphStart() throws {
    let line = try #require(
      ComposedText.compose("“一二三”", characters: 20, indent: 2).lines.first)
    #expect(line.start == 20)
    #expect(ComposedText.position(of: "一", in: line) == 2.5)
  }

  @Test(
    "a line too long by little is compressed in clreq's order",
    arguments: [
      // Half an em is found at the interpunct, then at brackets, then at commas.
      ("甲·乙（丙）丁，戊己", 9.5, "甲", "·", 0.75), ("甲·乙（丙）丁，戊己", 9.5, "丁", "，", 1.0),
      ("甲（乙）丙，丁戊己庚", 9.5, "丙", "，", 1.0),
    ] as [(String, Double, Character, Character, Double)])
  func order(
    _ text: String, _ measure: Double, _ left: Character, _ right: Character, _ distance: Double
  ) throws {
    // The text's own line is full; what follows is the next.
    let composition = ComposedText.compose(text + "子丑寅卯辰巳午未", characters: measure)
    let line = try #require(composition.lines.first)
    try #require(line.text.hasPrefix(String(text.dropLast())))
    let start = try #require(ComposedText.position(of: left, in: line))
    let end = try #require(ComposedText.position(of: right, in: line))
    #expect(abs(end - start - distance) < 1e-9)
  }
}
