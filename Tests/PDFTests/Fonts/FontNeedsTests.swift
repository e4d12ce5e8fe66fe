import Model
import Testing

@testable import Layout
@testable import PDF

@Suite("Fonts of a run")
struct FontNeedsTests {
  private func needs(_ text: String, _ faces: [String]) throws -> (FontNeeds, [Unicode.Scalar]) {
    var needs = FontNeeds(book: try FontBook())
    let missing = try needs.add(text, style: InlineStyle(faces: faces, size: 12))
    return (needs, missing)
  }

  @Test("a family that is not installed is replaced by the next, and named once")
  func substitute() throws {
    var needs = FontNeeds(book: try FontBook())
    for weight in [400, 700, 400] {
      _ = try needs.add(
        "甲", style: InlineStyle(faces: ["没有的字体", "LXGW WenKai"], size: 12, weight: weight))
    }
    #expect(needs.substitutes == [FaceSubstitute(wanted: "没有的字体", used: "LXGW WenKai")])
    #expect(
      FaceSubstitute.note(on: needs.substitutes)
        == "本机缺少主题要用的 1 种字体，已代替：“没有的字体”用“LXGW WenKai”。需要原字体时，请把字体文件放入 assets/fonts/。")
    #expect(FaceSubstitute.note(on: []) == nil)
  }

  @Test("rare characters are found", arguments: ["䶮", "𠮷", "㎡", "①", "→", "ā"])
  func rare(_ character: String) throws {
    #expect(try needs(character, ["LXGW WenKai"]).1.isEmpty)
  }

  @Test("a character that no font has is given back, and composition names it")
  func missing() throws {
    let text = "甲\u{2FA20}乙"
    let items = [InlineItem.text(text, Samples.style())]
    let fixture = try FontFixture(items)
    #expect(fixture.missing == ["\u{2FA20}"])
    let composition = ParagraphComposer(shaper: fixture.shaper)
      .compose(items, style: Samples.paragraph, measure: Measure(400))
    #expect(composition.notices == [.missing("\u{2FA20}")])
    #expect(
      composition.notices.first?.message
        == "字体中没有“\u{2FA20}”（U+2FA20）；请在 assets/fonts/ 放入含此字的字体。")
    // The copied text is still the text.
    #expect(composition.lines.first?.text == text)
  }

  @Test("quotes come from a face that draws them in a full em")
  func quotes() throws {
    let text = "他说：“好”，It’s"
    let items = [InlineItem.text(text, Samples.style(Samples.kai))]
    let fixture = try FontFixture(items)
    let line = try #require(
      ParagraphComposer(shaper: fixture.shaper)
        .compose(items, style: ParagraphStyle(lineAdvance: 20), measure: Measure(400)).lines.first)
    // 他说：“好”， with two squeezed pairs is six em wide.
    guard case .glyphs(let last) = try #require(line.pieces.last) else { return }
    #expect(last.text.hasSuffix("It’s"))
    let faces = Set(
      line.pieces.compactMap { if case .glyphs(let run) = $0 { run.face } else { nil } })
    #expect(faces.count == 2)
  }

  @Test("weights of one family stay apart")
  func weights() throws {
    let book = try FontBook()
    #expect(book.face(family: "Noto Serif CJK SC", weight: 400)?.weight == 400)
    #expect(book.face(family: "Noto Serif CJK SC", weight: 700)?.weight == 700)
    #expect(book.face(family: "Noto Serif CJK SC", weight: 650)?.path.hasSuffix(".ttc") == true)
  }

  @Test("no face at all is an error that says what to install")
  func none() {
    #expect(
      FontError.noFace(wanted: ["甲", "乙"]).userText
        == "没有能用的字体：甲、乙都没有，也没有能代替的中文字体。"
        + "请安装中文字体（Debian、Ubuntu：apt-get install fonts-noto-cjk fonts-lxgw-wenkai；统信、麒麟：自带仿宋、楷体等字体包），"
        + "或把字体文件放进工作区的 assets/fonts/，再运行一次。只要数据时可以加 --only results，不需要字体。")
  }

  @Test("a small font holds the characters asked for and little else")
  func subset() throws {
    let file = try #require(try FontBook().face(family: "Noto Serif CJK SC", weight: 400))
    let bytes = try FontSubsetter.subset(file, to: Set("服务曝光台".unicodeScalars.map(\.value)))
    #expect(bytes.count < 20_000)
  }
}
