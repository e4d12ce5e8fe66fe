import PageSamples
import Testing

@testable import Layout

@Suite struct CascadeTests {
  @Test func aStateWinsOverAPlace() throws {
    let theme = try Sample.theme()
    let cascade = Cascade(family: theme.family(ofBody: ["working"]))
    let body = [ElementName("html"), ElementName("body", ["working"])]
    func colour(_ path: [ElementName]) -> Colour {
      cascade.style(for: body + path, under: cascade.base).colour
    }
    let red = Colour(hex: "#b3261e")
    for name in ["figure-cell", "meter", "muted"] {
      #expect(colour([ElementName("td", [name, "bad"])]) == red, "\(name)")
      #expect(colour([ElementName("td", ["bad", name])]) == red, "\(name)")
    }
  }

  private func style(_ path: [ElementName], _ styles: [(String, [Declaration])]) -> ComputedStyle {
    let page = PageSetup(
      width: 600, height: 800, margins: .init(top: 0, right: 0, bottom: 0, left: 0), line: 20)
    let family = DocumentFamily(
      name: "working", page: page,
      styles: styles.compactMap { name, declarations in
        Selector(name).map { NamedStyle(selector: $0, declarations: declarations) }
      })
    let cascade = Cascade(family: family)
    var style = cascade.base
    for end in path.indices { style = cascade.style(for: Array(path[...end]), under: style) }
    return style
  }

  @Test func aClassOutranksAnElementWhateverTheirOrder() {
    let result = style(
      [ElementName("p", ["note"])], [("note", [.weight(700)]), ("p", [.weight(300)])])
    #expect(result.weight == 700)
  }

  @Test func theLaterOfTwoEqualsWins() {
    #expect(
      style([ElementName("p")], [("p", [.weight(300)]), ("p", [.weight(500)])]).weight == 500)
  }

  @Test func anAncestorIsFoundAtAnyDistance() {
    let path = [ElementName("table", ["facts"]), ElementName("tr"), ElementName("td")]
    #expect(style(path, [("facts td", [.weight(700)])]).weight == 700)
    #expect(style(path, [("cards td", [.weight(700)])]).weight == 400)
    #expect(style(path, [("table.facts tr td", [.weight(700)])]).weight == 700)
  }

  @Test func faceIsInheritedAndSpaceIsNot() {
    let result = style(
      [ElementName("section"), ElementName("p")],
      [("section", [.face("hei"), .before(.points(9)), .indent(.ems(2))])])
    #expect(result.face == "hei")
    #expect(result.before == 0)
    #expect(result.indent == 21)
  }

  @Test func lengthsFollowTheSizeOfTheirOwnElement() {
    let result = style([ElementName("p")], [("p", [.before(.ems(2)), .size(.points(16))])])
    #expect(result.before == 32)
  }

  @Test func aLineOfTheBodyGrowsWithTheTypeOfItsChildren() {
    let result = style(
      [ElementName("body"), ElementName("h1")],
      [("body", [.size(.points(10)), .line(.ems(1.6))]), ("h1", [.size(.points(20))])])
    #expect(result.line == 32)
  }

  @Test(arguments: [(1, "1."), (12, "12.")])
  func aMarkerCounts(number: Int, text: String) {
    #expect(Marker("1.").text(number) == text)
  }

  @Test(arguments: [
    (1, "（一）"), (10, "（十）"), (11, "（十一）"), (20, "（二十）"), (99, "（九十九）"), (100, "（100）"),
  ])
  func aChineseMarkerCounts(number: Int, text: String) {
    #expect(Marker("（一）").text(number) == text)
  }
}
