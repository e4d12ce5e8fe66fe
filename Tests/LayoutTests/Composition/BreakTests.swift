import Testing

@testable import Layout

@Suite("Where lines may end")
struct BreakTests {
  /// Every measure from two to fourteen characters, so that each place of the text meets a line's
  /// end somewhere.
  private func allLines(_ text: String) -> [[String]] {
    stride(from: 4.0, through: 14, by: 0.5).map { ComposedText.lines(text, characters: $0) }
  }

  private static let sample =
    "客服部（含营业厅、热线）在“回头看”中查出：受理超时、态度生硬、推诿扯皮等，共计三类；"
    + "时々发生。《处罚办法》第三条规定了什么？一律从严！咨询电话·报修电话～投诉电话…等等。"

  @Test("no closing mark, comma, stop or 々 starts a line and no opening mark ends one")
  func kinsoku() {
    for lines in allLines(Self.sample) {
      for line in lines.dropFirst() {
        #expect(!"，。、；：？！）》”’】々～·".contains(line.first ?? " "), "\(lines)")
      }
      for line in lines.dropLast() {
        #expect(!"（《“‘【".contains(line.last ?? " "), "\(lines)")
      }
    }
  }

  @Test(
    "unbreakable pieces stay in one line",
    arguments: [
      "——", "……", "3.2%", "128元", "26小时", "第3期", "第十二期", "第三条", "8月3日", "2026年",
      "GD-2026-0817", "1,283件", "3—5天", "¥1,000", "3.2 kg", "15分钟",
    ])
  func unbreakable(_ piece: String) {
    let text = "一二三四五六七八九十甲乙\(piece)丙丁戊己庚辛壬癸子丑寅卯"
    for lines in stride(from: 9.0, through: 16, by: 0.5)
      .map({ ComposedText.lines(text, characters: $0) })
    {
      #expect(lines.contains { $0.contains(piece) }, "\(lines)")
    }
  }

  @Test("a year and its month part only where they must")
  func yearAndMonth() {
    let text = "一二三四五六七八九2026年8月十甲乙丙丁戊己庚辛壬癸子丑寅卯"
    #expect(
      ComposedText.lines(text, characters: 14).contains { $0.contains("2026年8月") })
    // Nothing else fits: the year stays whole, its month goes on.
    #expect(ComposedText.lines("甲乙2026年8月丙丁", characters: 5.5).first == "甲乙2026年")
  }

  @Test("no paragraph ends in a line of one character", arguments: 20...60)
  func lastCharacter(_ count: Int) {
    let han = Array("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏")
    let text = String((0..<count).map { han[$0 % han.count] }) + "。"
    for characters in [8.0, 10, 11.5, 19] {
      let last = ComposedText.lines(text, characters: characters).last ?? ""
      #expect(last.count >= 3, "\(last)")
    }
  }

  @Test("a word longer than the line is cut, with a notice")
  func longWord() {
    let composition = ComposedText.compose(
      "见https://example.com/a/very/long/path所示", characters: 8)
    #expect(composition.lines.count > 2)
    #expect(
      composition.notices == [.wordCut("https://example.com/a/very/long/path")])
    #expect(composition.lines.allSatisfy { $0.end <= 80.5 })
    #expect(
      composition.notices.first?.message
        == "“https://example.com/a/very/long/path”比一行还长，已在行末断开；请在原文中缩短或加空格。")
  }

  @Test("a measure narrower than a character still ends, with a notice")
  func narrow() {
    let composition = ComposedText.compose("甲乙", characters: 0.5)
    #expect(composition.lines.map(\.text) == ["甲", "乙"])
    #expect(composition.notices.count == 2)
    #expect(
      composition.notices.first?.message == "“甲”放不下，超出行宽 5 磅；请缩短文字或加宽栏目。")
  }

  @Test("forced breaks end lines where they stand")
  func forced() {
    let style = ComposedText.style
    let composition = ParagraphComposer(shaper: FixedWidthShaper()).compose(
      [.text("甲乙", style), .lineBreak, .lineBreak, .text("丙", style)],
      style: ParagraphStyle(lineAdvance: 18), measure: Measure(100))
    #expect(composition.lines.map(\.text) == ["甲乙", "", "丙"])
    #expect(composition.lines.first?.end == 20)
  }

  @Test("all of the text is in the lines")
  func complete() {
    for lines in allLines(Self.sample) {
      #expect(lines.joined() == Self.sample)
    }
  }
}
