import Markup
import PageSamples
import Testing

@testable import Layout

@Suite struct PaginationTests {
  private static let millimetre = 72 / 25.4

  @Test func anOfficialPageHasTwentyTwoLinesOfTwentyEightCharacters() throws {
    let pages = try Pages("official", Pages.paragraphs(12, of: 28 * 4 - 2))
    let lines = pages.lines(1).filter { !$0.isDecoration }
    #expect(lines.count == 22)
    #expect(lines.map(\.text.count).max() == 28)
    let left = 28 * Self.millimetre
    let right = left + 156 * Self.millimetre
    #expect(lines.allSatisfy { $0.left > left - 0.01 && $0.right < right + 0.3 })
    let gaps = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
    #expect(gaps.allSatisfy { abs($0 - 225.0 / 22 * Self.millimetre) < 0.01 })
  }

  @Test func theFirstLineStandsInTheMiddleOfItsCell() throws {
    let pages = try Pages("official", Pages.paragraphs(1, of: 10))
    let line = 225.0 / 22 * Self.millimetre
    let baseline = 37 * Self.millimetre + (line - 16) / 2 + 16 * 0.88
    #expect(abs(pages.lines(1).filter { !$0.isDecoration }[0].baseline - baseline) < 0.01)
  }

  @Test(arguments: [
    (21, 2, 21), (22, 2, 22), (21, 3, 21), (20, 3, 20), (20, 4, 22), (21, 5, 21), (19, 4, 21),
  ])
  func noPageEndsOrStartsWithALoneLine(before: Int, lines: Int, onFirst: Int) throws {
    // Paragraphs of one line, then one of several.
    let content = Pages.paragraphs(before, of: 5) + Pages.paragraphs(1, of: 28 * lines - 4)
    let pages = try Pages("official", content)
    #expect(pages.text(1).count == onFirst)
    #expect(pages.text(2).count == before + lines - onFirst)
  }

  @Test(arguments: ["h1", "h2", "h3", "h4"])
  func aHeadingNeverEndsAPage(heading: String) throws {
    var content = Pages.paragraphs(heading == "h1" ? 20 : 21, of: 5)
    content.append(Sample.e(heading, "", .text("一、标题")))
    content += Pages.paragraphs(1, of: 40)
    let pages = try Pages("official", content)
    #expect(pages.text(2).first == "一、标题")
  }

  @Test func aSectionThatKeepsTogetherGoesToTheNextPageWhole() throws {
    var content = Pages.paragraphs(20, of: 5)
    content.append(
      .element(Sample.element("section", "entry", Pages.paragraphs(2, of: 40))))
    let pages = try Pages("official", content)
    #expect(pages.text(1).count == 20)
    #expect(pages.text(2).count == 4)
  }

  @Test func aSectionTallerThanAPageIsBrokenAfterAll() throws {
    let content: [Node] = [
      .element(Sample.element("section", "entry", Pages.paragraphs(30, of: 5)))
    ]
    let pages = try Pages("official", content)
    #expect(pages.text(1).count == 22)
    #expect(pages.text(2).count == 8)
  }

  @Test func aNewPageIsAStyle() throws {
    let pages = try Pages(
      "working",
      [
        Sample.e("p", "", .text("甲")),
        Sample.e("section", "new-page", Sample.e("p", "", .text("乙"))),
      ])
    #expect(pages.pages.count == 2)
    #expect(pages.text(2) == ["乙"])
  }

  @Test func aLandscapePartHasPagesOfItsOwn() throws {
    let pages = try Pages(
      "working",
      [
        Sample.e("p", "", .text("甲")),
        Sample.e("section", "landscape", Sample.e("p", "", .text("乙"))),
        Sample.e("p", "", .text("丙")),
      ])
    #expect(pages.pages.map { $0.width > $0.height } == [false, true, false])
    #expect((1...3).map { pages.text($0) } == [["甲"], ["乙"], ["丙"]])
  }

  @Test func thePageNumberChangesSides() throws {
    let pages = try Pages("official", Pages.paragraphs(50, of: 20))
    let numbers = (1...3).compactMap { page in
      pages.lines(page).first { $0.isDecoration && $0.text.hasPrefix("—") }
    }
    #expect(numbers.map(\.text) == ["— 1 —", "— 2 —", "— 3 —"])
    let left = 28 * Self.millimetre
    let right = left + 156 * Self.millimetre
    #expect(abs(numbers[0].right - (right - 14)) < 0.01)
    #expect(abs(numbers[1].left - (left + 14)) < 0.01)
    #expect(abs(numbers[2].right - (right - 14)) < 0.01)
  }

  /// GB/T 9704-2012, A4 tables across: the number stays where the bound page has it, so on the page
  /// as it is read it stands at the left and reads downward.
  @Test func aLandscapePageHasItsNumberWhereAnUprightOneHasIt() throws {
    let pages = try Pages(
      "official",
      (1...3).map { Sample.e("section", "landscape new-page", Sample.e("p", "", .text("\($0)"))) })
    let numbers = pages.pages.compactMap { page in
      page.operations.compactMap { operation -> (line: ComposedLine, at: Point)? in
        guard case .turnedLine(let line, let point) = operation else { return nil }
        return (line, point)
      }.first
    }
    #expect(numbers.map(\.line.text) == ["— 1 —", "— 2 —", "— 3 —"])
    let binding = 28 * Self.millimetre
    for (index, number) in numbers.enumerated() {
      // 7 mm outside the type area, the dash 0.4 of the type's size above the baseline.
      #expect(abs(number.at.x - (35 * Self.millimetre - 7 * Self.millimetre - 5.6)) < 0.01)
      let end = number.at.y + number.line.width
      if index % 2 == 0 {
        #expect(abs(end - (binding + 156 * Self.millimetre - 14)) < 0.01)
      } else {
        #expect(abs(number.at.y - (binding + 14)) < 0.01)
      }
    }
  }

  @Test func workingPagesCountThemselvesAndSayWhatTheyRestOn() throws {
    let pages = try Pages(
      "working", meta: ["foot": "依据：实施意见"], Pages.paragraphs(120, of: 20))
    let feet = pages.lines(2).filter(\.isDecoration).map(\.text)
    #expect(feet == ["依据：实施意见", "第 2 页 共 \(pages.pages.count) 页"])
  }

  @Test func everyPageOfADraftSaysSo() throws {
    let pages = try Pages("official", draft: true, Pages.paragraphs(50, of: 20))
    #expect(pages.pages.count == 3)
    for page in 1...3 { #expect(pages.lines(page).contains { $0.text == "草稿" }) }
  }

  @Test func theColophonStandsAtTheFootOfTheLastPage() throws {
    let colophon = Sample.e(
      "footer", "colophon", Sample.e("p", "colophon-line", .text("抄送：各部门。")),
      Sample.e("p", "colophon-line", .text("客服中心印发")))
    let pages = try Pages("official", Pages.paragraphs(30, of: 20) + [colophon])
    let rules = pages.rules(2)
    #expect(rules.map { ($0.width / Self.millimetre * 100).rounded() } == [35, 25, 35])
    #expect(rules.allSatisfy { abs($0.right - $0.left - 156 * Self.millimetre) < 0.01 })
    let bottom = (37 + 225) * Self.millimetre
    #expect(abs((rules.last?.y ?? 0) - bottom) < 1)
  }

  @Test func aColophonThatDoesNotFitGetsAPage() throws {
    let colophon = Sample.e(
      "footer", "colophon", Sample.e("p", "colophon-line", .text("抄送：各部门。")))
    let pages = try Pages("official", Pages.paragraphs(22, of: 20) + [colophon])
    #expect(pages.pages.count == 2)
    #expect(pages.text(2) == ["抄送：各部门。"])
  }

  @Test func contentsGiveTheNumbersOfPages() throws {
    let pages = try Pages(
      "working",
      [
        Sample.e("section", "contents"),
        Sample.e("section", "new-page", Sample.e("h2", "", .text("甲"))),
        Sample.e("section", "new-page", Sample.e("h2", "", .text("乙"))),
      ])
    #expect(pages.text(1) == ["甲", "2", "乙", "3"])
    #expect(pages.outline.map(\.title) == ["甲", "乙"])
  }

  @Test func theTwoEndsOfALineShareABaseline() throws {
    let pages = try Pages(
      "official",
      [
        Sample.e(
          "p", "ends", Sample.e("span", "", .text("客服中心编")), Sample.e("span", "", .text("9月5日")))
      ])
    let lines = pages.lines(1).filter { !$0.isDecoration }
    #expect(lines.map(\.text) == ["客服中心编", "9月5日"])
    #expect(lines[0].baseline == lines[1].baseline)
    #expect(abs(lines[0].left - 28 * Self.millimetre) < 0.01)
    #expect(abs(lines[1].right - (28 + 156) * Self.millimetre) < 0.3)
  }

  @Test func itemsHaveTheirMarkersInTheMargin() throws {
    let pages = try Pages(
      "working",
      [Sample.e("ol", "", Sample.e("li", "", .text(Pages.han(60))), Sample.e("li", "", .text("乙")))]
    )
    let lines = pages.lines(1).filter { !$0.isDecoration }
    #expect(lines.map(\.text).contains("1.") && lines.map(\.text).contains("2."))
    let texts = lines.filter { $0.text.contains("水") || $0.text == "乙" }
    #expect(Set(texts.map { ($0.left * 100).rounded() }).count == 1)
    #expect(lines[0].text == "1." && lines[0].right < texts[0].left)
  }

  @Test func theStructureFollowsTheTree() throws {
    let pages = try Pages(
      "official",
      [
        Sample.e("h1", "", .text("甲")),
        Sample.e("section", "", Sample.e("p", "", .text("乙"))),
        Sample.e("ul", "", Sample.e("li", "", .text("丙"))),
      ])
    #expect(
      pages.structure == "Document(H1(甲)Sect(P(乙))L(LI(Lbl(•)LBody(P(丙)))))")
  }

  @Test func aParagraphOverTwoPagesIsOneElement() throws {
    let pages = try Pages("official", Pages.paragraphs(1, of: 28 * 30))
    #expect(pages.pages.count == 2)
    #expect(pages.structure.components(of: "P(") == 1)
  }

  @Test func aLinkToNowhereIsAMessage() throws {
    let link = Element("a", [Attribute("href", "#没有")], line: 7, children: [.text("看")])
    let pages = try Pages("working", [Sample.e("p", "", .element(link))])
    #expect(
      pages.messages.map(\.description) == ["样张（第 7 行）：链接“#没有”在本文件中没有去处，只印出文字。"])
    #expect(pages.text(1) == ["看"])
  }

  @Test func layoutTakesTimeInProportionToLength() throws {
    func cost(_ paragraphs: Int) throws -> Duration {
      let clock = ContinuousClock()
      return try clock.measure { _ = try Pages("working", Pages.paragraphs(paragraphs, of: 60)) }
    }
    _ = try cost(200)
    let (short, long) = (try cost(300), try cost(1500))
    #expect(long < short * 15, "\(short) \(long)")
  }
}

extension String {
  /// How often a text occurs.
  func components(of part: String) -> Int {
    ranges(of: part).count
  }
}
