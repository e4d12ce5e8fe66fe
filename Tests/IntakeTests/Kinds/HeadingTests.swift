import Intake
import Model
import Testing

/// A ticket's six required cells for a number.
private func row(_ number: Int) -> String { "GD\(number),媒体,2026-08-03,其他,客服部,无水" }

private let headings = "工单编号,来源渠道,受理时间,诉求类别,部门,诉求内容"

@Suite("Headings are found wherever they stand")
struct HeadingTests {
  @Test("under titles, above totals, among blank rows; nothing of that is a reject")
  func titlesAndTotals() throws {
    let sheet = try importedSheet(
      """
      2026年8月工单明细表,,,,,
      制表时间：2026-09-01,,,,,

      \(headings)
      \(row(1))
      ,,,,,
      \(row(2))
      小计,,,,,2
      合　计,,,2,,
      备注：数据截至月底,,,,,
      制表人：赵六,,审核：钱七,,,
      """)
    #expect(sheet.records.map(\.row) == [5, 7])
    #expect(sheet.rejects == [])
    #expect(sheet.skipped == 9)
    #expect(sheet.notices == ["合计、备注等 4 行不是数据，已跳过。"])
  }

  @Test("a record that only looks like a total is a record, or a reject that is told")
  func totalsAreNotRecords() throws {
    let sheet = try importedSheet(
      "部门,收件人\n备注中心,a@example.com\n审核部,b@example.com\n合计,\n合同部,\n")
    #expect(sheet.records.map(\.fields.first) == ["备注中心", "审核部"])
    #expect(sheet.rejects.map(\.row) == [5])
  }

  @Test("two-level headings: group cells above sub-headings")
  func twoLevels() throws {
    let sheet = try importedSheet(
      """
      8月检查表,,,,,,,,
      检查编号,检查日期,检查方式,被检查人,,,评分,,是否曝光
      ,,,部门,工号,姓名,仪表仪容,服务态度,
      JC1,2026-08-03,现场检查,客服部,E1,张三,90,80,是
      检查编号,检查日期,检查方式,被检查人,,,评分,,是否曝光
      ,,,部门,工号,姓名,仪表仪容,服务态度,
      """)
    #expect(sheet.kind == .inspections)
    #expect(sheet.rejects == [])
    #expect(
      sheet.records.map(\.fields) == [
        [
          "JC1", "2026-08-03", "现场检查", "客服部", "", "E1", "张三", "90", "80", "", "", "", "是", "",
        ]
      ])
    #expect(sheet.skipped == 5)
  }

  @Test(
    "three-level headings, merged or not, with single ones beside them",
    arguments: [
      """
      检查编号,检查日期,检查方式,部门,是否曝光,结果,,,
      ,,,,,人员,,评分,
      ,,,,,工号,姓名,仪表仪容,服务态度
      JC1,2026-08-03,现场检查,客服部,是,E1,张三,90,80
      """,
      """
      8月检查表
      检查编号,检查日期,检查方式,部门,是否曝光,结果,结果,结果,结果
      检查编号,检查日期,检查方式,部门,是否曝光,人员,人员,评分,评分
      检查编号,检查日期,检查方式,部门,是否曝光,工号,姓名,仪表仪容,服务态度
      JC1,2026-08-03,现场检查,客服部,是,E1,张三,90,80
      """,
      """
      检查,,,受检,,单位,,现场,
      基本信息,,,人员,,,是否,表现,
      编号,日期,方式,工号,姓名,部门,曝光,仪表仪容,服务态度
      JC1,2026-08-03,现场检查,E1,张三,客服部,是,90,80
      """,
    ])
  func threeLevels(_ text: String) throws {
    let sheet = try importedSheet(text)
    #expect(sheet.kind == .inspections)
    #expect(sheet.rejects == [])
    #expect(
      sheet.records.map(\.fields) == [
        [
          "JC1", "2026-08-03", "现场检查", "客服部", "", "E1", "张三", "90", "80", "", "", "", "是", "",
        ]
      ])
  }

  @Test("a group and its sub-heading make up one heading")
  func groupedNames() throws {
    let sheet = try importedSheet(
      """
      工单,,受理,,责任,,客户,,诉求
      编号,来源渠道,时间,部门,人工号,人,姓名,联系电话,类别,内容
      GD1,媒体,2026-08-03,客服部,E1,张三,王某,13800000000,其他,无水
      """)
    #expect(sheet.kind == .tickets)
    #expect(sheet.records.first?.fields[9...12] == ["客服部", "", "E1", "张三"])
    #expect(sheet.records.first?.fields[14...15] == ["王某", "13800000000"])
  }

  @Test("the same headings in the middle of a sheet are skipped")
  func repeatedHeadings() throws {
    let sheet = try importedSheet("\(headings)\n\(row(1))\n\(headings)\n\(row(2))\n")
    #expect(sheet.records.map(\.row) == [2, 4])
    #expect(sheet.rejects == [] && sheet.skipped == 2)
    #expect(sheet.notices == ["表头在中间又出现 1 次，已跳过。"])
    let roster = try importedSheet("工号,姓名,部门,岗位\nE1,甲,乙部,丙岗\n工号,姓名,部门,岗位\nE2,甲,乙部,丙岗\n")
    #expect(roster.records.map(\.row) == [2, 4])
  }

  @Test(
    "headings in another order in the middle of a sheet are followed", arguments: [1, 100, 40_000])
  func otherOrder(_ count: Int) throws {
    let first = (1...count).map { "\(row($0))\n" }.joined()
    let second = (1...count).map { "客服部,无水,其他,媒体,2026-08-04,GE\($0)\n" }.joined()
    let sheet = try importedSheet(
      "\(headings)\n\(first)部门,诉求内容,诉求类别,来源渠道,受理时间,工单编号\n\(second)")
    #expect(sheet.rejects.count == 0)
    #expect(sheet.records.count == 2 * count)
    #expect(
      sheet.records.map(\.row) == Array(2...(count + 1)) + Array((count + 3)...(2 * count + 2)))
    #expect(sheet.records.last?.fields.prefix(3) == ["GE\(count)", "媒体", "2026-08-04"])
    #expect(sheet.skipped == 2)
  }

  @Test("a table of another kind below is a part of its own", arguments: [1, 100, 40_000])
  func otherKind(_ count: Int) throws {
    let tickets = (1...count).map { "\(row($0))\n" }.joined()
    let sheets = try imported(
      "\(headings)\n\(tickets)合计,\(count),,,,\n部门通讯录,,,,,\n部门,收件人,,,,\n客服部,a@example.com,,,,\n")
    #expect(sheets.map(\.kind) == [.tickets, .contacts])
    #expect(sheets.map(\.records.count) == [count, 1])
    // The title above the second table is one text in a row of its own.
    #expect(sheets.map(\.rejects.count) == [0, 0])
    #expect(sheets.map(\.skipped) == [3, 1])
  }

  @Test(
    "spelling plays no part",
    arguments: [
      "工 单 编 号", "【工单编号】", "*工单编号", "工单编号（必填）", "工单\n编号", "工单号", "投诉编号", "工单_编号",
      "12345工单编号", "１２３４５工单编号", "热线工单编号", "\u{FEFF}工单编号", "工单编号：",
    ])
  func spellings(_ heading: String) throws {
    let sheet = try importedSheet(
      "\(quoted(heading)),来源渠道,受理时间,诉求类别,部门,诉求内容\n\(row(1))\n")
    #expect(sheet.kind == .tickets)
    #expect(sheet.records.count == 1)
    #expect(sheet.notices == [])
  }

  @Test("a prefix that several headings gained is seen through, whatever it is")
  func commonPrefix() throws {
    let sheet = try importedSheet(
      "平台工单编号,平台来源渠道,平台受理时间,诉求类别,部门,诉求内容\n\(row(1))\n")
    #expect(sheet.records.count == 1)
    let two = try importedSheet(
      "平台工单编号,平台来源渠道,受理时间,诉求类别,部门,诉求内容\n\(row(1))\n")
    #expect(two.kind == nil)
  }

  @Test("headings that lost the same prefix are seen through, but never the key")
  func lostPrefix() throws {
    let sheet = try importedSheet("工单编号,来源渠道,受理时间,类别,内容,部门\nGD1,媒体,2026-08-03,其他,无水,客服部\n")
    #expect(sheet.kind == .tickets)
    #expect(sheet.records.first?.fields[6] == "其他" && sheet.notices == [])
    let one = try importedSheet("工单编号,来源渠道,受理时间,类别,诉求内容,部门\nGD1,媒体,2026-08-03,其他,无水,客服部\n")
    #expect(one.kind == nil)
    let keyless = try importedSheet(
      "编号,日期,方式,部门,工号,姓名,仪表仪容,是否曝光\n1,2026-08-03,现场检查,客服部,E1,张三,90,是\n")
    #expect(keyless.kind == nil)
    #expect(
      keyless.notices == [
        "第 1 行像是“检查”的表头，但缺少必需的列：“检查编号”（是不是“编号”）。"
          + "整张表未读取，请补上该列，或在 mapping.yaml 的 headings 里写明别名。"
      ])
    // Too little else says that these are examinations.
    #expect(try importedSheet("工号,姓名,日期,类型\nE1,张三,2026-08-03,病假\n").kind == nil)
    #expect(
      try importedSheet("工号,姓名,部门,岗位,日期,类型\nE1,张三,客服部,接线员,2026-08-03,正式\n").kind == .roster)
  }

  @Test(
    "of several kinds the one with most of its headings is meant",
    arguments: [
      ("评选类型,评选期,部门,工号,姓名", RecordKind.nominations), ("年度,工号,姓名,部门,科所,拟定等级", .ratings),
      ("工号,姓名,考试日期,考试类型,部门", .exams), ("部门,工号,姓名,岗位", .roster),
      ("工单编号,提交时间,理由,部门,受理时间", .appeals),
      ("员工编号,员工姓名,所属部门,所属科所,岗位名称", .roster),
    ])
  func kinds(_ headings: String, _ kind: RecordKind) throws {
    #expect(try importedSheet("\(headings)\n").kind == kind)
  }

  @Test("columns that are not used are named, the nearest headings suggested")
  func unusedColumns() throws {
    let sheet = try importedSheet(
      "序号,\(headings),认定的时间,回访员,工单号,部门,\u{202E}x\n1,\(row(1)),,,,,\n")
    #expect(sheet.records.count == 1)
    #expect(
      sheet.notices == [
        "H 列“认定的时间”不认识，未使用。若是“认定时间”，请在 mapping.yaml 的 headings 里写明。",
        "I 列“回访员”不认识，未使用。",
        "J 列“工单号”与 B 列同为“工单编号”，未使用。请删去多余的一列。",
        "K 列“部门”与 F 列同为“部门”，未使用。请删去多余的一列。",
        "L 列“\\u{202E}x”不认识，未使用。",
      ])
  }

  @Test("many unused columns are counted")
  func manyUnusedColumns() throws {
    let extra = (1...30).map { ",杂项\($0)" }.joined()
    let sheet = try importedSheet("\(headings)\(extra)\n")
    #expect(sheet.notices.count == 21)
    #expect(sheet.notices.last == "另有 10 列未使用。")
  }

  @Test(
    "a sheet of no kind is named with what it lacks",
    arguments: [
      (
        "工单编号,来源渠道,受理时间,诉求类型,部门\nGD1,媒体,2026-08-03,其他,客服部\n",
        "第 1 行像是“工单”的表头，但缺少必需的列：“诉求类别”（是不是“诉求类型”）、“诉求内容”（是不是“诉求类型”）。"
          + "整张表未读取，请补上该列，或在 mapping.yaml 的 headings 里写明别名。"
      ),
      ("水厂,日期,浊度\n一厂,2026-08-03,0.1\n", "认不出是哪一种表，已跳过。请检查表头，或在 mapping.yaml 的 headings 里补充别名。"),
      ("\n\n", "空的工作表，已跳过。"),
    ])
  func unrecognised(_ text: String, _ notice: String) throws {
    let sheet = try importedSheet(text)
    #expect(sheet.kind == nil)
    #expect(sheet.notices == [notice])
    #expect(sheet.records.isEmpty && sheet.rejects.isEmpty)
  }

  @Test("headings are looked for in the first 64 rows that hold anything")
  func depth() throws {
    let titles = String(repeating: "说明,一\n", count: 63)
    #expect(try importedSheet("\(titles)\(headings)\n\(row(1))\n").records.count == 1)
    #expect(try importedSheet("\(titles)\n说明,一\n\(headings)\n\(row(1))\n").kind == nil)
  }
}
