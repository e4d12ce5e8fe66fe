import Layout
import Markup
import PageSamples
import Testing

@testable import HTML

@Suite struct HTMLTests {
  private func html(_ document: DocumentSource, images: ImageStore = ImageStore()) throws -> String
  {
    Typesetter(theme: try Sample.theme(), images: images).html(document).text
  }

  @Test func textIsEscapedWhateverStandsAfterIt() throws {
    let text = try html(
      Sample.document("working", [Sample.e("p", "", .text("<\u{200D}b> & \"甲\""))]))
    #expect(text.contains("<p>&lt;\u{200D}b&gt; &amp; &quot;甲&quot;</p>"))
  }

  @Test func theFileNeedsNoOtherFile() throws {
    let png = Sample.png
    let image = Element("img", [Attribute("src", "logo.png"), Attribute("alt", "标志")])
    let text = try html(
      Sample.document("working", [Sample.e("p", "", .element(image))]),
      images: ImageStore(["logo.png": png]))
    #expect(text.contains("<img src=\"data:image/png;base64,\(Base64.encoded(png))\" alt=\"标志\">"))
    #expect(!text.contains("<link") && !text.contains("url("))
  }

  @Test func aMissingImageIsAMessageAndItsWords() throws {
    let image = Element(
      "img", [Attribute("src", "没有.png"), Attribute("alt", "标志")], line: 12)
    let document = Sample.document("working", [Sample.e("p", "", .element(image))])
    let (text, messages) = Typesetter(theme: try Sample.theme()).html(document)
    #expect(text.contains("<span role=\"img\" aria-label=\"标志\">标志</span>"))
    #expect(
      messages.map(\.description) == ["样张（第 12 行）：找不到图片“没有.png”，页面上以文字代替。"])
  }

  @Test func aDamagedImageIsAMessageAndItsWords() throws {
    let image = Element("img", [Attribute("src", "assets/a.png"), Attribute("alt", "标志")])
    let document = Sample.document("working", [Sample.e("p", "", .element(image))])
    let cut = ImageStore(["assets/a.png": Sample.png]) { _ in .failure(PictureFault("已损坏")) }
    let (text, messages) = Typesetter(theme: try Sample.theme(), images: cut).html(document)
    #expect(text.contains("<span role=\"img\" aria-label=\"标志\">标志</span>"))
    #expect(
      messages.map(\.text) == ["图片“assets/a.png”已损坏，页面上以文字代替；请重新保存或导出这张图片。"])
  }

  @Test func headAndFootStandOutsideMain() throws {
    let text = try html(
      Sample.document(
        "official",
        [
          Sample.e("header", "masthead", Sample.e("p", "", .text("头"))),
          Sample.e("p", "", .text("正文")), Sample.e("footer", "", Sample.e("p", "", .text("尾"))),
        ]))
    #expect(text.contains("</header><main>") || text.contains("</header>\n<main>"))
    #expect(text.contains("</main>\n<footer"))
  }

  @Test(arguments: [2, 4, 9])
  func aTableOfManyColumnsScrollsOnANarrowScreen(columns: Int) throws {
    let cells = (1...columns).map { Sample.e("td", "", .text("\($0)")) }
    let row = Node.element(Element("tr", children: cells))
    let table = Node.element(
      Element("table", children: [.element(Element("tbody", children: [row]))]))
    let text = try html(Sample.document("working", [table]))
    #expect(text.contains("<div class=\"scroll many\"") == (columns >= 4))
    #expect(
      text.contains("(max-width:40em){body{padding:12pt;text-align:start}.many>table{min-width"))
  }

  @Test func largeTypeFitsANarrowScreen() throws {
    let text = try html(Sample.document("official", [Sample.e("p", "masthead-name", .text("甲"))]))
    #expect(text.contains(".masthead-name{font-size:13vw;line-height:1.2}"))
    #expect(!text.contains("h1{font-size:13vw"))
  }

  @Test func everyPageOfADraftSaysSo() throws {
    let text = try html(Sample.document("working", draft: true, []))
    #expect(text.contains("<p class=\"draft-mark\">草稿</p>"))
    let marked = try html(Sample.document("working", meta: ["mark": "内部"], []))
    #expect(marked.contains("<p class=\"draft-mark\">内部</p>"))
    #expect(try !html(Sample.document("working", [])).contains("class=\"draft-mark\""))
  }

  @Test func itemsShowTheMarkersOfTheTheme() throws {
    let text = try html(
      Sample.document(
        "working",
        [
          Sample.e(
            "ol", "", Sample.e("li", "", .text("甲")),
            Sample.e("li", "", .text("乙"), Sample.e("ul", "", Sample.e("li", "", .text("丙")))))
        ]))
    #expect(text.contains("<li><span class=\"marker\">1.</span>甲</li>"))
    #expect(
      text.contains("<span class=\"marker\">2.</span>乙<ul><li><span class=\"marker\">•</span>丙"))
  }

  @Test func aMeterShowsABarOfItsShare() throws {
    let text = try html(
      Sample.document(
        "working",
        [Sample.table(head: ["项", "进度"], rows: [["甲", "4 / 5"]])].map(Self.metered)))
    #expect(text.contains("<span style=\"width:80%\"></span></span>4 / 5</td>"))
  }

  /// The node with `meter` on every second cell of its body.
  private static func metered(_ node: Node) -> Node {
    guard case .element(var element) = node else { return node }
    if element.name == "td", element.text.contains("/") {
      element.attributes.append(Attribute("class", "meter"))
    }
    element.children = element.children.map(metered)
    return .element(element)
  }

  @Test func headingsGetIdsThatNothingElseHas() {
    let tree = Element(
      "html",
      children: [
        Sample.e(
          "body", "", .element(Element("p", [Attribute("id", "h-1")])),
          Sample.e("h1", "", .text("一")),
          .element(Element("h2", [Attribute("id", "二")], children: [.text("二")])))
      ])
    let outline = Outline(tree)
    #expect(
      outline.entries == [
        .init(title: "一", level: 1, id: "h-2"), .init(title: "二", level: 2, id: "二"),
      ])
  }

  @Test func aChartIsDrawnAndItsTableStaysForReaders() throws {
    let figure = Element(
      "figure", [Attribute("data-chart", "bar"), Attribute("data-unit", "件")],
      children: [
        Sample.e("figcaption", "", .text("逐月")),
        Sample.table(head: ["月", "件数"], rows: [["7 月", "3"], ["8 月", "5"]]),
      ])
    let text = try html(Sample.document("working", [.element(figure)]))
    #expect(text.contains("<title id=\"chart-1-title\">逐月</title>"))
    #expect(text.contains("<desc id=\"chart-1-desc\">件数：7 月3件，8 月5件</desc>"))
    #expect(text.contains(">8 月</text>"))
    #expect(text.contains("<div class=\"unseen\"><table>"))
  }
}
