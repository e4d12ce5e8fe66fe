import Foundation
import Markup
import Model
import Testing

@testable import Reports

@Suite("Templates are tried out before anything is made")
struct TemplateTrialTests {
  private func problems(in name: String, _ body: String) throws -> [String] {
    var files = try SampleMonth.templateFiles()
    files[name] = Array(
      "<html lang=\"zh-CN\">\n{{> head}}\n<body class=\"working\">\n\(body)\n</body>\n</html>".utf8)
    do throws(InvalidDocument) {
      _ = try TemplateSet(files: files)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test(arguments: [
    // In a part that is there only in some months.
    ("{{#hasStanding}}<div>甲</div>{{/hasStanding}}", "模板 person 第 4 行：词汇表里没有 <div>"),
    // In a part that is there only where something is missing.
    ("{{^appealNote}}\n<b>甲</b>{{/appealNote}}", "模板 person 第 5 行：词汇表里没有 <b>"),
    ("{{^hasCounted}}<p><h2>甲</h2></p>{{/hasCounted}}", "模板 person 第 4 行：<p> 里不能放 <h2>"),
  ])
  func alsoInPartsThatNoMonthHasNeededYet(body: String, start: String) throws {
    let found = try problems(in: "person.mustache", body)
    #expect(found.contains { $0.hasPrefix(start) }, "\(found)")
  }

  /// A template that repeats what may be empty, without asking.
  static let shells = [
    "<table><tbody><tr>{{#cards}}<td>{{name}}</td>{{/cards}}</tr></tbody></table>",
    "<ul>{{#others}}<li>{{.}}</li>{{/others}}</ul>",
    "<ol>{{#others}}<li>{{.}}</li>{{/others}}</ol>",
    "<table><thead>{{#cards}}<tr><th scope=\"col\">{{name}}</th></tr>{{/cards}}</thead><tbody></tbody></table>",
    "<table><tbody><tr><td>甲</td></tr></tbody><tfoot>{{#cards}}<tr><td>{{name}}</td></tr>{{/cards}}</tfoot></table>",
  ]

  @Test(arguments: shells)
  func aListThatIsEmptyLeavesNoShellBehind(body: String) throws {
    var files = try SampleMonth.templateFiles()
    files["person.mustache"] = Array(
      "<html lang=\"zh-CN\">{{> head}}<body class=\"working\"><p>{{name}}</p>\(body)</body></html>"
        .utf8)
    let set = try TemplateSet(files: files)
    var view = PersonView(
      frame: FrameView(
        title: "甲", subject: "", date: "2026-08-31", dateText: "", month: "", monthText: "",
        foot: "", audience: "", remarks: []),
      id: "E1", name: "张甲", office: "", lead: "", cards: [], progress: [], findings: [],
      findingNotes: [], adjustments: [], standing: [], counted: [], notCounted: [], others: [],
      sources: [])
    let empty = try set.document(.person, view, named: "people/E1-张甲")
    #expect(empty.text.contains("张甲"))
    #expect(!MarkupSerializer.xhtml(empty).contains("<tr></tr>"))
    view.cards = [CardView(name: "本月扣减", figure: "0", note: "", tone: "")]
    view.others = ["其他一条"]
    let full = try set.document(.person, view, named: "people/E1-张甲")
    #expect(full.text.contains("本月扣减") || full.text.contains("其他一条"))
  }

  @Test func aDocumentThatFailsForItsDataIsNamedAndTheOthersAreMade() throws {
    var files = try SampleMonth.templateFiles()
    // A chart's threshold must be a number: made-up views have one, a name is none.
    let text = String(decoding: files["person.mustache"] ?? [], as: UTF8.self)
      .replacing(
        "{{> cards}}",
        with: """
          <figure data-chart="bar" data-threshold="{{id}}"><table><tbody><tr><td>1</td></tr></tbody></table></figure>
          """)
    files["person.mustache"] = Array(text.utf8)
    let sample = SampleMonth()
    let made = MonthDocuments(
      results: sample.results, facts: sample.facts,
      options: ReportOptions(date: sample.month.lastDay, isDraft: true),
      templates: try TemplateSet(files: files), imports: sample.imports
    ).made()
    #expect(!made.failures.isEmpty)
    #expect(made.failures.allSatisfy { $0.document.hasPrefix("people/") })
    #expect(made.failures.first?.reason.contains("data-threshold=\"E0001\" 不对，应是一个数") == true)
    #expect(made.documents.contains { $0.path == "bulletin/曝光台-2026-08" })
    #expect(made.documents.contains { $0.path.hasPrefix("departments/") })
    let index = try #require(made.documents.first { $0.path == "index" })
    #expect(!MarkupSerializer.xhtml(index.tree).contains("people/"))
  }
}
