import HTML
import Layout
import Markup
import PDF
import PageSamples
import Testing

@Suite("Links and bookmarks")
struct LinkTests {
  private func document(_ content: [Node]) -> DocumentSource {
    Sample.document("working", content)
  }

  private func link(_ address: String) -> Node {
    .element(
      Element(
        "p",
        children: [
          .element(Element("a", [Attribute("href", address)], children: [.text("去处")]))
        ]))
  }

  private func opened(_ bytes: [UInt8]) throws -> String {
    try Tool.run(["qpdf", "--qdf", "--object-streams=disable", "%", "-"], on: bytes)
  }

  @Test(
    "an address stays an address, whatever it holds",
    arguments: [
      ("https://x.cn/a)b", "/URI (https://x.cn/a%29b)"),
      ("https://x.cn/a\\101", "/URI (https://x.cn/a%5C101)"),
      (
        "https://x.cn/1)/S/JavaScript/JS(app.alert\\(1\\)",
        "/URI (https://x.cn/1%29/S/%4AavaScript/%4AS%28app.alert%5C%281%5C%29)"
      ),
      ("https://x.cn/)/S/Launch/F(a.exe", "/URI (https://x.cn/%29/S/%4Caunch/F%28a.exe)"),
      ("mailto:a@x.cn?subject=曝光", "/URI (mailto:a@x.cn?subject=%E6%9B%9D%E5%85%89)"),
    ])
  func addresses(_ href: String, _ entry: String) throws {
    let run = try PDFTests.pdf([document([link(href)])])
    #expect(try opened(run.files[0] ?? []).contains(entry))
    #expect(try Tool.run(["qpdf", "--check", "%"], on: run.files[0] ?? []).contains("No syntax"))
    #expect(run.messages.filter { !$0.document.isEmpty }.isEmpty)
  }

  @Test("a refused address is told and only its words are shown, in PDF, HTML and on the board")
  func refused() throws {
    let document = document([link("JavaScript:alert(1)")])
    let run = try PDFTests.pdf([document])
    let said = "链接“JavaScript:alert(1)”不是 http、https、mailto 或相对地址，只留下文字；请改正地址。"
    #expect(run.messages.map(\.text).contains(said))
    #expect(try !opened(run.files[0] ?? []).contains("/Annot"))
    let typesetter = Typesetter(theme: try Sample.theme())
    let page = typesetter.html(document)
    #expect(page.messages.map(\.text) == [said])
    #expect(page.text.contains("<a>去处</a>"))
    #expect(!typesetter.oaFragment(document).contains("alert"))
  }

  @Test(
    "bookmarks nest by rank, whatever ranks are used",
    arguments: [
      ([2, 2, 2], [0, 0, 0]), ([1, 4, 3, 2], [0, 1, 1, 1]),
      ([3, 1, 2, 4, 4, 2], [0, 0, 1, 2, 2, 1]),
      ([1, 2, 3, 3, 1], [0, 1, 2, 2, 0]),
    ])
  func bookmarks(_ ranks: [Int], _ depths: [Int]) throws {
    let headings = ranks.enumerated().map { Sample.e("h\($1)", "", .text("标题\($0)")) }
    let run = try PDFTests.pdf([document(headings)])
    let outline = try Tool.run(["mutool", "show", "%", "outline"], on: run.files[0] ?? [])
    let found = outline.split(separator: "\n").filter { $0.contains("标题") }.map { line in
      line.prefix { $0 != "\"" }.count { $0 == "\t" } - 1
    }
    #expect(found == depths, "\(outline)")
  }
}
