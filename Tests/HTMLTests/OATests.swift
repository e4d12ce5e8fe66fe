import Layout
import Markup
import PageSamples
import Testing

@testable import HTML

@Suite struct OATests {
  private func fragment(_ name: String) throws -> String {
    Typesetter(theme: try Sample.theme()).oaFragment(try Sample.file(name))
  }

  @Test(arguments: Sample.files)
  func nothingStandsInItThatEditorsTakeAway(name: String) throws {
    let text = try fragment(name)
    for part in [
      "<style", "<script", "class=", "<html", "<head", "<svg", "<img", "data:", " id=", "<div",
    ] {
      #expect(!text.contains(part), "\(part)")
    }
  }

  @Test func stylesStandAtTheirElements() throws {
    let text = try fragment("bulletin")
    #expect(text.contains("color:#c00000"))
    #expect(text.contains("服务曝光台</b></font></p>"))
    #expect(text.contains("font-size:16pt"))
  }

  @Test(arguments: Sample.files)
  func everyBlockSaysItsWholeLookItself(name: String) throws {
    for tag in try fragment(name).matches(of: /<(p|h1|h2|h3|h4|td|th)\b[^>]*>/) {
      for part in ["font-family:", "font-size:", "font-weight:", "color:", "line-height:"]
      where !tag.output.0.contains("bgcolor") {
        #expect(tag.output.0.contains(part), "\(tag.output.0.prefix(60))")
      }
      #expect(tag.output.0.contains(" align=") || tag.output.0.contains("bgcolor"))
    }
  }

  @Test func aHeadingIsNoLargerThanTheTitle() throws {
    let text = try fragment("bulletin")
    func size(_ name: String) throws -> Double {
      let tag = try #require(text.firstMatch(of: try Regex("<\(name)[^>]*font-size:([0-9.]+)pt")))
      return try #require(tag.output[1].substring.flatMap { Double($0) })
    }
    #expect(try size("h1") == 22)
    #expect(try size("h2") == 16)
  }

  @Test(arguments: Sample.files)
  func noWhiteSpaceStandsBetweenBlocks(name: String) throws {
    #expect(try fragment(name).firstMatch(of: /<\/(p|h1|h2|h3|table|tr|td|th)>\s+</) == nil)
  }

  @Test func aTablesLinesStandInAttributesToo() throws {
    #expect(try fragment("bulletin").contains("<table width=\"100%\" border=\"1\""))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " vbscript:x", "data:x",
    "file:///etc/hosts", "//host/x", "tel:110",
  ])
  func anAddressThatCouldRunCodeIsOnlyItsWords(address: String) throws {
    let link = Element("a", [Attribute("href", address)], line: 3, children: [.text("点此")])
    let document = Sample.document("working", [Sample.e("p", "", .element(link))])
    let typesetter = Typesetter(theme: try Sample.theme())
    #expect(!typesetter.oaFragment(document).contains("href"))
    let (text, messages) = typesetter.html(document)
    #expect(!text.contains("href") && text.contains("点此"))
    #expect(messages.count == 1 && messages[0].text.contains("只留下文字"))
  }

  @Test func aChartIsTheTableOfItsFigures() throws {
    let text = try fragment("charts")
    #expect(text.contains(">答复含糊</b></font></th>"))
  }

  @Test func onlyLinksOutOfTheHouseStay() throws {
    let text = try fragment("charts")
    #expect(text.contains("<a href=\"https://example.com/\""))
    #expect(!text.contains("href=\"#"))
  }

  @Test func theMarkOfADraftStays() throws {
    #expect(try fragment("department").contains(">草稿</font></p>"))
  }
}
