import Testing

@testable import Layout

@Suite("Justified lines")
struct JustificationTests {
  private static let text =
    "2026年8月客服部共受理工单1283件，其中“推诿类”诉求3件（较7月减少2件）；处理平均用时26小时。"
    + "请各营业厅、抢修队对照 Service Level 3.2 的要求自查，于9月5日前报送结果，联系人：李某某。"

  @Test("every line but the last fills the measure", arguments: [12.0, 15.5, 20, 28, 33.3])
  func filled(_ characters: Double) {
    let lines = ComposedText.compose(Self.text, characters: characters).lines
    #expect(lines.count > 1)
    for line in lines.dropLast() {
      #expect(abs(line.end - characters * 10) < 1e-6, "\(line.text)")
    }
    #expect((lines.last?.end ?? 0) <= characters * 10 + 1e-6)
  }

  @Test("digits of a number and letters of a word are never spread", arguments: [12.0, 15.5, 20])
  func closeDigits(_ characters: Double) {
    for line in ComposedText.compose(Self.text, characters: characters).lines {
      let positions = ComposedText.positions(line)
      for (left, right) in zip(positions, positions.dropFirst()) {
        guard left.0.isASCII, right.0.isASCII, left.0.isNumber || left.0.isLetter,
          right.0.isNumber || right.0.isLetter, line.text.contains("\(left.0)\(right.0)")
        else { continue }
        #expect(abs(right.1 - left.1 - 0.5) < 1e-9 || right.1 - left.1 > 0.7, "\(line.text)")
      }
    }
  }

  @Test("a space in the line takes no more than its share")
  func space() throws {
    // Half an em is wanting: the space is at its half em already, so all gaps share alike.
    let composition = ComposedText.compose("一二三 四五六七八九十甲乙丙丁", characters: 8)
    let line = try #require(composition.lines.first)
    try #require(line.text == "一二三 四五六七")
    let positions = ComposedText.positions(line).map(\.1)
    let gaps = zip(positions, positions.dropFirst()).map { $1 - $0 }
    for (index, gap) in gaps.enumerated() {
      let share = 0.5 / 6
      #expect(abs(gap - (index == 2 ? 1.5 + share : 1 + share)) < 1e-9)
    }
  }

  @Test("Han–Latin gaps stretch to a third of an em before all gaps do")
  func hanLatin() throws {
    // 4 Han, 2 digits, 4 Han: 9.5 em with its two gaps; the measure asks for a little more.
    let composition = ComposedText.compose("一二三四12五六七八九十甲乙丙丁", characters: 9.6)
    let line = try #require(composition.lines.first)
    try #require(line.text == "一二三四12五六七八")
    #expect(abs((ComposedText.position(of: "二", in: line) ?? 0) - 1) < 1e-9)
    #expect(abs((ComposedText.position(of: "1", in: line) ?? 0) - 4.3) < 1e-9)
    #expect(abs((ComposedText.position(of: "五", in: line) ?? 0) - 5.6) < 1e-9)
  }

  @Test("Han–Latin gaps shrink to an eighth of an em, not further")
  func hanLatinShrinks() throws {
    let composition = ComposedText.compose("一二三四12五六七八九十甲乙丙丁", characters: 9.25)
    let line = try #require(composition.lines.first)
    try #require(line.text == "一二三四12五六七八")
    #expect(abs((ComposedText.position(of: "1", in: line) ?? 0) - 4.125) < 1e-9)
  }

  @Test("on the official grid twenty-eight characters fill the line exactly")
  func grid() throws {
    let advance = 442.2 / 28
    let text = String(repeating: "国务院关于印发水污染防治行动计划的通知要求", count: 4)
    let composition = ParagraphComposer(shaper: FixedWidthShaper()).compose(
      [.text(text, InlineStyle(faces: ["任意"], size: 16))],
      style: ParagraphStyle(firstLineIndent: 2, lineAdvance: 29, gridAdvance: advance),
      measure: Measure(442.2))
    #expect(composition.lines.map(\.text.count) == [26, 28, 26 + 2, 84 - 82])
    for line in composition.lines.dropLast() {
      #expect(abs(line.end - 442.2) < 1e-6)
    }
    #expect(abs((composition.lines.first?.start ?? 0) - 2 * advance) < 1e-6)
  }

  @Test(
    "other alignments set lines at their natural width",
    arguments: [
      (ParagraphStyle.Alignment.left, 0.0), (.right, 20.0), (.centre, 10.0),
    ])
  func alignment(_ alignment: ParagraphStyle.Alignment, _ start: Double) throws {
    let line = try #require(
      ComposedText.compose("甲乙丙", characters: 5, alignment: alignment).lines.first)
    #expect(line.start == start)
    #expect(line.width == 30)
  }

  @Test("indents move lines and narrow them")
  func indents() {
    let composition = ParagraphComposer(shaper: FixedWidthShaper()).compose(
      [.text("一二三四五六七八九十甲乙", ComposedText.style)],
      style: ParagraphStyle(
        leftIndent: 10, rightIndent: 20, hangingIndent: 20, lineAdvance: 18),
      measure: Measure(100))
    #expect(composition.lines.map(\.start) == [10, 30])
    #expect(composition.lines.map(\.text) == ["一二三四五六七", "八九十甲乙"])
  }
}
