import Delivery
import Model
import Testing

@Suite struct CSVEncoderTests {
  private func table(_ cells: [TableCell]...) -> Table {
    Table(
      name: "表", columns: [.init("编号"), .init("内容")], rows: cells.map { Table.Row($0) })
  }

  private func text(_ table: Table, guarding: Bool = true) throws -> String {
    String(
      decoding: try CSVEncoder(encoding: .utf8, guardsFormulas: guarding).encode(table),
      as: UTF8.self)
  }

  @Test(arguments: [
    ("甲,乙", "\"甲,乙\""), ("说\"好\"", "\"说\"\"好\"\"\""), ("一\n二", "\"一\n二\""),
    ("一\r\n二", "\"一\r\n二\""), ("", ""), ("普通", "普通"), ("a;b", "a;b"),
  ])
  func textIsQuotedWhereItMustBe(value: String, field: String) throws {
    #expect(try text(table([.text("1"), .text(value)])) == "编号,内容\r\n1,\(field)\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=\u{301}1", "＝1+1"])
  func aFormulaBecomesText(value: String) throws {
    #expect(try text(table([.text(value), .empty])) == "编号,内容\r\n'\(value),\r\n")
    #expect(try text(table([.text(value), .empty]), guarding: false).contains("\r\n\(value),"))
  }

  @Test func numbersAndDatesAreWrittenPlainly() throws {
    let day = Month(year: 2026, month: 8).firstDay
    #expect(
      try text(
        table(
          [.yuan(Yuan(-500)), .integer(-3)], [.day(day), .moment(Moment(day: day, second: 3661))],
          [.moment(Moment(day: day)), .empty]))
        == "编号,内容\r\n-500,-3\r\n2026-08-01,2026-08-01 01:01:01\r\n2026-08-01,\r\n")
  }

  @Test func titlesStandAboveTheHeadings() throws {
    var titled = table([.text("1"), .text("2")])
    titled.titles = ["八月工单"]
    #expect(try text(titled) == "八月工单,\r\n编号,内容\r\n1,2\r\n")
  }

  @Test(arguments: [
    (CSVEncoder.Encoding.utf8, [0xE4, 0xB8, 0xAD]),
    (.utf8BOM, [0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0xAD]),
    (.gb18030, [0xD6, 0xD0]), (.utf16LE, [0xFF, 0xFE, 0x2D, 0x4E]),
  ])
  func theEncodingIsTheOneAskedFor(encoding: CSVEncoder.Encoding, start: [UInt8]) throws {
    let bytes = try CSVEncoder(encoding: encoding).encode(
      Table(name: "", columns: [.init("中")]))
    #expect(Array(bytes.prefix(start.count)) == start)
  }

  @Test func rareCharactersAreWrittenInGB18030() throws {
    let bytes = try CSVEncoder(encoding: .gb18030).encode(Table(name: "", columns: [.init("㐂𠮷")]))
    #expect(bytes == [0x81, 0x39, 0xEF, 0x31, 0x95, 0x34, 0xB2, 0x35, 0x0D, 0x0A])
  }
}
