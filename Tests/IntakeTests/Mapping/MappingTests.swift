import Intake
import Model
import Settings
import Testing

@Suite("mapping.yaml")
struct MappingTests {
  private func settings(_ yaml: String) throws -> IntakeSettings {
    try .august(.shipped(adding: yaml))
  }

  private let rows = "媒体,2026-08-03,其他,客服部,无水\n"

  @Test(
    "adds aliases of headings in every way of writing them",
    arguments: [
      "headings:\n  工单:\n    工单编号: [单子号]", "headings:\n  工单:\n    单子号: 工单编号",
      "headings:\n  单子号: 工单编号", "headings:\n  tickets:\n    工单编号:\n      - 单 子 号",
    ])
  func headingAliases(_ yaml: String) throws {
    let text = "单子号,来源渠道,受理时间,诉求类别,部门,诉求内容\nGD1,\(rows)"
    #expect(try importedSheet(text).kind == nil)
    let sheet = try importedSheet(text, settings: settings(yaml))
    #expect(sheet.kind == .tickets && sheet.records.count == 1 && sheet.notices == [])
  }

  @Test("renames of departments and sections are read by day")
  func renames() throws {
    let yaml =
      "renames:\n  - {from: 2026-08-01, department: 甲部, becomes: 乙部}\n"
      + "  - {from: 2026-08-15, department: 乙部, section: 一科, becomes: 二科}\n"
    let first = UnitRename(
      from: try #require(Day(iso: "2026-08-01")), department: "甲部", becomes: "乙部")
    let second = UnitRename(
      from: try #require(Day(iso: "2026-08-15")), department: "乙部", section: "一科", becomes: "二科")
    #expect(try Mapping([SettingsFile(name: "m", text: yaml)]).renames == [first, second])
  }

  @Test(
    "a mistake in renames is named with its line",
    arguments: [
      ("{department: 甲部, becomes: 乙部}", "缺少“from”"),
      ("{from: 八月, department: 甲, becomes: 乙}", "八月"),
      ("{from: 2026-08-01, department: 甲部}", "缺少“becomes”"),
      ("{from: 2026-08-01, department: 甲部, becomes: 甲部}", "一样"),
      ("{from: 2026-08-01, department: 甲, to: 乙, becomes: 丙}", "不认识的键"),
    ])
  func renamesWithMistakes(_ line: String, _ message: String) throws {
    let error = #expect(throws: SettingsError.self) {
      _ = try Mapping([SettingsFile(name: "m", text: "renames:\n  - \(line)\n")])
    }
    let problems = error?.problems ?? []
    #expect(problems.contains { $0.line == 2 && $0.message.contains(message) }, "\(problems)")
  }

  @Test("an alias for every kind leaves a kind's own heading alone")
  func aliasesLeaveHeadingsAlone() throws {
    // 工单编号 is a heading of tickets and appeals, and an alias in 委屈奖.
    let added = try settings("headings:\n  工单编号: 关联工单编号")
    let text = "工单编号,来源渠道,受理时间,诉求类别,部门,诉求内容\nGD1,\(rows)"
    #expect(try importedSheet(text, settings: added).records.count == 1)
  }

  @Test("the workspace's meaning goes before the program's")
  func workspaceWins() throws {
    let text = "工单编号,来源渠道,受理时间,诉求类别,责任单位,科室,诉求内容\nGD1,媒体,2026-08-03,其他,甲,乙,无水\n"
    #expect(try importedSheet(text).records.first?.fields[9...10] == ["甲", "乙"])
    let added = try settings("headings:\n  工单:\n    部门: [科室]\n    科所: [责任单位]")
    #expect(try importedSheet(text, settings: added).records.first?.fields[9...10] == ["乙", "甲"])
  }

  @Test(
    "adds meanings of values",
    arguments: [
      ("责任认定", "有责", "values:\n  责任认定:\n    有责: 责任", "责任"),
      ("责任认定", "有责", "values:\n  责任认定:\n    责任: [有责, 属实]", "责任"),
      ("满意度", "理解", "values:\n  满意度:\n    理解: 基本满意", "基本满意"),
      ("满意度", "未知意见", "values:\n  满意度:\n    \"\": [未知意见]", ""),
      ("来源渠道", "抖音", "values:\n  来源渠道:\n    抖音: 网络平台", "网络平台"),
      ("督办", "Y", "values:\n  督办:\n    \"是\": [Y, 1]", "是"),
      ("督办", "１", "values:\n  督办:\n    \"是\": [Y, 1]", "是"),
    ])
  func valueAliases(
    _ heading: String, _ stored: String, _ yaml: String, _ canonical: String
  ) throws {
    let sample = try #require(KindSample.all.first { $0.kind == .tickets })
    let place = try #require(sample.headings.firstIndex(of: heading))
    let text = sample.csv(changing: [heading: stored])
    #expect(try importedSheet(text).records.first?.fields[place] != canonical)
    #expect(
      try importedSheet(text, settings: settings(yaml)).records.first?.fields[place] == canonical)
  }

  @Test("adds prefixes and headings that are no news")
  func prefixesAndIgnored() throws {
    let text = "SH工单编号,来源渠道,受理时间,诉求类别,部门,诉求内容,坐席\nGD1,\(rows)"
    #expect(try importedSheet(text).kind == nil)
    let added = try settings("prefixes: [SH]\nignored: [坐席]")
    let sheet = try importedSheet(text, settings: added)
    #expect(sheet.records.count == 1 && sheet.notices == [])
  }

  @Test(
    "says what is wrong in it, with the line",
    arguments: [
      ("heading: {}", "不认识的键“heading”"),
      ("headings:\n  工单:\n    工单编码: [单子号]", "第 3 行：“工单”没有标准表头“工单编码”，是不是：工单编号"),
      ("headings:\n  单子号: 工单编码", "第 2 行：哪一种表都没有标准表头“工单编码”，是不是：工单编号"),
      ("headings:\n  工单表:\n    a: b", "没有“工单表”这种表，可用的有：花名册、工单、检查"),
      ("headings:\n  工单:\n    工单编号: [来源渠道]", "“来源渠道”本身就是“工单”的标准表头，不能再当作“工单编号”的别名"),
      ("headings:\n  工单:\n    工单编号: [\"()\"]", "别名“()”里没有字"),
      ("values:\n  部门:\n    甲: 乙", "“部门”不是有固定取值的列，可用的有："),
      ("values:\n  督办:\n    有: 真", "第 3 行：“督办”没有标准取值“真”，可用的有：是、否"),
      ("values:\n  满意度:\n    满意: 不满意", "“满意”本身就是“满意度”的标准取值，不能再作别名"),
    ])
  func problems(_ yaml: String, _ expected: String) throws {
    do {
      _ = try Mapping.shipped(adding: yaml)
      Issue.record("the mapping was taken")
    } catch let error as SettingsError {
      let message = error.description.replacing("行:", with: "行：")
      #expect(message.contains(expected), "\(message)")
    }
  }

  @Test("the program's own file names every kind and gives every alias a place of its own")
  func shippedMapping() throws {
    for sample in KindSample.all {
      #expect(try importedSheet(sample.csv()).kind == sample.kind)
    }
    let bare = IntakeSettings(batch: Month(year: 2026, month: 8), mapping: Mapping())
    #expect(try importedSheet("工单号,来源渠道,受理时间,诉求类别,部门,诉求内容\n", settings: bare).kind == nil)
  }
}
