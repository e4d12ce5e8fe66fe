import Testing

@_spi(CustomerData) @testable import Model

/// The columns of records ⇄ the text that the ledger stores.
@Suite struct ColumnTests {
  private func ticket(_ content: String, summary: String? = nil) -> Ticket {
    Ticket(
      id: "GD1", channel: .other("窗口"), accepted: Moment(day: Month(year: 2026, month: 8).firstDay),
      category: .attitude, verdict: .undetermined, department: "客服部",
      content: Sensitive(content), summary: summary.map { Sensitive($0) }, supervised: false,
      referred: true)
  }

  private func written(_ record: some ExportRecord) -> (text: [UInt8], format: Int) {
    var writer = ColumnWriter()
    writer.write(record)
    return (writer.text, writer.format)
  }

  private func read<Record: ExportRecord>(
    _ type: Record.Type, _ text: [UInt8], format: Int
  ) throws -> Record {
    try text.withUnsafeBufferPointer { try Record(stored: $0, format: format) }
  }

  @Test(arguments: [
    "内容", "a\u{1F}b", "\u{1B}", "\u{1B}s\u{1F}", "\u{1F}", "a\u{0}b", "一\n二", "e\u{301}", "𠮷",
    String(Unicode.Scalar(UInt32(0xFDD0)) ?? "?"), "\u{E863}",
  ])
  func whatIsWrittenIsReadBack(content: String) throws {
    for summary in [nil, content] {
      let record = ticket(content, summary: summary)
      let (text, format) = written(record)
      let back = try read(Ticket.self, text, format: format)
      #expect(back.content.raw.utf8.elementsEqual(content.utf8))
      #expect(back.summary.map { Array($0.raw.utf8) } == summary.map { Array($0.utf8) })
      #expect(back.fields == record.fields)
    }
  }

  @Test func differentContentsHaveDifferentTexts() {
    let texts = ["a\u{1F}b", "ab", "a\u{1B}sb", "a\u{1B}b", "a\u{1B}eb"].map {
      written(ticket($0)).text
    }
    #expect(Set(texts).count == texts.count)
  }

  /// A row without a value in a later column is stored as before there was one.
  @Test func aLaterColumnLeavesOlderRowsAsTheyAre() throws {
    let without = written(ticket("内容"))
    let with = written(ticket("内容", summary: "摘要"))
    #expect(without.format == 1)
    #expect(with.format == 2)
    #expect(without.text.count { $0 == 0x1F } == 23)
    #expect(with.text == without.text + [0x1F] + Array("摘要".utf8))
    #expect(try read(Ticket.self, without.text, format: 1).summary == nil)
  }

  private static let exam = ["E1", "张三", "2026-08-03", "首考", "92.5"]

  @Test(arguments: [
    (["E1", "张三", "2026-08-03", "首考"], "成绩"), (exam + [""], nil), ([], "工号"),
    (["", "张三", "2026-08-03", "首考", "92.5"], "工号"),
    (["E1", "张三", "2026-08-32", "首考", "92.5"], "考试日期"),
    (["E1", "张三", "2026-08-03", "再考", "92.5"], "考试类型"),
    (["E1", "张三", "2026-08-03", "首考", "九十"], "成绩"),
    (["E1", "张三\u{1B}x", "2026-08-03", "首考", "92.5"], "姓名"),
  ])
  func aDamagedFieldIsAnErrorAndNeverBlank(fields: [String], heading: String?) {
    let text = Array(fields.joined(separator: "\u{1F}").utf8)
    #expect(throws: ColumnDamage(heading: heading)) { try read(Exam.self, text, format: 1) }
  }

  @Test func aTextThatIsNoUTF8IsDamaged() throws {
    var text = Array(Self.exam.joined(separator: "\u{1F}").utf8)
    #expect(try read(Exam.self, text, format: 1).name == "张三")
    text[4] ^= 0xFF
    #expect(throws: ColumnDamage(heading: "姓名")) { try read(Exam.self, text, format: 1) }
  }

  /// Each stored property is a column: a further one that `visit` does not show is found here.
  @Test func everyPropertyIsAColumn() {
    func check<Record: ExportRecord>(_ type: Record.Type) {
      let properties = Mirror(reflecting: Record.blank).children.count
      #expect(Record.columnHeadings.count == properties, "\(type)")
      #expect(Set(Record.columnHeadings.map(\.name)).count == properties, "\(type)")
    }
    check(RosterRow.self)
    check(Ticket.self)
    check(Inspection.self)
    check(Exam.self)
    check(Appeal.self)
    check(Nomination.self)
    check(Rating.self)
    check(Grievance.self)
    check(Broadcast.self)
    check(Contact.self)
  }

  @Test func columnsThatDifferAreNamed() {
    var other = ticket("别的", summary: "摘要")
    other.department = "供水部"
    #expect(
      ticket("内容").differences(from: other).map(\.name) == ["部门", "诉求内容", "通报摘要"])
    #expect(ticket("内容").differences(from: other).map(\.isMasked) == [false, true, true])
  }
}
