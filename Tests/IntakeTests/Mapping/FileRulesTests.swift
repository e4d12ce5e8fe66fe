import Model
import Settings
import Testing

@testable import Intake

@Suite("What mapping.yaml says of files")
struct FileRulesTests {
  private func settings(_ yaml: String) throws -> IntakeSettings {
    try .august(.shipped(adding: yaml))
  }

  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try Mapping.shipped(adding: yaml)
      return []
    } catch let error as SettingsError {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test(
    "a constant stands for a column that the file lacks",
    arguments: [
      "files:\n  - name: \"导*.csv\"\n    constants: {来源渠道: \"12345\"}",
      "files:\n  - headings: [受理时间, 诉求 内容]\n    constants: {来源渠道: \"12345\"}",
    ])
  func constants(_ yaml: String) throws {
    let text = "工单编号,受理时间,诉求类别,部门,诉求内容\nGD1,2026-08-03,其他,客服部,无水\n"
    #expect(try importedSheet(text).kind == nil)
    let sheet = try importedSheet(text, settings: settings(yaml))
    #expect(sheet.records.map { $0.fields[1] } == ["12345"])
    // A column of its own goes before it.
    let own = "工单编号,来源渠道,受理时间,诉求类别,部门,诉求内容\nGD1,媒体,2026-08-03,其他,客服部,无水\n"
    #expect(try importedSheet(own, settings: settings(yaml)).records.map { $0.fields[1] } == ["媒体"])
  }

  @Test("a rule for other names or headings says nothing")
  func otherFiles() throws {
    let text = "工单编号,受理时间,诉求类别,部门,诉求内容\nGD1,2026-08-03,其他,客服部,无水\n"
    for rule in ["name: \"12345*\"", "headings: [坐席]"] {
      let added = try settings("files:\n  - \(rule)\n    constants: {来源渠道: 媒体}")
      #expect(try importedSheet(text, settings: added).kind == nil)
    }
  }

  @Test("a column is cut into department and section, whether it has a heading of its own or not")
  func splits() throws {
    for heading in ["办理机构", "部门"] {
      let added = try settings(
        "files:\n  - headings: [\(heading)]\n    split:\n      \(heading): {at: \"-\", into: [部门, 科所]}"
      )
      let sheet = try importedSheet(
        "工单编号,来源渠道,受理时间,诉求类别,\(heading),诉求内容\nGD1,媒体,2026-08-03,其他,供水部-城东所,无水\n"
          + "GD2,媒体,2026-08-03,其他,供水部,无水\n", settings: added)
      #expect(sheet.records.map { $0.fields[9...10] } == [["供水部", "城东所"], ["供水部", ""]])
    }
  }

  @Test("an id made of other columns is the same for the same content, and only then")
  func derives() throws {
    let added = try settings(
      "files:\n  - headings: [来电号码]\n    derive: {工单编号: [受理时间, 来电号码]}")
    func ids() throws -> [String] {
      try importedSheet(
        "来源渠道,受理时间,诉求类别,部门,诉求内容,来电号码\n媒体,2026-08-03,其他,客服部,无水,1\n"
          + "媒体,2026-08-03,其他,客服部,无水,2\n媒体,2026-08-03,其他,客服部,别的,1\n", settings: added
      ).records.map { $0.fields[0] }
    }
    let first = try ids()
    let second = try ids()
    #expect(first == second && Set(first).count == 2 && first[0] == first[2])
    #expect(first.allSatisfy { $0.hasPrefix("自编-") && $0.count == 16 })
  }

  @Test("a wide exam gives an exam a sitting, dated by columns or by the mapping")
  func wideExams() throws {
    let rows = "E1,张三,50,70\nE2,李四,90,\nE3,王五,55,\nE4,赵六,缺考,65\n"
    let dated = try settings(
      "files:\n  - headings: [首考成绩]\n    exam-date: {首考: 2026-08-10, 补考: 2026-08-20}")
    let sheet = try importedSheet("工号,姓名,首考成绩,补考成绩\n\(rows)", settings: dated)
    #expect(sheet.kind == .exams)
    #expect(
      sheet.records.map { $0.fields.joined(separator: " ") } == [
        "E1 张三 2026-08-10 首考 50", "E1 张三 2026-08-20 补考 70", "E2 李四 2026-08-10 首考 90",
        "E3 王五 2026-08-10 首考 55", "E3 王五 2026-08-20 补考 ", "E4 赵六 2026-08-10 首考 ",
        "E4 赵六 2026-08-20 补考 65",
      ])
    #expect(sheet.skipped == 1)
    // Without a date it is named, not guessed.
    #expect(try importedSheet("工号,姓名,首考成绩,补考成绩\n\(rows)").kind == nil)
    let own = try importedSheet(
      "工号,姓名,部门,岗位,首考成绩,首考日期,补考成绩,补考日期\nE1,张三,客服部,接线员,50,2026-08-10,,\n")
    #expect(own.records.map { $0.fields[2...4] } == [["2026-08-10", "首考", "50"]])
  }

  @Test("a list of people is a roster only where it says what they do, or where somebody says so")
  func rosters() throws {
    for headings in [
      "工号,姓名,部门", "工号,姓名,部门,离职日期", "工号,姓名,部门,岗位,面试成绩", "工号,姓名,部门,岗位,签到时间",
      "工号,姓名,部门,岗位,推荐等次", "工号,姓名,部门,职务,测评等级",
    ] {
      #expect(try importedSheet("\(headings)\n").kind == nil, "\(headings)")
    }
    let said = try settings("files:\n  - name: \"导出.csv\"\n    kind: 花名册")
    #expect(try importedSheet("工号,姓名,部门,岗位,推荐等次\n", settings: said).kind == .roster)
    #expect(
      try importedSheet("工号,姓名,部门,岗位,签到时间\nE1,张三,甲,乙,9:00\n").notices == [
        "第 1 行有工号、姓名、部门，但有“签到时间”一列，不像花名册，整张表未读取。"
          + "确实是花名册的，请在 mapping.yaml 的 files 里给这个文件写明 kind: 花名册；不需要的，请移出文件夹。"
      ])
  }

  @Test("no hint proposes what only numbers the rows")
  func hints() throws {
    let notices = try importedSheet("序号,姓名,部门,岗位\n1,张三,甲,乙\n").notices
    #expect(notices.count == 1 && !notices[0].contains("序号"))
  }

  @Test(
    "refuses what cannot be, with its line",
    arguments: [
      ("headings:\n  花名册:\n    工号: [序号]", 3, "只是行号"), ("headings:\n  序号: 工号", 2, "只是行号"),
      ("headings:\n  花名册:\n    工号: [人员编码，职工代码]", 3, "全角的“，”"),
      ("headings:\n  花名册:\n    工号：[员工编号]", 3, "全角的“：”"),
      ("headings:\n  花名册:\n    工号: [甲]\n    姓名: [甲]", 4, "已经写成“工号”的别名"),
      ("files:\n  - constants: {来源渠道: 媒体}", 2, "要写明 name"),
      ("files:\n  - name: a\n    kind: 花名单", 3, "没有“花名单”这种表"),
      ("files:\n  - name: a\n    constants: {工单编号: 1}", 3, "每一行都应当不同"),
      ("files:\n  - name: a\n    constants: {满意度: 好}", 3, "没有取值“好”"),
      ("files:\n  - name: a\n    derive: {工单编号: [序号]}", 3, "不能用来拼编号"),
      ("files:\n  - name: a\n    exam-date: 八月", 3, "应当是日期"),
      ("files:\n  - name: a\n    constant: {来源渠道: 媒体}", 3, "不认识的键"),
      ("x: &a [1]", 1, "锚点和别名"), ("x:\n  - *a", 2, "锚点和别名"), ("? [*n]\n: 甲", 1, "锚点和别名"),
    ])
  func refuses(_ yaml: String, _ line: Int, _ words: String) {
    let found = problems(yaml)
    #expect(
      found.contains { $0.contains("第 \(line) 行") && $0.contains(words) }, "\(found)")
  }

  @Test(
    "marks inside texts are no anchors",
    arguments: ["prefixes: [R&D, \"*x\"]", "prefixes: ['&', a * b]", "ignored: [甲-*乙]"])
  func noAnchors(_ yaml: String) {
    #expect(problems(yaml) == [])
  }

  @Test("a file of aliases as keys, or of unknown keys by the thousand, is refused at once")
  func bombs() {
    let lines = (1...11).map { "n\($0): &n\($0) [*n\($0 - 1), *n\($0 - 1)]" }
    let bomb = "n0: &n0 [z]\n" + lines.joined(separator: "\n") + "\n? [*n11]\n: 甲\n? *n11\n: 乙\n"
    #expect(problems(bomb).count == 1)
    let unknown = (0..<20_000).map { "k\($0): 1\n" }.joined()
    #expect(problems(unknown).count == 200)
  }
}
