import PageSamples
import Settings
import Testing

@testable import Layout

@Suite struct ThemeTests {
  @Test func theThemeOfTheProgramIsRead() throws {
    let theme = try Sample.theme()
    let official = theme.family(ofBody: ["official"])
    let margins = official.page.margins
    #expect(abs(official.page.width - margins.left - margins.right - 156 * 72 / 25.4) < 0.01)
    #expect(abs(official.page.line - 225.0 / 22 * 72 / 25.4) < 0.001)
    #expect(abs((official.page.cell ?? 0) - 156.0 / 28 * 72 / 25.4) < 0.001)
    #expect(theme.family(ofBody: []).name == "working")
  }

  @Test(arguments: [
    ("7mm", Length.points(7 * 72 / 25.4)), ("16pt", .points(16)), ("三号", .points(16)),
    ("2字", .ems(2)), ("1.5em", .ems(1.5)), ("1行", .lines(1)), ("40%", .share(0.4)),
    ("0", .points(0)), ("-0.5em", .ems(-0.5)),
  ])
  func aLengthIsReadInEveryUnit(text: String, length: Length) {
    #expect(Length(text) == length)
  }

  @Test(arguments: ["", "12", "7cm", "em", "nan", "三 号", "1e3pt", "--1pt"])
  func anythingElseIsNoLength(text: String) {
    #expect(Length(text) == nil)
  }

  @Test(arguments: [
    ("body: {sise: 三号}", "不认识的键“styles.official.body.sise”"),
    ("body: {size: 大}", "“styles.official.body.size”应当是长度，例如 7mm、16pt、三号、2字、1行、50%，这里是“大”"),
    ("body: {face: comic}", "“styles.official.body.face”没有“comic”这种字体，faces 里有：song"),
    ("body: {colour: 蓝}", "“styles.official.body.colour”没有“蓝”这种颜色，colours 里有：red；也可以写 \"#c8102e\""),
    (
      "hr: {border-top: 0.35 red}",
      "“styles.official.hr.border-top”应当是线宽和颜色，例如 0.35mm red，这里是“0.35 red”"
    ),
    ("p: {weight: fat}", "“styles.official.p.weight”应当是 normal、medium、bold 或 100 到 900，这里是“fat”"),
    ("p: {columns: 9}", "“styles.official.p.columns”应当在 1 到 6 之间，这里是“9”"),
    (
      "p: {align: middle}", "“styles.official.p.align”没有“middle”这个选项，可用的有：left、center、right、justify"
    ),
    ("p: {size: 0pt}", "“styles.official.p.size”应当大于 0，这里是“0pt”"),
    ("p: {line: -1em}", "“styles.official.p.line”应当大于 0，这里是“-1em”"),
    ("p: {before: -2mm}", "“styles.official.p.before”不能是负数，这里是“-2mm”"),
    ("p: {padding: -1pt}", "“styles.official.p.padding”不能是负数，这里是“-1pt”"),
    ("p：{indent: 0}", "这里的“：”是全角标点，请改成半角冒号“:”，后面加一个空格"),
    ("p: {indent: 0，left: 0}", "这里的“，”是全角标点，请改成半角逗号“,”"),
    ("a..b: {indent: 0}", "样式名“a..b”写得不对，例如 h2、masthead、td.number、figures th"),
  ])
  func aMistakeIsAMessageWithItsLine(style: String, message: String) {
    let problems = problems(of: Self.theme(style))
    #expect(problems.count == 1)
    #expect(problems.first?.line == 14)
    #expect(problems.first?.message.hasPrefix(message) == true, "\(problems)")
  }

  @Test(arguments: [
    ("left: 28mm", "left: 190mm", "“pages.official”的版心太小：页边距加起来不应当超过纸张"),
    ("lines: 22", "lines: 0", "“pages.official.grid.lines”应当在 1 到 200 之间，这里是“0”"),
    ("top: 37mm", "top: 2字", "“pages.official.margins.top”应当以 mm 或 pt 为单位"),
    ("[宋体, serif]", "[宋体]", "“faces.song”至少要有一个字体名，最后一项应当是 serif、sans-serif 或 monospace"),
    ("\"#c00000\"", "红", "“colours.red”应当是颜色，例如 \"#c8102e\"，这里是“红”"),
  ])
  func aPageOrFaceThatCannotBeIsAMessage(part: String, wrong: String, message: String) throws {
    let text = Self.theme("p: {indent: 2字}")
    let at = try #require(text.firstRange(of: part))
    let problems = problems(of: text.replacingCharacters(in: at, with: wrong))
    #expect(problems.map(\.message) == [message])
  }

  private func problems(of text: String) -> [SettingsProblem] {
    do throws(SettingsError) {
      _ = try Theme(name: "theme.yaml", text: text)
      return []
    } catch {
      return error.problems
    }
  }

  private static func theme(_ style: String) -> String {
    """
    faces: {song: [宋体, serif]}
    colours: {red: "#c00000"}
    pages:
      official:
        size: {width: 210mm, height: 297mm}
        margins: {top: 37mm, right: 26mm, bottom: 35mm, left: 28mm}
        grid: {lines: 22, characters: 28}
      working:
        size: {width: 210mm, height: 297mm}
        margins: {top: 20mm, right: 20mm, bottom: 20mm, left: 20mm}
        line: 16pt
    styles:
      official:
        \(style)
    """
  }
}

extension String {
  func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
