import Markup
import PageSamples
import Testing

@testable import Layout

@Suite struct TableTests {
  private static func rows(_ count: Int) -> [[String]] {
    (1...count).map { ["第\($0)行", "\($0)"] }
  }

  @Test func theHeadIsRepeatedOnEveryPageAsDecoration() throws {
    let pages = try Pages(
      "working", [Sample.table(head: ["单位", "件数"], rows: Self.rows(150), numbers: [1])])
    #expect(pages.pages.count > 2)
    #expect(pages.text(1).prefix(2) == ["单位", "件数"])
    for page in 2...pages.pages.count {
      let lines = pages.lines(page)
      let heads = lines.filter { $0.text == "单位" }
      #expect(heads.count == 1 && heads[0].isDecoration)
      let first = lines.filter { !$0.isDecoration }.map(\.baseline).min() ?? 0
      #expect(heads[0].baseline < first)
    }
    let all = (1...pages.pages.count).flatMap { pages.text($0) }
    #expect(all.filter { $0.hasPrefix("第") }.count == 150)
  }

  @Test func aRowIsNeverCut() throws {
    let rows = (1...40).map { ["\($0)", Pages.han(200)] }
    let pages = try Pages("working", [Sample.table(head: ["号", "说明"], rows: rows)])
    for page in 1..<pages.pages.count {
      let text = pages.text(page)
      let cells = text.filter { $0.contains("水") }
      let numbers = text.filter { Int($0) != nil }
      #expect(cells.joined().count == 200 * numbers.count)
    }
  }

  @Test func aRowTallerThanAPageIsCutAndSaid() throws {
    let rows = [["甲", Pages.han(9000)], ["乙", "短"]]
    let pages = try Pages("working", [Sample.table(head: ["号", "说明"], rows: rows)])
    #expect(pages.messages.map(\.text) == ["表格的一行比一页还高，已从行中断开。"])
    let all = (1...pages.pages.count).flatMap { pages.text($0) }
    #expect(all.joined().filter { $0 == "水" }.count == 9000)
    let bottom = 297 * 72 / 25.4 - 20 * 72 / 25.4
    for page in 1...pages.pages.count {
      let lowest = pages.lines(page).filter { !$0.isDecoration }.map(\.baseline).max() ?? 0
      #expect(lowest < bottom)
    }
  }

  @Test func aTableWiderThanThePageIsSqueezedAndSaid() throws {
    let head = (1...30).map { "列名称\($0)" }
    let row = (1...30).map { _ in "GD20260803" }
    let pages = try Pages("working", [Sample.table(head: head, rows: [row])])
    #expect(pages.messages.first?.text.hasPrefix("表格至少要") == true)
    let right = (210.0 - 20) * 72 / 25.4
    #expect(pages.lines(1).allSatisfy { $0.right < right + 12 })
  }

  @Test func numbersStandAtTheRightOfTheirColumn() throws {
    let pages = try Pages(
      "working",
      [Sample.table(head: ["单位", "件数"], rows: [["甲", "3"], ["乙", "128"]], numbers: [1])])
    let numbers = pages.lines(1).filter { ["件数", "3", "128"].contains($0.text) }
    #expect(Set(numbers.map { ($0.right * 10).rounded() }).count == 1)
  }

  @Test func pointsStandBelowEachOther() throws {
    let pages = try Pages(
      "working",
      [Sample.table(head: ["单位", "率"], rows: [["甲", "96.5%"], ["乙", "7%"]], numbers: [1])])
    let lines = pages.lines(1)
    let first = try #require(lines.first { $0.text == "96.5%" })
    let second = try #require(lines.first { $0.text == "7%" })
    // Digits, point and sign are half an em of 9 points wide.
    #expect(abs((first.right - 3 * 4.5) - (second.right - 4.5)) < 0.01)
  }

  @Test func aTotalStaysWithARow() throws {
    for count in 40...60 {
      let pages = try Pages(
        "working",
        [
          Sample.table(
            head: ["单位", "件数"], rows: Self.rows(count), foot: ["合计", "99"], numbers: [1])
        ])
      let last = pages.text(pages.pages.count)
      #expect(last.contains("合计") && last.contains("第\(count)行"))
    }
  }

  @Test func rowsAndColumnsMerge() throws {
    func cell(_ name: String, _ text: String, _ spans: [(String, String)]) -> Node {
      .element(
        Element(
          name, [Attribute("scope", "col")] + spans.map { Attribute($0.0, $0.1) },
          children: [.text(text)]))
    }
    let head = Element(
      "thead",
      children: [
        .element(
          Element(
            "tr",
            children: [
              cell("th", "单位", [("rowspan", "2")]), cell("th", "热线", [("colspan", "2")]),
            ])),
        .element(Element("tr", children: [cell("th", "按时", []), cell("th", "超时", [])])),
      ])
    let body = Element(
      "tbody",
      children: [
        .element(
          Element("tr", children: [cell("td", "甲", []), cell("td", "1", []), cell("td", "2", [])]))
      ])
    let table = Element("table", children: [.element(head), .element(body)])
    let pages = try Pages("working", [.element(table)])
    let lines = Dictionary(
      pages.lines(1).map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    let (unit, group) = (try #require(lines["单位"]), try #require(lines["热线"]))
    let (first, second) = (try #require(lines["按时"]), try #require(lines["超时"]))
    #expect(first.left == group.left && second.left > first.left)
    #expect(unit.baseline > group.baseline && unit.baseline < first.baseline)
    #expect(try #require(lines["2"]).left == second.left)
    #expect(pages.structure.contains("Table(THead(TR(TH(单位)TH(热线))TR(TH(按时)TH(超时)))TBody(TR(TD(甲)"))
  }

  @Test func sumsAreCarriedFromPageToPage() throws {
    let pages = try Pages(
      "working",
      [Sample.table("carried", head: ["单位", "件数"], rows: Self.rows(120), numbers: [1])])
    var sum = 0
    for page in 1..<pages.pages.count {
      sum += pages.text(page).compactMap { Int($0) }.reduce(0, +)
      let lines = pages.lines(page).map(\.text)
      let place = try #require(lines.firstIndex(of: "过次页"))
      #expect(lines[place + 1] == "\(sum)")
      let next = pages.lines(page + 1).map(\.text)
      let brought = try #require(next.firstIndex(of: "承前页"))
      #expect(next[brought + 1] == "\(sum)")
    }
  }

  @Test func anEmptyCellIsAnElementToo() throws {
    let pages = try Pages("working", [Sample.table(head: ["甲", "乙"], rows: [["", "1"]])])
    #expect(pages.structure.contains("TBody(TR(TD()TD(1)))"))
  }

  @Test func aNoteStaysWithItsTable() throws {
    for count in 40...60 {
      let pages = try Pages(
        "working",
        [
          Sample.table(head: ["单位", "件数"], rows: Self.rows(count)),
          Sample.e("p", "note", .text("注：合计含外包。")),
        ])
      let last = pages.text(pages.pages.count)
      #expect(last.contains("第\(count)行") && last.contains("注：合计含外包。"))
    }
  }

  struct Sharing: Sendable {
    var narrowest: [Double]
    var widest: [Double]
    var room: Double
    var widths: [Double]
  }

  @Test(arguments: [
    Sharing(narrowest: [10, 10], widest: [20, 40], room: 60, widths: [20, 40]),
    Sharing(narrowest: [10, 10], widest: [20, 40], room: 120, widths: [40, 80]),
    Sharing(narrowest: [10, 10], widest: [20, 40], room: 40, widths: [15, 25]),
    Sharing(narrowest: [30, 60], widest: [40, 60], room: 45, widths: [15, 30]),
  ])
  func columnsShareTheRoom(sharing: Sharing) {
    let columns = TableColumns(
      zip(sharing.narrowest, sharing.widest).map { .init(narrowest: $0, widest: $1) },
      room: sharing.room)
    #expect(zip(columns.widths, sharing.widths).allSatisfy { abs($0 - $1) < 0.01 })
    #expect((columns.excess > 0) == (sharing.room < sharing.narrowest.reduce(0, +)))
  }

  @Test(arguments: [
    ("1,284", "1,284"), ("-500", "-500"), ("96.5", "96.5"), ("0.25", "0.25"), ("−3", "-3"),
  ])
  func aNumberIsCountedInHundredths(text: String, shown: String) {
    #expect(Decimal2(text)?.description == shown)
  }

  @Test(arguments: ["", "—", "3件", "1.234", "1.", "2026-08"])
  func anythingElseIsNoNumber(text: String) {
    #expect(Decimal2(text) == nil)
  }

  @Test func aLongTableTakesTimeInProportion() throws {
    func cost(_ rows: Int) throws -> Duration {
      try ContinuousClock().measure {
        _ = try Pages("working", [Sample.table(head: ["甲", "乙"], rows: Self.rows(rows))])
      }
    }
    _ = try cost(200)
    let (short, long) = (try cost(300), try cost(1500))
    #expect(long < short * 15, "\(short) \(long)")
  }
}

@Suite struct ColumnBalanceTests {
  /// One row a list; each number is a cell's width in one line.
  private func balanced(_ rows: [[Double]], room: Double, least: Double = 20) -> [Double] {
    let cells = rows.enumerated().flatMap { row, widths in
      widths.enumerated().map {
        ColumnBalance.Cell(row: row, column: $0, lines: [$1], edges: 0, slack: 0)
      }
    }
    let columns = rows[0].count
    return ColumnBalance(cells: cells, narrowest: Array(repeating: least, count: columns))
      .balanced(Array(repeating: room / Double(columns), count: columns))
  }

  @Test func widthGoesToTheColumnWithManyLongCells() {
    // Ten long texts in the first column, one in the second.
    let rows = [[90.0, 400]] + Array(repeating: [400.0, 40], count: 10)
    let widths = balanced(rows, room: 200)
    #expect(widths[0] > 120 && widths[1] >= 20)
    #expect(abs(widths[0] + widths[1] - 200) < 0.001)
  }

  @Test func columnsThatAreAlikeStayAlike() {
    let widths = balanced(Array(repeating: [300.0, 300], count: 5), room: 200)
    #expect(abs(widths[0] - widths[1]) < 0.001)
  }

  @Test func noColumnFallsBelowWhatItCannotDoWithout() {
    let widths = balanced(Array(repeating: [500.0, 40], count: 5), room: 100, least: 35)
    #expect(widths[1] >= 35)
  }
}

@Suite struct BlankColumnTests {
  @Test func columnsToBeWrittenInTakeWhatIsLeftOver() {
    var word = TableColumns.Demand()
    (word.narrowest, word.widest) = (20, 40)
    var blank = TableColumns.Demand()
    (blank.narrowest, blank.widest, blank.isBlank) = (6, 6, true)
    let columns = TableColumns([word, blank, word, blank], room: 400)
    #expect(columns.widths == [40, 160, 40, 160])
  }
}
