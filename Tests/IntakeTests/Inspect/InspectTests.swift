import Foundation
import Intake
import Model
import Testing

@Suite("inspect tells what a file is read as")
struct InspectTests {
  private let text = """
    8月工单,,,,,,,
    工单号,来源渠道,受理时间,诉求类别,部门,客户姓名,诉求内容,坐席
    GD1,12345,2026-08-03,服务态度,客服部,王某,"他说""好"",
    再见",8号坐席
    ,,,,,,,

    合计,1,,,,,,
    """

  private func inspected(_ text: String) throws -> InspectedFile {
    try inspect(.bytes(Array(text.utf8)), name: "八月\u{202E}.csv", settings: .august())
  }

  private func json(_ text: String) throws -> String {
    var json = ""
    try inspectJSON(
      .bytes(Array(text.utf8)), name: "八月\u{202E}.csv", settings: .august()
    ) { json += $0 }
    return json
  }

  @Test("for the terminal: headings, what they became, first rows masked")
  func terminal() throws {
    #expect(
      try inspected(text).text == """
        文件：八月\\u{202E}.csv
        格式：CSV 文本
        编码：utf-8

        第 1 张表：4 行
          种类：工单（tickets），表头在第 2 行
            A 工单号 → 工单编号
            B 来源渠道
            C 受理时间
            D 诉求类别
            E 部门
            F 客户姓名
            G 诉求内容
            H 坐席 → 未使用
          没有这些列（可以没有）：转派时间、认定时间、业务类型、责任认定、满意度、科所、责任人工号、责任人、关联事项编号、联系电话、地址、户号、处理结果、办结时间、办结时限、督办、移送督察室、通报摘要
          H 列“坐席”不认识，未使用。
          第 3 行
            工单号：GD1
            来源渠道：12345
            受理时间：2026-08-03
            诉求类别：服务态度
            部门：客服部
            客户姓名：●●●
            诉求内容：●●●
            坐席：●●●
          第 6 行
            工单号：合计
            来源渠道：1

        """)
  }

  private let kinds = """
    能读的表和它们必须有的表头：
      花名册：工号、姓名、部门
      工单：工单编号、来源渠道、受理时间、诉求类别、部门、诉求内容
      检查：检查编号、检查日期、检查方式、部门、是否曝光
      考试：工号、姓名、考试日期、考试类型
      复议：工单编号、提交时间、理由
      标兵推荐：评选类型、评选期、部门、工号、姓名
      年度测评：年度、工号、姓名、拟定等级
      委屈奖：申请编号、工号、姓名、事发日期、情况说明
      云直播：场次编号、直播日期、部门、主播
      部门通讯录：部门、收件人

    """

  @Test(
    "for the terminal: a file that was not understood, and what its headings could be",
    arguments: [
      (
        "月报,\n水厂,联系 电话号\n一厂,13800000000\n",
        """
        第 1 张表：3 行
          认不出是哪一种表，已跳过。请检查表头，或在 mapping.yaml 的 headings 里补充别名。
          第 2 行最像表头：
            A 水厂 → 不认识
            B 联系 电话号 → 不认识，是不是“联系电话”
        """
      ),
      (
        "工单号,来源,受理时间,诉求类型,部门,\u{202E}坐席\nGD1,媒体,2026-08-03,其他,客服部,1\n",
        """
        第 1 张表：2 行
          第 1 行像是“工单”的表头，但缺少必需的列：“诉求类别”（是不是“诉求类型”）、“诉求内容”（是不是“诉求类型”）。\
        整张表未读取，请补上该列，或在 mapping.yaml 的 headings 里写明别名。
          第 1 行最像表头：
            A 工单号 → 工单编号
            B 来源 → 来源渠道
            C 受理时间
            D 诉求类型 → 不认识，是不是“诉求类别”或“诉求内容”
            E 部门
            F \\u{202E}坐席 → 不认识
        """
      ),
      (
        "王某,13800000000\n李某,13900000000\n",
        """
        第 1 张表：2 行
          认不出是哪一种表，已跳过。请检查表头，或在 mapping.yaml 的 headings 里补充别名。
        """
      ),
    ])
  func unknown(_ text: String, _ sheet: String) throws {
    #expect(
      try inspected(text).text == "文件：八月\\u{202E}.csv\n格式：CSV 文本\n编码：utf-8\n\n"
        + "\(sheet)\n\n\(kinds)")
  }

  @Test("for machines: every cell as stored, empty ends left out")
  func json() throws {
    let json = try json(text)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(root["file"] as? String == "八月\u{202E}.csv")
    #expect(root["form"] as? String == "csv")
    #expect(root["encoding"] as? String == "utf-8")
    let sheets = try #require(root["sheets"] as? [[String: Any]])
    let sheet = try #require(sheets.first)
    #expect(sheets.count == 1 && sheet["hidden"] as? Bool == false)
    #expect(sheet["kind"] as? String == "tickets" && sheet["heading_row"] as? Int == 2)
    let headings = try #require(sheet["headings"] as? [[String: Any]])
    #expect(headings.count == 8)
    #expect(headings[0]["text"] as? String == "工单号" && headings[0]["is"] as? String == "工单编号")
    #expect(headings[7]["is"] is NSNull)
    #expect(
      sheet["rows"] as? [[String]] == [
        ["8月工单"],
        ["工单号", "来源渠道", "受理时间", "诉求类别", "部门", "客户姓名", "诉求内容", "坐席"],
        ["GD1", "12345", "2026-08-03", "服务态度", "客服部", "王某", "他说\"好\",\n再见", "8号坐席"],
        [], [], ["合计", "1"],
      ])
  }

  @Test("for machines: a sheet of no kind, and text that JSON has to escape")
  func escapes() throws {
    let json = try json("a\\b,\u{1}\t\u{7F}\n,\n\n")
    #expect(
      json == """
        {"encoding":"utf-8","file":"八月\u{202E}.csv","form":"csv","sheets":[\
        {"heading_row":null,"headings":[],"hidden":false,"kind":null,"name":"",\
        "rows":[["a\\\\b","\\u0001\\t\\u007f"]]}]}

        """)
  }
}
