import Model
import Policy
import Testing

@testable import Reports

@Suite("Rejects and exceptions become CSV for Excel")
struct CSVTextTests {
  @Test(arguments: [
    ("甲", "甲"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"),
    ("@SUM", "'@SUM"), ("-5", "-5"), ("-5+A1", "'-5+A1"), ("+8613812341234", "+8613812341234"),
    ("", ""),
    ("=A,B", "\"'=A,B\""), ("=\u{301}1", "'=\u{301}1"), ("＝1+1", "'＝1+1"),
    ("\n=1", "\"'\n=1\""), ("a\"\u{301},=1", "\"a\"\"\u{301},=1\""),
  ])
  func fieldsAreQuotedAndNeverFormulas(value: String, field: String) {
    let text = String(decoding: CSVText.bytes([[value, "x"]]), as: UTF8.self)
    #expect(text == "\u{FEFF}\(field),x\r\n")
  }

  @Test func rejectsSayWhereTheyStand() {
    let reject = Reject(
      file: "工单.csv", sheet: "", row: 3, column: "B", heading: "受理时间", value: "x", reason: "读不出")
    let text = String(
      decoding: CSVText.rejects([reject], refused: [RefusedFile(file: "坏.xls", reason: "加密")]),
      as: UTF8.self)
    #expect(
      text == "\u{FEFF}文件,工作表,行,列,栏目,值,原因\r\n坏.xls,,,,,,加密\r\n工单.csv,,3,B,受理时间,x,读不出\r\n")
  }

  @Test func exceptionsComeBeforeNotices() {
    var results = MonthResults(
      month: Month(year: 2026, month: 8), policySHA256: "", readings: [:])
    results.notices = [DataIssue(kind: .unitMismatch, about: .item(.ticket("GD2")), detail: "乙")]
    results.exceptions = [
      DataIssue(
        kind: .noHead,
        about: .sectionMonth(SectionPath("城东", "营业厅"), Month(year: 2026, month: 8)), detail: "甲")
    ]
    let text = String(decoding: CSVText.exceptions(results), as: UTF8.self)
    #expect(
      text == "\u{FEFF}级别,问题,代码,对象,说明\r\n须处理,科所无负责人,no-head,城东/营业厅 2026-08,甲\r\n"
        + "提示,单位与花名册不符,unit-mismatch,ticket:GD2,乙\r\n")
  }
}
