import Model
import Testing

@testable import Intake

@Suite("Totals, remarks and rows that only look like them")
struct TotalRowTests {
  private let headings = "序号,工号,姓名,部门,科所,岗位"

  @Test(
    "are skipped, whatever column they stand in",
    arguments: [
      "合计,,2,,,", ",,合计,2,,", ",,供水部 小计,2,,", ",,,供水部,小计,2", ",,,汇总,,2", "平均分,,,,,88.5",
      "最高分：,,,,,96 分", "城东营业所（2人）,,,,,", ",,,,本表由人力资源部提供,", "第 1 页 共 2 页,,,,,",
      "打印人：张三,,,打印时间：2026-08-31,,", "制表：,张三,,审核：李四,,", "3,,,,,", "2026年8月花名册,,,,,",
    ])
  func totals(_ row: String) throws {
    let sheet = try importedSheet("\(headings)\n1,E1,张三,供水部,城东所,接线员\n\(row)\n2,E2,李四,供水部,城东所,接线员\n")
    #expect(sheet.rejects == [])
    #expect(sheet.records.count == 2 && sheet.skipped == 2)
  }

  @Test(
    "a row that lacks something is a reject, whatever word it begins with",
    arguments: [
      ",,张三,审批服务部,,接线员", "9,,李四,说明书编印室,,", ",E3,,备注组,,", ",,王五,供水部,,合计管理员", ",E4,,,,",
      ",,赵六,供水部,,复核员", "合计,E5,3,,,",
    ])
  func rejects(_ row: String) throws {
    let sheet = try importedSheet("\(headings)\n1,E1,张三,供水部,城东所,接线员\n\(row)\n")
    #expect(sheet.rejects.map(\.row) == [3])
    #expect(sheet.skipped == 1)
  }

  @Test("a note merged across a row is never data, and a merged value holds downwards only")
  func merged() throws {
    func page(_ rows: String) -> String {
      "<table><tr><td>工号<td>姓名<td>部门<td>岗位</tr>\(rows)</table>"
    }
    let group = try importedSheet(
      page(
        "<tr><td colspan=4>城东营业所（2人）</tr><tr><td>E1<td>张三<td rowspan=2>城东所<td>接线员</tr>"
          + "<tr><td>E2<td>李四<td>接线员</tr>"))
    #expect(group.rejects == [] && group.records.map { $0.fields[2] } == ["城东所", "城东所"])
    let wide = try importedSheet(page("<tr><td>E1<td>张三<td colspan=2>城东所</tr>"))
    #expect(wide.rejects.map(\.heading) == ["岗位"])
  }
}
