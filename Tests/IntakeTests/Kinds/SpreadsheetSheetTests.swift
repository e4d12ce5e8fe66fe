import Intake
import Model
import Testing

/// The sheets of a file's text in whatever form it is.
private func sheets(_ text: String) throws -> [CollectedImport.Sheet] { try imported(text) }

/// A SpreadsheetML workbook of sheets, each with attributes and rows of cells as they are written.
private func workbook(_ sheets: [(name: String, isHidden: Bool, rows: [String])]) -> String {
  let xml = sheets.map { sheet in
    """
    <Worksheet ss:Name="\(sheet.name)"><Table>\
    \(sheet.rows.map { "<Row>\($0)</Row>" }.joined())</Table>\
    \(sheet.isHidden
      ? "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>"
      : "")</Worksheet>
    """
  }
  return """
    <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">\(xml.joined())</Workbook>
    """
}

private func cells(_ texts: String...) -> String {
  texts.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined()
}

private func number(_ text: String) -> String {
  "<Cell><Data ss:Type=\"Number\">\(text)</Data></Cell>"
}

@Suite("Sheets of workbooks and pages")
struct SpreadsheetSheetTests {
  private let contacts = cells("部门", "收件人")

  @Test("hidden, empty and foreign sheets are named, the others are read")
  func severalSheets() throws {
    let read = try sheets(
      workbook([
        ("通讯录", false, [contacts, cells("客服部", "a@example.com")]),
        ("旧", true, [contacts, cells("旧部", "b@example.com")]), ("Sheet3", false, []),
        ("浊度", false, [cells("水厂", "浊度"), cells("一厂", "0.1")]),
      ]))
    #expect(read.map(\.name) == ["通讯录", "旧", "Sheet3", "浊度"])
    #expect(read.map(\.kind) == [.contacts, nil, nil, nil])
    #expect(read.map(\.records.count) == [1, 0, 0, 0])
    #expect(
      read.map(\.notices) == [
        [], ["隐藏的工作表，未读取。需要时请取消隐藏后重新导出。"], ["空的工作表，已跳过。"],
        ["认不出是哪一种表，已跳过。请检查表头，或在 mapping.yaml 的 headings 里补充别名。"],
      ])
    #expect(read.map(\.skipped) == [1, 2, 0, 2])
  }

  @Test("number cells: ids whole, rounded and beyond doubles, serial dates")
  func numbers() throws {
    let headings = cells("工单编号", "来源渠道", "受理时间", "诉求类别", "部门", "诉求内容")
    func row(_ id: String, _ date: String) -> String {
      number(id) + cells("媒体") + number(date) + cells("其他", "客服部", "无水")
    }
    let read = try sheets(
      workbook([
        (
          "工单", false,
          [
            headings, row("1001", "46237"), row("20260803", "46237.378472222"),
            row("1234567890123456", "20260803"), row("123456789012345000", "46237"),
            row("4.40106202608031E+17", "46237"), row("2.5", "1"),
          ]
        )
      ]))
    #expect(read[0].records.map(\.fields[0]) == ["1001", "20260803", "1234567890123456"])
    #expect(
      read[0].records.map(\.fields[2]) == ["2026-08-03", "2026-08-03T09:05:00", "2026-08-03"])
    #expect(read[0].rejects.map(\.column) == ["A", "A", "C"])
    #expect(read[0].rejects.map(\.row) == [5, 6, 7])
    #expect(
      read[0].rejects.first?.reason
        == "“工单编号”超过 15 位，末尾已被 Excel 改成 0。请把该列设为文本后重新导出。")
  }

  @Test("cells that Excel took for dates or times: an id is lost, a date without a day is none")
  func dateCells() throws {
    func date(_ text: String) -> String {
      "<Cell><Data ss:Type=\"DateTime\">\(text)</Data></Cell>"
    }
    let headings = cells("工单编号", "来源渠道", "受理时间", "诉求类别", "部门", "诉求内容")
    let rest = cells("其他", "客服部", "无水")
    let read = try sheets(
      workbook([
        (
          "工单", false,
          [
            headings, cells("GD1", "媒体") + date("2026-08-03T09:05:00.000") + rest,
            date("2026-03-05T00:00:00.000") + cells("媒体", "2026-08-03") + rest,
          ]
        )
      ]))
    #expect(read[0].records.map(\.fields[2]) == ["2026-08-03T09:05:00"])
    #expect(
      read[0].rejects.map(\.reason) == ["“工单编号”已被 Excel 变成日期，原来的编号丢失了。请把该列设为文本后重新导出。"])
    #expect(read[0].rejects.map(\.value) == ["2026-03-05"])
  }

  @Test("a merged cell holds for every row it covers, also in headings")
  func mergedCells() throws {
    let read = try sheets(
      """
      <html><body><table>
      <tr><td colspan="8">8月检查表</td></tr>
      <tr><td rowspan="2">检查编号</td><td rowspan="2">检查日期</td><td rowspan="2">检查方式</td>\
      <td rowspan="2">部门</td><td colspan="2">被检查人</td><td rowspan="2">服务态度</td>\
      <td rowspan="2">是否曝光</td></tr>
      <tr><td>工号</td><td>姓名</td></tr>
      <tr><td>JC1</td><td rowspan="2">2026-08-03</td><td rowspan="2">现场检查</td>\
      <td rowspan="3">客服部</td><td>E1</td><td>张三</td><td>90</td><td>是</td></tr>
      <tr><td>JC2</td><td>E2</td><td>李四</td><td>80</td><td>否</td></tr>
      <tr><td>JC3</td><td>2026-08-04</td><td>电话检查</td><td>E3</td><td>王五</td><td></td><td>否</td></tr>
      <tr><td colspan="8">合计：3</td></tr>
      </table></body></html>
      """)
    #expect(read.map(\.kind) == [.inspections])
    #expect(read[0].rejects == [])
    #expect(read[0].records.map(\.fields[0]) == ["JC1", "JC2", "JC3"])
    #expect(read[0].records.map(\.fields[1]) == ["2026-08-03", "2026-08-03", "2026-08-04"])
    #expect(read[0].records.allSatisfy { $0.fields[3] == "客服部" })
    #expect(read[0].records.map(\.fields[5]) == ["E1", "E2", "E3"])
    #expect(read[0].skipped == 4)
  }
}
