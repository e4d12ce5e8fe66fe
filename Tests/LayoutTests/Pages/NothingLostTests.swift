import Markup
import PageSamples
import Testing

@testable import Layout

/// Whatever does not fit a page goes on over the next, shrinks, or is told.
@Suite("Nothing is lost off the page")
struct NothingLostTests {
  /// All text of a document that stands on its paper, decoration left out.
  private func onPaper(_ pages: Pages) -> String {
    pages.pages.indices.flatMap { index in
      pages.lines(index + 1).filter { line in
        let page = pages.pages[index]
        return !line.isDecoration && line.left >= 0 && line.right <= page.width
          && line.baseline >= 0 && line.baseline <= page.height
      }.map(\.text)
    }.joined()
  }

  private func row(_ cells: [Element]) -> Node {
    .element(Element("tr", children: cells.map { .element($0) }))
  }

  private func cell(_ name: String, _ text: String, rows: Int = 1) -> Element {
    let span = rows > 1 ? [Attribute("rowspan", "\(rows)")] : []
    return Element(name, span, children: [.text(text)])
  }

  private func table(head: [Node] = [], body: [Node], foot: [Node] = []) -> Node {
    let parts = [("thead", head), ("tbody", body), ("tfoot", foot)].filter { !$0.1.isEmpty }
    return .element(
      Element("table", children: parts.map { .element(Element($0.0, children: $0.1)) }))
  }

  @Test("a cell over several rows that no page holds", arguments: ["working", "official"])
  func spanningCell(family: String) throws {
    let long = Pages.han(6_000)
    let body = [
      row([cell("td", long, rows: 3), cell("td", "甲")]), row([cell("td", "乙")]),
      row([cell("td", "丙")]), row([cell("td", "丁"), cell("td", "戊")]),
    ]
    let text = onPaper(try Pages(family, [table(body: body)]))
    #expect(text.count { $0 == "水" } == 6_000)
    for word in ["甲", "乙", "丙", "丁", "戊"] { #expect(text.contains(word)) }
  }

  @Test("a table's foot that no page holds")
  func tallFoot() throws {
    let body = [row([cell("td", "甲"), cell("td", "乙")])]
    let foot = [row([cell("td", Pages.han(6_000)), cell("td", "丙")])]
    let text = onPaper(try Pages("working", [table(body: body, foot: foot)]))
    #expect(text.count { $0 == "水" } == 6_000)
    #expect(text.contains("甲") && text.contains("丙"))
  }

  @Test(
    "a table's head that no page holds, in one row or in two",
    arguments: [[5_000], [2_600, 2_600]])
  func tallHead(lengths: [Int]) throws {
    let head = lengths.map { row([cell("th", Pages.han($0)), cell("th", "甲")]) }
    let body = (1...40).map { row([cell("td", "第\($0)行"), cell("td", "乙")]) }
    let pages = try Pages("working", [table(head: head, body: body)])
    let text = onPaper(pages)
    #expect(text.count { $0 == "水" } == lengths.reduce(0, +))
    #expect(text.count { $0 == "乙" } == 40)
    #expect(pages.pages.count < 10)
    #expect(pages.messages.contains { $0.text.hasPrefix("表头比半页还高") })
  }

  @Test("a colophon higher than a page")
  func colophon() throws {
    let lines = (1...40).map { Sample.e("p", "colophon-line", .text("抄送第\($0)家单位。")) }
    let footer = Node.element(Sample.element("footer", "colophon", lines))
    let text = onPaper(try Pages("official", [Sample.e("p", "", .text("正文。")), footer]))
    for index in 1...40 { #expect(text.contains("第\(index)家")) }
  }

  @Test("lists in lists, forty deep", arguments: ["working", "official"])
  func deepLists(family: String) throws {
    var node = Sample.e("ul", "", Sample.e("li", "", .text("最里面的一项")))
    for depth in 1...40 { node = Sample.e("ul", "", Sample.e("li", "", .text("层\(depth)"), node)) }
    let pages = try Pages(family, [node])
    let text = onPaper(pages)
    #expect(text.contains("最里面的一项"))
    #expect(text.count { $0 == "层" } == 40)
  }

  @Test("a foot too long for its line is shortened beside the page number, and told")
  func longFoot() throws {
    let pages = try Pages(
      "working", meta: ["foot": Pages.han(120, "脚")], [Sample.e("p", "", .text("正文"))])
    let running = pages.lines(1).filter(\.isDecoration)
    let number = try #require(running.first { $0.text.contains("第") })
    let foot = try #require(running.first { $0.text.contains("脚") })
    #expect(foot.right < number.left && foot.text.hasSuffix("…"))
    #expect(pages.messages.contains { $0.text.contains("放不下，末尾已略去") })
  }

  @Test(
    "texts of a running head never meet",
    arguments: [
      ([100.0, 0, 60.0], [100.0, 0, 60.0]), ([400, 0, 60], [330, 0, 60]),
      ([400, 0, 400], [110, 0, 280]), ([300, 100, 20], [140, 100, 20]),
      ([0, 500, 0], [0, 400, 0]),
    ])
  func rooms(natural: [Double], expected: [Double]) {
    let rooms = RunningRooms.widths(natural, keeps: [false, false, true], in: 400, gap: 10)
    #expect(zip(rooms, expected).allSatisfy { abs($0 - $1) < 0.001 }, "\(rooms)")
  }

  @Test("what stands outside its paper is told")
  func outside() {
    var page = DrawnPage(width: 100, height: 100)
    let line = ComposedLine(
      pieces: [], start: 0, end: 50, ascent: 8, descent: 2, text: "放在纸外")
    page.operations = [.line(line, x: 60, baseline: 50), .line(line, x: 10, baseline: 50)]
    let messages = PageBounds.messages(page, number: 3, document: "样张")
    #expect(
      messages.map(\.description) == [
        "样张（第 3 页）：“放在纸外”超出了纸张，印出来会缺；请缩短内容，或改 theme.yaml 的页边距和字号。"
      ])
  }

  @Test("a table of twelve rows stands whole, one of thirteen may part")
  func wholeTables() throws {
    func pages(_ rows: Int) throws -> Pages {
      let body = (1...rows).map { row([cell("td", "行\($0)"), cell("td", "乙")]) }
      return try Pages(
        "official",
        Pages.paragraphs(18, of: 20) + [table(head: [row([cell("th", "甲")])], body: body)])
    }
    #expect(try !pages(11).text(1).contains("行1"))
    #expect(try pages(30).text(1).contains("行1"))
  }

  @Test(
    "a column's numbers stay whole beside a long text",
    arguments: [
      ["12000", "0.5"], ["1,234,567", "12.5%"], ["1284件", "92.7%"], ["-1234567", "12.25"],
    ])
  func wholeNumbers(numbers: [String]) throws {
    let rows = numbers.map { [Pages.han(200), $0] }
    let pages = try Pages("working", [Sample.table(head: ["说明", "数"], rows: rows, numbers: [1])])
    let lines = pages.text(1)
    for number in numbers { #expect(lines.contains(number), "\(number): \(lines.suffix(8))") }
    #expect(!pages.messages.contains { $0.text.contains("比一行还长") })
  }

  @Test("carried sums keep their commas and pass over what has no number")
  func carried() throws {
    let rows = (1...60).map { ["第\($0)行", $0 == 7 ? "—" : "1,200"] }
    let table = Sample.table("carried", head: ["项", "元"], rows: rows, numbers: [1])
    let pages = try Pages("working", [table])
    let sums = pages.lines(1).filter(\.isDecoration).map(\.text).filter { $0.contains(",") }
    let count = pages.text(1).count { $0.hasPrefix("第") }
    let digits = String((count - 1) * 1200)
    #expect(sums == ["\(digits.dropLast(3)),\(digits.suffix(3))"])
  }
}
