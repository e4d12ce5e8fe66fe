import Markup
import Testing

@Suite("XML text becomes a tree of values")
struct XMLDocumentParserTests {
  private func parse(_ text: String) throws -> Element {
    try XMLDocumentParser.parse(text, document: "样例")
  }

  @Test func elementsKeepAttributesTextAndLines() throws {
    let root = try parse("<a x=\"1\" y=\"二\">\n甲<b/>乙\n<c>丙</c></a>")
    #expect(
      root
        == Element(
          "a", [Attribute("x", "1"), Attribute("y", "二")], line: 1,
          children: [
            .text("\n甲"), .element(Element("b", line: 2)), .text("乙\n"),
            .element(Element("c", line: 3, children: [.text("丙")])),
          ]))
  }

  @Test func commentsAndInstructionsAreLeftOutAndTextsJoined() throws {
    let root = try parse("<?x y?><a>甲<!-- 注 --><![CDATA[<乙>]]>&amp;&#20013;</a>")
    #expect(root.children == [.text("甲<乙>&中")])
  }

  @Test func theXHTMLNamespaceSaysNothing() throws {
    let root = try parse("<html xmlns=\"http://www.w3.org/1999/xhtml\"><p lang=\"zh\">甲</p></html>")
    #expect(root.name == "html")
    #expect(root.attributes.isEmpty)
    #expect(root.elements.first?.name == "p")
  }

  @Test func otherPrefixesStayVisible() throws {
    let root = try parse("<a xmlns:s=\"urn:s\"><s:b s:c=\"1\"/></a>")
    #expect(root.elements.first?.name == "s:b")
    #expect(root.elements.first?["s:c"] == "1")
  }

  @Test func linesPast65535AreCounted() throws {
    let root = try parse("<a>" + String(repeating: "\n", count: 70_000) + "<b>甲</b></a>")
    #expect(root.elements.first?.line == 70_001)
  }

  @Test(arguments: [
    ("<a>\n<b></a>", 2, "第 2 行的 <b> 还没有结束，这里却是 </a>"),
    ("<a>\n<b>", 2, "文件到这里就断了：<b> 没有结束标签"),
    ("<a/>\n<b/>", 2, "根元素之后还有内容"),
    ("<a>&nbsp;</a>", 1, "不认识 &nbsp;，请直接写这个字符"),
    ("<a>\n甲 & 乙</a>", 2, "单独的 & 要写成 &amp;，单独的 < 要写成 &lt;"),
    ("<a>甲 < 乙</a>", 1, "单独的 & 要写成 &amp;，单独的 < 要写成 &lt;"),
    ("<a b=\"<\"/>", 1, "属性值里的 < 要写成 &lt;"),
    ("<a b=1/>", 1, "属性值要加引号"),
    ("<a b/>", 1, "属性 b 没有值"),
    ("<a b=\"1\" b=\"2\"/>", 1, "属性 b 写了两次"),
    ("<a>\u{1}</a>", 1, "含有 XML 不允许的控制字符，或者文件不是 UTF-8"),
  ])
  func whatIsWrongIsSaidInChineseWithItsLine(text: String, line: Int, message: String) {
    let error = #expect(throws: MarkupError.self) { try parse(text) }
    #expect(error?.message == message)
    #expect(error?.line == line)
    #expect(error?.document == "样例")
  }

  @Test(arguments: ["", "  \n "])
  func anEmptyTextSaysSo(text: String) {
    let error = #expect(throws: MarkupError.self) { try parse(text) }
    #expect(error?.message == "内容是空的，没有任何元素")
  }

  @Test(arguments: [
    "<!DOCTYPE html>\n<a/>",
    "<!DOCTYPE a SYSTEM \"file:///etc/hostname\">\n<a/>",
    "<!DOCTYPE a [<!ENTITY x \"甲\">]>\n<a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x \"笑\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>",
  ])
  func anyDoctypeIsRefused(text: String) {
    let error = #expect(throws: MarkupError.self) { try parse(text) }
    #expect(error?.message == "不接受 DOCTYPE（文档类型声明），请删去这一行；字符请直接写，不要用实体")
    #expect(error?.line == 1)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    let bytes = Array("<a>".utf8) + [0xC4, 0xE3] + Array("</a>".utf8)
    let error = #expect(throws: MarkupError.self) {
      try XMLDocumentParser.parse(bytes, document: "样例")
    }
    #expect(error?.message == "含有 XML 不允许的控制字符，或者文件不是 UTF-8")
  }

  @Test func nestingTooDeepIsAnErrorNotACrash() {
    let text =
      String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(throws: MarkupError.self) { try parse(text) }
  }

  @Test(arguments: [
    (MarkupError(document: "公报", line: 3, message: "甲"), "公报 第 3 行：甲"),
    (MarkupError(document: "公报", line: nil, message: "甲"), "公报：甲"),
  ])
  func anErrorNamesDocumentAndLine(error: MarkupError, text: String) {
    #expect(error.description == text)
  }
}
