import Intake
import Model
import Testing

/// A value that cannot be taken, and all that the operator reads about it.
struct BadCell: Sendable, CustomTestStringConvertible {
  let kind: RecordKind
  let heading: String
  let stored: String
  /// The value as the reject shows it.
  let shown: String?
  let reason: String

  init(_ kind: RecordKind, _ heading: String, _ stored: String, _ shown: String?, _ reason: String)
  {
    self.kind = kind
    self.heading = heading
    self.stored = stored
    self.shown = shown
    self.reason = reason
  }

  var testDescription: String { "\(heading)=\(stored)" }

  static let all: [BadCell] = [
    BadCell(.tickets, "工单编号", "", nil, "缺少必填的“工单编号”。请补填这一格后重新导入。"),
    BadCell(.tickets, "诉求内容", " ", nil, "缺少必填的“诉求内容”。请补填这一格后重新导入。"),
    BadCell(.roster, "岗位", "", nil, "职务是员工时必须填写“岗位”。请补填岗位，或改正职务。"),
    BadCell(
      .tickets, "工单编号", "4.4E+17", "4.4E+17",
      "“工单编号”已被 Excel 变成科学计数法，原来的编号丢失了。请把该列设为文本后重新导出。"),
    BadCell(
      .tickets, "责任人工号", "1.38E+10", "1.38E+10",
      "“责任人工号”已被 Excel 变成科学计数法，原来的编号丢失了。请把该列设为文本后重新导出。"),
    BadCell(
      .tickets, "工单编号", "440106202608031000", "440106202608031000",
      "“工单编号”超过 15 位，末尾已被 Excel 改成 0。请把该列设为文本后重新导出。"),
    BadCell(
      .tickets, "部门", "#N/A", "#N/A", "“部门”是表格软件的错误值。请修正公式或加宽该列后重新导出。"),
    BadCell(
      .tickets, "受理时间", "########", "########",
      "“受理时间”是表格软件的错误值。请修正公式或加宽该列后重新导出。"),
    BadCell(
      .tickets, "受理时间", "昨天", "昨天",
      "“受理时间”读不出日期。请写成 2026-08-03 或 2026-08-03 09:05 的样子。"),
    BadCell(
      .tickets, "受理时间", "2026-08-03 上午", "2026-08-03 上午",
      "“受理时间”读不出日期。请写成 2026-08-03 或 2026-08-03 09:05 的样子。"),
    BadCell(
      .tickets, "受理时间", "7月", "7月",
      "“受理时间”读不出日期。请写成 2026-08-03 或 2026-08-03 09:05 的样子。"),
    BadCell(
      .tickets, "受理时间", "123", "123",
      "“受理时间”读不出日期。请写成 2026-08-03 或 2026-08-03 09:05 的样子。"),
    BadCell(
      .tickets, "受理时间", "2026-02-29", "2026-02-29",
      "“受理时间”的日期在日历上没有。请核对月份和日子。"),
    BadCell(
      .tickets, "受理时间", "20261301", "20261301", "“受理时间”的日期在日历上没有。请核对月份和日子。"),
    BadCell(
      .tickets, "受理时间", "8/3", "8/3",
      "“受理时间”没有年份，分不清是哪一天。请写全年月日，如 2026-08-03。"),
    BadCell(
      .tickets, "受理时间", "2206-08-03", "2206-08-03",
      "“受理时间”的年份不在 1900 到 2100 年之间。请核对年份。"),
    BadCell(
      .tickets, "受理时间", "2026-08-03 24:01", "2026-08-03 24:01",
      "“受理时间”的时刻不对。时刻应在 00:00:00 到 23:59:59 之间。"),
    BadCell(
      .tickets, "受理时间", "2026-08-03T01:05:00Z", "2026-08-03T01:05:00Z",
      "“受理时间”是另一个时区的时间。请按北京时间导出。"),
    BadCell(
      .exams, "成绩", "100.5", "100.5", "“成绩”不是 0 到 100 的分数。请填 0 到 100 的数，至多两位小数。"),
    BadCell(
      .exams, "成绩", "九十", "九十", "“成绩”不是 0 到 100 的分数。请填 0 到 100 的数，至多两位小数。"),
    BadCell(.broadcasts, "留言数", "-1", "-1", "“留言数”不是整数。请填 0 或正整数。"),
    BadCell(.broadcasts, "留言数", "1.5", "1.5", "“留言数”不是整数。请填 0 或正整数。"),
    BadCell(.grievances, "奖励金额", "500.5", "500.5", "“奖励金额”不是整元的金额。请填整数元，如 1000。"),
    BadCell(.ratings, "年度", "26", "26", "“年度”不是年份。请填四位年份，如 2026。"),
    BadCell(
      .nominations, "评选期", "2026Q5", "2026Q5",
      "“评选期”不是季度或年度。季度请写 2026Q3，年度请写 2026。"),
    BadCell(
      .nominations, "评选期", "2026", "2026",
      "“评选期”与评选类型不符。季度评选请写 2026Q3，年度评选请写 2026。"),
    BadCell(
      .contacts, "收件人", "钱七", "钱七",
      "“收件人”里有读不出的邮箱。请写成 姓名 <邮箱>，几个人之间用分号隔开。"),
    BadCell(
      .contacts, "收件人", "钱七 <a@b@c>", "●●●",
      "“收件人”里有读不出的邮箱。请写成 姓名 <邮箱>，几个人之间用分号隔开。"),
    BadCell(
      .tickets, "责任认定", "部分责任", "部分责任",
      "“责任认定”只能是：责任、非责任、待核实。请改正，或在 mapping.yaml 的 values 里写明它等于哪一个。"),
    BadCell(
      .tickets, "督办", "TRUE", "TRUE",
      "“督办”只能是：是、否。请改正，或在 mapping.yaml 的 values 里写明它等于哪一个。"),
    BadCell(
      .appeals, "领导审批", "通过", "通过",
      "“领导审批”只能是：同意、不同意。请改正，或在 mapping.yaml 的 values 里写明它等于哪一个。"),
  ]
}

@Suite("Rejects say what is wrong, where, and what to do")
struct RejectMessageTests {
  @Test("every reason", arguments: BadCell.all)
  func reasons(_ bad: BadCell) throws {
    let sample = try #require(KindSample.all.first { $0.kind == bad.kind })
    let sheet = try importedSheet(sample.csv(changing: [bad.heading: quoted(bad.stored)]))
    let column = try #require(sample.headings.firstIndex(of: bad.heading))
    #expect(
      sheet.rejects == [
        Reject(
          file: "导出.csv", sheet: "", row: 2, column: ColumnName.letters(column),
          heading: bad.heading, value: bad.shown, reason: bad.reason)
      ])
    #expect(sheet.records.isEmpty)
  }

  @Test("the file's own heading is shown beside the canonical one")
  func ownHeading() throws {
    let sheet = try importedSheet("【工单号】,来源,受理日期,诉求分类,承办单位,工单内容\nGD1,媒体,?,其他,客服部,无水\n")
    #expect(sheet.rejects.map(\.heading) == ["受理日期"])
    #expect(sheet.rejects.map(\.column) == ["C"])
    #expect(sheet.rejects.first?.reason.hasPrefix("“受理时间”") == true)
  }

  @Test(
    "customer data is never shown, hostile text is shown harmless",
    arguments: [
      ("受理时间", "13800001234", "●●●"), ("受理时间", "138 0000 1234", "●●●"),
      ("督办", "电话 138-0000-1234 王某", "●●●"), ("督办", "a@example.com", "●●●"),
      ("督办", "是\u{202E}否", "是\\u{202E}否"), ("督办", "是\n否", "是\\u{A}否"),
      ("督办", "\u{1B}[31m红", "\\u{1B}[31m红"), ("督办", "=cmd|'/C'!A0", "=cmd|'/C'!A0"),
      ("督办", String(repeating: "x", count: 41), String(repeating: "x", count: 40) + "…"),
      ("督办", "已向蒲雨晴致歉", "●●●"), ("办结时间", "82245501", "●●●"),
      ("督办", String(repeating: "长", count: 13), "●●●"),
    ])
  func shownValues(_ heading: String, _ stored: String, _ shown: String) throws {
    let sheet = try ticket([heading: stored])
    #expect(sheet.rejects.map(\.value) == [shown])
  }

  @Test("a row that is wider than its headings is shown masked: its columns may be shifted")
  func shiftedRow() throws {
    let sheet = try importedSheet(
      "工单编号,来源渠道,受理时间,诉求类别,部门,客户姓名,诉求内容,督办\n"
        + "GD1,媒体,2026-08-03,其他,客服部,王某,他说,态度差,是\n")
    let reject = try #require(sheet.rejects.first)
    #expect(reject.column == "I" && reject.heading == "（表头以外）" && reject.value == "●●●")
    #expect(
      reject.reason
        == "这一行比表头多出列，可能有没加引号的分隔符，分不清哪一格属于哪一列。"
        + "请核对这一行，用原系统重新导出为 xlsx，或给含分隔符的文字加上引号。")
  }
}
