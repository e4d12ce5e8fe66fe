import Markup
import Model
import Policy
import Testing

@testable import Reports

@Suite("Templates are checked before they are used")
struct TemplateSetTests {
  private func problems(_ changes: [String: String]) throws -> [String] {
    var files = try SampleMonth.templateFiles()
    for (path, text) in changes { files[path] = Array(text.utf8) }
    do throws(InvalidDocument) {
      _ = try TemplateSet(files: files)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  private static let start = "<html lang=\"zh-CN\">\n{{> head}}\n<body class=\"official\">\n"

  @Test(arguments: [
    ("<p>{{entry.nothing}}</p>", "模板 notice 第 4 行：不认识变量 entry.nothing"),
    ("{{#entry}}\n{{storry}}{{/entry}}", "模板 notice 第 5 行：不认识变量 storry，这里可用的有 amounts、"),
    ("{{entry}}", "模板 notice 第 4 行：{{entry}} 不是文字，请用 {{#entry}}…{{/entry}}"),
    ("\n\n{{{issue}}}", "模板 notice 第 6 行：{{{issue}} 不能用：模板只有变量、段落和片段，文字一律转义"),
    ("{{&issue}}", "模板 notice 第 4 行：{{&issue}} 不能用：模板只有变量、段落和片段，文字一律转义"),
    ("{{=<% %>=}}", "模板 notice 第 4 行：{{=<% %>=}} 不能用：模板只有变量、段落和片段，文字一律转义"),
    ("{{>*issue}}", "模板 notice 第 4 行：{{>*issue}} 不能用：模板只有变量、段落和片段，文字一律转义"),
    ("{{> nowhere}}", "模板 notice 第 4 行：没有片段 partials/nowhere.mustache"),
    ("{{#entry}}", "模板 notice 第 4 行：{{#entry}} 没有结束"),
    ("{{/entry}}", "模板 notice 第 4 行：{{/entry}} 没有对应的开头"),
    ("{{#entry}}\n{{/frame}}", "模板 notice 第 5 行：第 4 行的 {{#entry}} 还没有结束，这里却是 {{/frame}}"),
    ("{{issue", "模板 notice 第 4 行：标签没有写完，缺少 }}"),
  ])
  func aMistakeIsNamedWithItsLine(body: String, message: String) throws {
    let found = try problems(["notice.mustache": Self.start + body])
    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
  }

  @Test func aMistakeInAPartialIsNamedThere() throws {
    let found = try problems(["partials/entry.mustache": "<p>\n{{colour}}</p>"])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("模板 partials/entry 第 2 行：不认识变量 colour") == true)
  }

  @Test func aPartialThatUsesItselfIsRefused() throws {
    let found = try problems(["partials/entry.mustache": "{{> entry}}"])
    #expect(found == ["模板 partials/entry 第 1 行：片段 entry 引用了自己"])
  }

  @Test func aMissingTemplateIsNamed() throws {
    var files = try SampleMonth.templateFiles()
    files["person.mustache"] = nil
    let error = #expect(throws: InvalidDocument.self) { try TemplateSet(files: files) }
    #expect(error?.description == "模板 person：没有这个模板文件")
  }

  @Test func aTemplateInAnotherEncodingIsRefused() throws {
    var files = try SampleMonth.templateFiles()
    files["person.mustache"] = [0xC4, 0xE3]
    let error = #expect(throws: InvalidDocument.self) { try TemplateSet(files: files) }
    #expect(error?.description.hasPrefix("模板 person：不是 UTF-8 文本") == true)
  }

  @Test func aByteOrderMarkDoesNotMatter() throws {
    var files = try SampleMonth.templateFiles()
    files["notice.mustache"] = [0xEF, 0xBB, 0xBF] + (files["notice.mustache"] ?? [])
    _ = try TemplateSet(files: files)
  }

  @Test(arguments: [
    ("<div>甲</div>", 4, "词汇表里没有 <div>，样式请用 class"),
    ("<p>甲</p>\n\n<p style=\"x\">乙</p>", 6, "<p> 没有属性 style"),
    ("<p>{{#entry}}\n{{unit}}<b>{{story}}</b>{{/entry}}</p>", 5, "词汇表里没有 <b>，样式请用 class"),
    ("<p>甲\n</span>", 5, "第"),
    ("<p>\n甲 & 乙</p>", 5, "单独的 & 要写成 &amp;，单独的 < 要写成 &lt;"),
  ])
  func anElementThatIsNotAllowedIsFoundInTheTemplate(
    body: String, line: Int, message: String
  ) throws {
    var files = try SampleMonth.templateFiles()
    files["notice.mustache"] = Array((Self.start + body + "\n</body>\n</html>").utf8)
    let error = #expect(throws: InvalidDocument.self) { try TemplateSet(files: files) }
    let problem = error?.problems.first
    #expect(problem?.document == "模板 notice")
    #expect(problem?.line == line)
    #expect(problem?.message.hasPrefix(message) == true)
  }

  @Test func aValueThatIsMissingIsEmptyAndNotTheOuterOne() throws {
    var files = try SampleMonth.templateFiles()
    files["notice.mustache"] = Array(
      (Self.start
        + "{{#entry}}<p>{{outcome}}|{{#carriedOver}}x{{/carriedOver}}{{#channel}}渠道{{/channel}}{{^person}}无{{/person}}</p>{{/entry}}</body></html>")
        .utf8)
    let sample = SampleMonth()
    let register = MonthRegister(
      results: sample.results, facts: sample.facts,
      options: ReportOptions(date: sample.month.lastDay, isDraft: false))
    var view = try #require(BulletinMaker(register).notices().first)
    view.entry.outcome = nil
    view.entry.carriedOver = nil
    view.entry.person = nil
    view.entry.channel = ""
    let tree = try TemplateSet(files: files).document(.notice, view, named: "样例")
    #expect(tree.text.contains("|无"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<\u{200D}b/>", "&amp; & <", "\"\u{301}'", "a\u{1}b",
    "{{frame.title}}",
    "]]>", "𠮷䶮",
  ])
  func textIsNeverMarkup(text: String) throws {
    let sample = SampleMonth()
    let register = MonthRegister(
      results: sample.results, facts: sample.facts,
      options: ReportOptions(date: sample.month.lastDay, isDraft: false))
    var view = try #require(BulletinMaker(register).notices().first)
    view.entry.unit = text
    let tree = try SampleMonth.templates().document(.notice, view, named: "样例")
    #expect(tree.text.contains(text.replacing("\u{1}", with: "\u{FFFD}")))
  }

  @Test func shapesAreReadFromTypes() {
    #expect(
      ViewShape.of(ChartView.self)
        == .object([
          "kind": .text(sample: "bar"), "title": .text(), "description": .text(), "unit": .text(),
          "threshold": .text(),
          "thresholdLabel": .text(), "axis": .text(), "series": .list(.text()), "hasSeries": .flag,
          "rows": .list(.object(["label": .text(), "values": .list(.text()), "hasValues": .flag])),
          "hasRows": .flag,
        ]))
  }

  @Test func tagsHaveTheirLines() {
    #expect(
      TemplateTag.tags(in: "a{{b}}\n{{#c}}{{! d\n e }}{{^f}}\n{{/c}}{{> g }}")
        == [
          TemplateTag(kind: .variable, name: "b", line: 1),
          TemplateTag(kind: .open, name: "c", line: 2),
          TemplateTag(kind: .comment, name: "d e", line: 2),
          TemplateTag(kind: .inverted, name: "f", line: 3),
          TemplateTag(kind: .close, name: "c", line: 4),
          TemplateTag(kind: .partial, name: "g", line: 4),
        ])
  }
}
