import Intake
import Model
import Testing

/// Imports one ticket whose cells are changed, by heading.
func ticket(_ changes: [String: String]) throws -> CollectedImport.Sheet {
  guard let sample = KindSample.all.first(where: { $0.kind == .tickets }) else { throw Missing() }
  return try importedSheet(sample.csv(changing: changes.mapValues(quoted)))
}

struct Missing: Error {}

/// A CSV field.
func quoted(_ text: String) -> String {
  "\"\(text.replacing("\"", with: "\"\""))\""
}

@Suite("Cells become values")
struct ReadingTests {
  @Test(
    "dates in every spelling of the exports",
    arguments: [
      ("2026-08-03", "2026-08-03"), ("2026/8/3 9:05", "2026-08-03T09:05:00"),
      ("2026-08-03 09:05:00", "2026-08-03T09:05:00"), ("2026年8月3日", "2026-08-03"),
      ("2026年8月3日 9时5分", "2026-08-03T09:05:00"), ("2026年8月3日9时5分6秒", "2026-08-03T09:05:06"),
      ("2026年8月3日  9:05", "2026-08-03T09:05:00"), ("20260803", "2026-08-03"),
      ("202608030905", "2026-08-03T09:05:00"), ("20260803090506", "2026-08-03T09:05:06"),
      ("8月3日", "2026-08-03"), ("8月3日 14点", "2026-08-03T14:00:00"), ("2026.8.3", "2026-08-03"),
      ("2026-08-03T09:05:00+08:00", "2026-08-03T09:05:00"),
      ("2026-08-03 09:05:00.000", "2026-08-03T09:05:00"), ("46237", "2026-08-03"),
      ("46237.378472", "2026-08-03T09:05:00"), ("46237.0", "2026-08-03"),
      ("46237.999999", "2026-08-03T23:59:59"), ("２０２６－０８－０３　０９：０５", "2026-08-03T09:05:00"),
      ("\u{FEFF}2026-08-03\u{00A0}", "2026-08-03"), ("'2026-08-03", "2026-08-03"),
      ("2026-8-3 下午 2:30", "2026-08-03T14:30:00"), ("2026-8-3 上午12:00", "2026-08-03T00:00:00"),
      ("2026/8/3 12:00:01 PM", "2026-08-03T12:00:01"), ("2026/8/3 2:30 AM", "2026-08-03T02:30:00"),
      ("2026年8月3日星期一", "2026-08-03"), ("2026年8月3日 周一 09:05", "2026-08-03T09:05:00"),
      ("2026-08-03\n09:05", "2026-08-03T09:05:00"), ("2024-02-29", "2024-02-29"),
      ("\t2026-08-03 09:05:00\t", "2026-08-03T09:05:00"),
    ])
  func dates(_ spelling: String, _ canonical: String) throws {
    let sheet = try ticket(["受理时间": spelling])
    #expect(sheet.rejects == [])
    #expect(sheet.records.first?.fields[2] == canonical)
  }

  @Test(
    "ids stay as they are, but for width and what marks text",
    arguments: [
      ("000123", "000123"), ("'000123", "000123"), ("=\"000123\"", "000123"),
      ("ＧＤ２０２６－１", "GD2026-1"), (" GD1\u{3000}", "GD1"),
      ("G\u{200B}D1", "G D1".filter { $0 != " " }),
      ("热线-260402-062267", "热线-260402-062267"), ("12E4", "12E4"),
      ("123456789012345", "123456789012345"), ("123456789012345678", "123456789012345678"),
      ("=HYPERLINK(\"http://example.com\",\"GD1\")", "GD1"), ("1001.0", "1001"), ("GD\n1", "GD1"),
      ("-1", "-1"), ("@id", "@id"),
    ])
  func ids(_ stored: String, _ canonical: String) throws {
    let sheet = try ticket(["工单编号": stored])
    #expect(sheet.rejects == [])
    #expect(sheet.records.first?.fields[0] == canonical)
  }

  @Test("long ids that end in zeros are whole where the column's others do not")
  func wholeIDs() throws {
    let headings = "工单编号,来源渠道,受理时间,诉求类别,部门,诉求内容\n"
    let rows = (990...1009).map { "20260803\(1_000_000_000 + $0),媒体,2026-08-03,其他,客服部,内容\n" }
    #expect(try importedSheet(headings + rows.joined()).records.count == 20)
    let few = try importedSheet(headings + rows[8...11].joined())
    #expect(few.rejects.map(\.value) == ["202608031000001000"])
  }

  @Test(
    "choices are matched whole, whatever their width",
    arguments: [
      ("满意度", "非常满意", "满意"), ("满意度", "不满意", "不满意"), ("满意度", "非常不满意", "不满意"),
      ("满意度", "一般", "基本满意"), ("满意度", "未评价", ""), ("满意度", "未接通", ""), ("满意度", " ", ""),
      ("来源渠道", "１２３４５", "12345"), ("来源渠道", "12345热线", "12345"), ("来源渠道", "微信", "微信"),
      ("来源渠道", "市民热线", "市民热线"), ("诉求类别", "咨询", "咨询"), ("诉求类别", " 服务态度 ", "服务态度"),
      ("责任认定", "", "待核实"), ("督办", "", "否"), ("督办", "'是", "是"),
    ])
  func choices(_ heading: String, _ stored: String, _ canonical: String) throws {
    let sheet = try ticket([heading: stored])
    #expect(sheet.rejects == [])
    let place = try #require(RecordKind.tickets.headings.firstIndex { $0.name == heading })
    #expect(sheet.records.first?.fields[place] == canonical)
  }

  @Test(
    "names become half-width in digits and letters, narrative stays as it is",
    arguments: [
      ("部门", "第１供水所（东）", "第1供水所（东）"), ("科所", "东\n区所", "东区所"),
      ("责任人", "张 三", "张三"), ("责任人", "张　三", "张三"), ("责任人", "张三 李四", "张三 李四"),
      ("责任人", "张三、李四", "张三、李四"), ("诉求内容", "电话１２３，㎡①　末尾 ", "电话１２３，㎡①　末尾"),
      ("诉求内容", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"), ("联系电话", "1.38E+10", "13800000000"),
      ("联系电话", "１３８００００００００", "13800000000"), ("联系电话", "0531-8000000", "0531-8000000"),
      ("户号", "0012345", "0012345"),
    ])
  func texts(_ heading: String, _ stored: String, _ canonical: String) throws {
    let sheet = try ticket([heading: stored])
    #expect(sheet.rejects == [])
    let place = try #require(RecordKind.tickets.headings.firstIndex { $0.name == heading })
    #expect(sheet.records.first?.fields[place] == canonical)
  }

  @Test(
    "scores, counts, money, years and windows",
    arguments: [
      (RecordKind.exams, "成绩", "92.50", "92.5"), (.exams, "成绩", "６０分", "60"),
      (.exams, "成绩", "缺考", ""),
      (.exams, "成绩", "0", "0"), (.exams, "成绩", "100", "100"), (.inspections, "到位及时率", "98%", "98"),
      (.broadcasts, "留言数", "1,200", "1200"), (.broadcasts, "留言数", "120.0", "120"),
      (.grievances, "奖励金额", "￥1,000.00", "1000"), (.grievances, "奖励金额", "500 元", "500"),
      (.ratings, "年度", "2026年度", "2026"), (.nominations, "评选期", "2026Q3", "2026Q3"),
      (.nominations, "评选期", "2026q3", "2026Q3"), (.nominations, "评选期", "2026年3季度", "2026Q3"),
      (.nominations, "评选期", "2026-Q4", "2026Q4"),
      (.contacts, "收件人", "\"赵六\" <zhao@example.com>、a@b.cn", "赵六 <zhao@example.com>; a@b.cn"),
    ])
  func numbers(
    _ kind: RecordKind, _ heading: String, _ stored: String, _ canonical: String
  ) throws {
    let sample = try #require(KindSample.all.first { $0.kind == kind })
    let sheet = try importedSheet(sample.csv(changing: [heading: quoted(stored)]))
    #expect(sheet.rejects == [])
    let place = try #require(kind.headings.firstIndex { $0.name == heading })
    #expect(sheet.records.first?.fields[place] == canonical)
  }
}
