import Layout
import Testing

@testable import PDF

@Suite("Balanced titles")
struct TitleTests {
  /// Full-width characters are 10 pt wide, Latin ones 5; words are those of the real dictionary.
  private func compose(_ title: String, _ characters: Double) -> Composition {
    let shaper = FixedWidthShaper(wordEnds: { WordBoundaries.ends(in: $0) })
    return ParagraphComposer(shaper: shaper).compose(
      [.text(title, InlineStyle(faces: ["任意"], size: 10))],
      style: ParagraphStyle(alignment: .balancedTitle, firstLineIndent: 0, lineAdvance: 18),
      measure: Measure(characters * 10))
  }

  private func lines(_ title: String, _ characters: Double) -> [String] {
    compose(title, characters).lines.map(\.text)
  }

  @Test(
    "titles end their lines between phrases",
    arguments: [
      (
        "关于2026年8月份供水服务热线推诿扯皮问题查处情况的通报", 20.1,
        ["关于2026年8月份供水服务热线", "推诿扯皮问题查处情况的通报"]
      ),
      (
        "关于印发《供水服务态度管理办法（试行）》的通知", 20.1,
        ["关于印发", "《供水服务态度管理办法（试行）》的通知"]
      ),
      (
        "关于进一步加强营业厅窗口服务规范管理和监督检查工作的通知", 20.1,
        ["关于进一步加强营业厅窗口", "服务规范管理和监督检查工作的通知"]
      ),
    ])
  func phrases(_ title: String, _ characters: Double, _ expected: [String]) {
    #expect(lines(title, characters) == expected)
  }

  @Test("a title that fits stays in one line, centred")
  func short() throws {
    #expect(compose("服务曝光台", 20).lines.map(\.start) == [75])
  }

  @Test("no line of a title starts with 的 or ends with 关于, 和 or an opening mark")
  func leaning() {
    let title = "关于对城东营业厅和城西营业厅2026年第3期“服务曝光台”整改落实情况的督查通报"
    for characters in stride(from: 10.0, through: 24, by: 1) {
      let lines = lines(title, characters)
      #expect(lines.joined() == title)
      for line in lines.dropFirst() { #expect(!line.hasPrefix("的"), "\(lines)") }
      for line in lines.dropLast() {
        #expect(!line.hasSuffix("关于") && !line.hasSuffix("和"), "\(lines)")
        #expect(!line.hasSuffix("2026年第") && !line.hasSuffix("“"), "\(lines)")
      }
    }
  }

  @Test("no title breaks inside a bracket while it fits otherwise")
  func brackets() {
    let lines = lines("关于印发《服务质量考核细则》和《投诉处理流程》的通知", 17)
    #expect(lines.contains { $0.contains("《服务质量考核细则》") }, "\(lines)")
    #expect(lines.contains { $0.contains("《投诉处理流程》") }, "\(lines)")
  }
}
