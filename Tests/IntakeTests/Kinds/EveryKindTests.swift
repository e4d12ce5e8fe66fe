import Intake
import Model
import Testing

/// A small export of a kind that fills every column, and the canonical texts it becomes.
struct KindSample: Sendable, CustomTestStringConvertible {
  let kind: RecordKind
  let headings: [String]
  let values: [String]
  let fields: [String]

  var testDescription: String { kind.chinese }

  /// The export as CSV, columns in the order of some places.
  func csv(order: [Int]? = nil, changing changes: [String: String] = [:]) -> String {
    let order = order ?? Array(headings.indices)
    let changed = headings.indices.map { changes[headings[$0]] ?? values[$0] }
    return order.map { headings[$0] }.joined(separator: ",") + "\n"
      + order.map { changed[$0] }.joined(separator: ",") + "\n"
  }

  static let all: [KindSample] = [
    KindSample(
      kind: .roster,
      headings: ["工号", "姓名", "部门", "科所", "岗位", "职务", "用工性质", "所属单位", "入职日期", "离职日期"],
      values: [
        "E0001", "张三", "客服部", "热线科", "客户代表", "员工", "三方", "某劳务公司", "2020/1/5", "2026年9月1日",
      ],
      fields: [
        "E0001", "张三", "客服部", "热线科", "客户代表", "员工", "三方", "某劳务公司", "2020-01-05", "2026-09-01",
      ]),
    KindSample(
      kind: .tickets,
      headings: [
        "工单编号", "来源渠道", "受理时间", "转派时间", "认定时间", "业务类型", "诉求类别", "责任认定", "满意度", "部门", "科所",
        "责任人工号", "责任人", "关联事项编号", "客户姓名", "联系电话", "地址", "户号", "诉求内容", "处理结果", "办结时间",
        "办结时限", "督办", "移送督察室", "通报摘要",
      ],
      values: [
        "GD0001", "12345", "2026-08-03 09:05:00", "2026/8/3 10:00", "20260804", "接水报装", "服务态度",
        "责任", "非常不满意", "供水一部", "东区所", "E0001", "张三", "SX1", "王某", "13800000000", "和平路1号",
        "0012345", "态度生硬", "已致歉", "8月5日", "2026-08-06T18:00:00", "是", "否", "接待时言语生硬",
      ],
      fields: [
        "GD0001", "12345", "2026-08-03T09:05:00", "2026-08-03T10:00:00", "2026-08-04", "接水报装",
        "服务态度", "责任", "不满意", "供水一部", "东区所", "E0001", "张三", "SX1", "王某", "13800000000",
        "和平路1号", "0012345", "态度生硬", "已致歉", "2026-08-05", "2026-08-06T18:00:00", "是", "否",
        "接待时言语生硬",
      ]),
    KindSample(
      kind: .inspections,
      headings: [
        "检查编号", "检查日期", "检查方式", "部门", "科所", "工号", "姓名", "仪表仪容", "服务态度", "到位及时率", "接听电话",
        "岗位规范执行", "是否曝光", "问题描述",
      ],
      values: [
        "JC1", "2026.8.3", "现场检查", "供水一部", "东区所", "E0001", "张三", "92.5", "88", "100", "0", "75.25",
        "是", "未佩戴工牌",
      ],
      fields: [
        "JC1", "2026-08-03", "现场检查", "供水一部", "东区所", "E0001", "张三", "92.5", "88", "100", "0",
        "75.25", "是", "未佩戴工牌",
      ]),
    KindSample(
      kind: .exams, headings: ["工号", "姓名", "考试日期", "考试类型", "成绩"],
      values: ["E0001", "张三", "46237", "首考", "缺考"],
      fields: ["E0001", "张三", "2026-08-03", "首考", ""]),
    KindSample(
      kind: .appeals,
      headings: ["工单编号", "提交时间", "理由", "证据材料", "客服中心意见", "相关部门认可", "领导审批", "决定日期"],
      values: ["GD2", "2026-08-04 16:30", "恶意投诉", "录音", "通过", "是", "不同意", "2026-08-10"],
      fields: ["GD2", "2026-08-04T16:30:00", "恶意投诉", "录音", "是", "是", "否", "2026-08-10"]),
    KindSample(
      kind: .nominations, headings: ["评选类型", "评选期", "部门", "工号", "姓名", "集团审核"],
      values: ["季度", "2026年第三季度", "供水一部", "E0001", "张三", "通过"],
      fields: ["季度", "2026Q3", "供水一部", "E0001", "张三", "是"]),
    KindSample(
      kind: .ratings, headings: ["年度", "工号", "姓名", "拟定等级"],
      values: ["2026年", "E0001", "张三", "基本称职"], fields: ["2026", "E0001", "张三", "基本称职"]),
    KindSample(
      kind: .grievances,
      headings: [
        "申请编号", "工号", "姓名", "事发日期", "关联工单编号", "情况说明", "证明材料", "单位核实", "客服中心审核", "集团批准",
        "奖励金额",
      ],
      values: [
        "WQ1", "E0009", "李四", "2026-08-03", "GD7", "被无故辱骂", "录像", "是", "通过", "同意", "500元",
      ],
      fields: ["WQ1", "E0009", "李四", "2026-08-03", "GD7", "被无故辱骂", "录像", "是", "是", "是", "500"]),
    KindSample(
      kind: .broadcasts, headings: ["场次编号", "直播日期", "部门", "主播", "留言数", "已闭环数"],
      values: ["ZB1", "2026-08-15", "客服部", "赵六", "120", "118"],
      fields: ["ZB1", "2026-08-15", "客服部", "赵六", "120", "118"]),
    KindSample(
      kind: .contacts, headings: ["部门", "收件人", "抄送"],
      values: ["客服部", "钱七 <qian@example.com>；sun@example.com", ""],
      fields: ["客服部", "钱七 <qian@example.com>; sun@example.com", ""]),
  ]
}

@Suite("Every kind of export")
struct EveryKindTests {
  @Test("has a sample with every heading of the contract", arguments: RecordKind.allCases)
  func everyHeadingIsSampled(_ kind: RecordKind) throws {
    let sample = try #require(KindSample.all.first { $0.kind == kind })
    #expect(sample.headings == kind.headings.map(\.name))
  }

  @Test("is recognised by its headings and read in full", arguments: KindSample.all)
  func kindIsRecognised(_ sample: KindSample) throws {
    let sheet = try importedSheet(sample.csv())
    #expect(sheet.kind == sample.kind)
    #expect(sheet.rejects == [])
    #expect(sheet.notices == [])
    #expect(sheet.records.map(\.fields) == [sample.fields])
    #expect(sheet.records.map(\.row) == [2])
    #expect(sheet.skipped == 1)
  }

  @Test("does not care for the order of its columns", arguments: KindSample.all)
  func orderOfColumnsIsFree(_ sample: KindSample) throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<8 {
      let order = Array(sample.headings.indices).shuffled(using: &generator)
      let sheet = try importedSheet(sample.csv(order: order))
      #expect(sheet.kind == sample.kind)
      #expect(sheet.records.map(\.fields) == [sample.fields])
    }
  }

  @Test(
    "rejects a row without a required value and takes one without the rest",
    arguments: KindSample.all)
  func blanks(_ sample: KindSample) throws {
    for heading in sample.kind.headings {
      let sheet = try importedSheet(sample.csv(changing: [heading.name: " "]))
      let isNeeded = heading.isRequired || heading.name == "岗位"
      #expect(sheet.records.count == (isNeeded ? 0 : 1), "\(heading.name)")
      #expect(sheet.rejects.map(\.heading) == (isNeeded ? [heading.name] : []))
      #expect(sheet.rejects.allSatisfy { $0.row == 2 && $0.value == nil })
    }
  }

  @Test("takes an export that has only the required columns", arguments: KindSample.all)
  func requiredColumnsAreEnough(_ sample: KindSample) throws {
    let kept = sample.headings.indices.filter { place in
      let heading = sample.kind.headings[place]
      return heading.isRequired || heading.name == "岗位"
    }
    let sheet = try importedSheet(sample.csv(order: kept))
    #expect(sheet.kind == sample.kind)
    #expect(sheet.records.count == 1)
  }

  @Test("blank optional cells have their meaning")
  func meaningOfBlanks() throws {
    let roster = try importedSheet("工号,姓名,部门,岗位,职务,用工性质\nE1,张三,客服部,客户代表,,\n")
    #expect(roster.records.first?.fields[5...6] == ["员工", "正式"])
    let tickets = try importedSheet(
      "工单编号,来源渠道,受理时间,诉求类别,责任认定,满意度,部门,诉求内容,督办,移送督察室\n"
        + "GD1,媒体,2026-08-03,其他,,,客服部,无水,,\n")
    #expect(tickets.records.first?.fields[7...8] == ["待核实", ""])
    #expect(tickets.records.first?.fields[22...23] == ["否", "否"])
  }
}

/// Numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
