import Markup
import Testing

@Suite("A tree becomes text that reads back as the same tree")
struct MarkupSerializerTests {
  private let page = Element(
    "html", [Attribute("lang", "zh-CN")],
    children: [
      .element(Element("p", children: [.text("甲<乙"), .element(Element("br")), .text("&")])),
      .element(Element("td")),
    ])

  @Test func xhtmlClosesEveryElement() {
    #expect(
      MarkupSerializer.xhtml(page) == "<html lang=\"zh-CN\"><p>甲&lt;乙<br/>&amp;</p><td/></html>")
  }

  @Test func htmlHasADoctypeAndVoidElements() {
    #expect(
      MarkupSerializer.html(page)
        == "<!DOCTYPE html>\n<html lang=\"zh-CN\"><p>甲&lt;乙<br>&amp;</p><td></td></html>")
  }

  @Test func aFragmentHasNoDoctype() {
    #expect(MarkupSerializer.html(Element("p")) == "<p></p>")
  }

  @Test(arguments: ["script", "style"])
  func rawTextIsWrittenAsItStandsInHTMLOnly(name: String) {
    let element = Element(name, children: [.text("a<b && c>d")])
    #expect(MarkupSerializer.html(element) == "<\(name)>a<b && c>d</\(name)>")
    #expect(MarkupSerializer.xhtml(element) == "<\(name)>a&lt;b &amp;&amp; c&gt;d</\(name)>")
  }

  @Test(arguments: [
    ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;"), ("\n", "&#10;"),
    ("\t", "&#9;"), ("\r", "&#13;"),
    ("<\u{200D}b", "&lt;\u{200D}b"), ("&\u{301}", "&amp;\u{301}"), ("\"\u{308}", "&quot;\u{308}"),
    ("\r\n", "&#13;&#10;"),
    ("\u{0}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{FFFE}\u{FFFF}", String(repeating: "\u{FFFD}", count: 8)),
    ("𠮷䶮", "𠮷䶮"),
  ])
  func escapingWorksOnScalars(text: String, escaped: String) {
    #expect(Escaping.escape(text) == escaped)
  }

  @Test(arguments: [
    "甲 < 乙 & 丙 > 丁 \" '", "<\u{200D}b/>", "行一\n行二\t列", "a\r\nb", "𠮷", "]]>", "&amp;",
  ])
  func whatIsWrittenReadsBack(text: String) throws {
    let element = Element("p", [Attribute("id", text)], line: 1, children: [.text(text)])
    let read = try XMLDocumentParser.parse(MarkupSerializer.xhtml(element), document: "样例")
    #expect(read == element)
  }
}
