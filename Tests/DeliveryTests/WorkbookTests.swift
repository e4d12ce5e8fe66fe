import Delivery
import Glibc
import Model
import Testing

@Suite struct WorkbookTests {
  private static let day = Month(year: 2026, month: 8).lastDay

  private func sample(_ look: Workbook.Look = .document) -> Workbook {
    Workbook(
      sheets: [
        Table(
          name: "扣减", titles: ["2026年8月"],
          columns: [.init("工号", width: 10), .init("金额"), .init("日期"), .init("得分")],
          rows: [
            .init([
              .text("0001"), .yuan(Yuan(-500)), .day(Self.day), .score(Score("92.5") ?? .zero),
            ]),
            .init([.text("=1+1"), .integer(3), .moment(Moment(day: Self.day, second: 60)), .empty]),
            .init([.text("合计"), .yuan(Yuan(-500)), .empty, .empty], style: .total),
          ]),
        Table(name: "空", columns: [.init("一列")]),
      ],
      title: "扣减与奖励", author: "明镜", created: Self.day, look: look)
  }

  @Test(arguments: [Workbook.Look.document, .export])
  func theSameValueGivesTheSameBytes(look: Workbook.Look) throws {
    let first = try WorkbookWriter.bytes(of: sample(look))
    #expect(first.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(try WorkbookWriter.bytes(of: sample(look)) == first)
    setenv("TZ", "America/New_York", 1)
    tzset()
    defer {
      unsetenv("TZ")
      tzset()
    }
    #expect(try WorkbookWriter.bytes(of: sample(look)) == first)
  }

  @Test func aSumIsAFormulaWithItsValue() throws {
    let table = Table(
      name: "表", titles: ["标题"], columns: [.init("金额")],
      rows: [
        .init([.yuan(Yuan(-500))]), .init([.yuan(Yuan(-1000))]),
        .init([.subtotal(Yuan(-1500), rows: 0..<2)], style: .total),
        .init([.subtotal(Yuan(-1500), rows: 0..<3)], style: .total),
        .init([.subtotal(.zero, rows: 0..<0)], style: .total),
      ])
    let sheet = try UnzippedWorkbook(
      WorkbookWriter.bytes(of: Workbook(sheets: [table], created: Self.day))
    ).text(of: "xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<f>SUBTOTAL(9,A3:A4)</f><v>-1500</v>"))
    #expect(sheet.contains("<f>SUBTOTAL(9,A3:A5)</f><v>-1500</v>"))
    #expect(sheet.contains("<f>0</f><v>0</v>"))
    #expect(
      String(decoding: try CSVEncoder(encoding: .utf8).encode(table), as: UTF8.self)
        .hasSuffix("-500\r\n-1000\r\n-1500\r\n-1500\r\n0\r\n"))
  }

  @Test(arguments: ["一/二", String(repeating: "长", count: 32), "a[b]"])
  func aSheetNameThatExcelRefusesIsAnError(name: String) {
    #expect(throws: DeliveryError.self) {
      try WorkbookWriter.bytes(
        of: Workbook(sheets: [Table(name: name, columns: [])], created: Self.day))
    }
  }

  @Test func textThatACellCannotHoldIsAnError() {
    let long = Table(
      name: "表", columns: [.init("内容")],
      rows: [.init([.text(String(repeating: "长", count: 40_000))])])
    #expect(throws: DeliveryError.self) {
      try WorkbookWriter.bytes(of: Workbook(sheets: [long], created: Self.day))
    }
  }

  @Test(arguments: [
    (DeliveryError.system(call: "open", code: 13, text: "denied", path: "x"), "文件夹的写入权限"),
    (.unsafePath("a\u{202E}b"), "a\\u{202e}b"), (.duplicatePath("x"), "同一个路径"),
    (.targetExists("x"), "已经存在"), (.workbook(code: 3, text: "t", doing: "扣减"), "工作簿没有写成（扣减"),
    (.encoding(name: "GB18030", text: "x"), "不能用 GB18030 编码"),
  ])
  func messagesSayWhatIsWrong(error: DeliveryError, part: String) {
    #expect(error.description.contains(part))
  }
}

extension Score {
  fileprivate static var zero: Score {
    guard let zero = Score(hundredths: 0) else { preconditionFailure("0 is a score") }
    return zero
  }
}
