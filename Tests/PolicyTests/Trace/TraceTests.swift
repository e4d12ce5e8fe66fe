import Model
import Policy
import Testing

@Suite("Trace")
struct TraceTests {
  private static let text = """
    # 追溯
    ## 例：追溯
    - 月份：2026-08
    - 已发布：2026-07
    ### 花名册
    | 工号 | 姓名 | 部门 | 科所 | 岗位 | 职务 |
    | --- | --- | --- | --- | --- | --- |
    | E01 | 甲一 | 城东分公司 | 营业所 | 客户代表 | 员工 |
    | E02 | 甲二 | 城东分公司 | 营业所 | 催欠员 | 员工 |
    | E03 | 甲三 | 城东分公司 | 营业所 | | 科所长 |
    ### 工单
    | 批次 | 工单编号 | 受理时间 | 诉求类别 | 责任认定 | 部门 | 科所 | 责任人工号 | 关联事项编号 | 诉求内容 |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | 2026-07 | GD1 | 2026-07-30 | 服务态度 | 责任 | 城东分公司 | 营业所 | E01 | | 张女士 13800001111 |
    | 2026-08 | GD2 | 2026-08-03 | 服务态度 | 责任 | 城东分公司 | 营业所 | E01 | SX1 | 同上 |
    | 2026-08 | GD3 | 2026-08-04 | 服务态度 | 责任 | 城东分公司 | 营业所 | E01 | SX1 | 同上 |
    | 2026-08 | GD4 | 2026-08-05 | 服务态度 | 非责任 | 城东分公司 | 营业所 | E02 | | 同上 |
    | 2026-08 | GD5 | 2026-08-06 | 服务态度 | 待核实 | 城东分公司 | 营业所 | E02 | | 同上 |
    | 2026-08 | GD6 | 2026-09-01 | 服务态度 | 责任 | 城东分公司 | 营业所 | E02 | | 同上 |
    ### 复议
    | 批次 | 工单编号 | 提交时间 | 证据材料 | 客服中心意见 |
    | --- | --- | --- | --- | --- |
    | 2026-08 | GD1 | 2026-07-31 | 录音编号甲 | 通过 |
    ### 考试
    | 工号 | 姓名 | 考试日期 | 考试类型 | 成绩 |
    | --- | --- | --- | --- | --- |
    | E02 | 甲二 | 2026-08-10 | 补考 | 50 |
    """

  private let tracer: Tracer
  private let run: ExampleRun

  init() throws {
    let book = try ExampleBook.shared.get()
    let example = try #require(ExampleParser.parse(Self.text, name: "x.md").examples.first)
    run = try ExampleRun(example, policy: book.policy, calendar: book.calendar)
    tracer = Tracer(FactsIndex(run.facts), policy: run.policy, calendar: book.calendar)
  }

  @Test("a charged ticket: the ruling, its unit, the finding, the clause, the reading, the row")
  func charged() throws {
    let trace = try #require(tracer.trace("ticket:GD3"))
    #expect(trace.rulings.map(\.about) == ["ticket:GD3", "ticket:GD2"])
    #expect(trace.findings.map { Tracer.key(of: $0) } == ["person-deduction/E01/incident:SX1"])
    #expect(trace.spared.isEmpty)
    #expect(trace.clauses.map(\.id.text) == ["5.2.1a"])
    #expect(trace.readings.map(\.reading.rawValue) == ["attitude", "unit", "late-appeals"])
    #expect(trace.rows.map(\.what) == ["工单 GD3"])
    #expect(trace.rows.first?.place.row == 16)
    let lines = trace.lines
    #expect(lines.first == "工单 GD3（2026年8月）")
    #expect(lines.contains { $0.contains("合入事项 SX1，归城东分公司/营业所、人员 E01。") })
    #expect(
      lines.contains(
        "  工单 GD3：2026-08 批次 x.md第 16 行，SHA-256 \(String(repeating: "0", count: 64))"))
    #expect(lines.contains { $0.hasPrefix("  unit = incident，依据 5.2.1a，决定：") })
  }

  @Test("an appeal upheld after publication: what was published, and what was taken back")
  func reversed() throws {
    let trace = try #require(tracer.trace("GD1"))
    #expect(trace.findings.isEmpty)
    #expect(trace.events.map(\.kind) == [.finding, .exposed])
    #expect(trace.appeals.map(\.state) == [.valid])
    #expect(trace.clauses.map(\.id.text) == ["4.2.2", "5.2.1a", "6.2"])
    #expect(trace.rows.map(\.what) == ["工单 GD1", "复议 GD1"])
    #expect(trace.spared.map(Self.wide) == ["工单 GD1没有扣减：复议已予认定，不予考核，也不曝光。"])
    #expect(trace.lines.contains { $0.hasPrefix("  2026年7月通报曝光：工单 GD1") })
    #expect(trace.lines.contains("  工单 GD1：反映不属实，期限 2026年8月3日，复议成立"))
    let finding = try #require(tracer.trace("person-deduction/E01/ticket:GD1"))
    #expect(finding.spared == ["按现有资料已不再成立。"])
    #expect(finding.events.map(\.kind) == [.finding])
  }

  @Test(
    "who is not charged is told why",
    arguments: [
      ("GD4", "工单 GD4没有扣减：责任认定为非责任，不计入。"),
      ("GD5", "工单 GD5没有扣减：责任待核实，挂起，查清前不计入、不曝光。"),
      ("GD6", "认定日期在 2026年8月之后，本月还不看。"),
    ])
  func spared(ticket: String, reason: String) throws {
    #expect(try #require(tracer.trace(ticket)).spared.map(Self.wide) == [reason])
  }

  /// Commas of either width are the same to these tests.
  private static func wide(_ text: String) -> String { text.replacing(",", with: "，") }

  @Test("a person: every ticket of the year, those not counted with the reason")
  func person() throws {
    let spared = try #require(tracer.trace("person:E02"))
    #expect(spared.findings.map(\.rule) == [.examCap])
    #expect(spared.rulings.map(\.about) == ["ticket:GD4", "ticket:GD5"])
    #expect(spared.spared.count == 2)
    let nothing = try #require(tracer.trace("E03"))
    #expect(nothing.spared == ["2026年8月没有对此人的结果。"])
    #expect(nothing.rows.map(\.what) == ["花名册 E03"])
    let charged = try #require(tracer.trace("E01"))
    #expect(charged.findings.map(\.about.description) == ["incident:SX1"])
    #expect(charged.events.map(\.kind) == [.finding])
    #expect(charged.lines.contains { $0.hasPrefix("  2026年7月公布：2026年7月 E01：扣减绩效 500 元。") })
  }

  @Test("an incident and a finding are traced to their tickets and rows")
  func others() throws {
    let incident = try #require(tracer.trace("SX1"))
    #expect(incident.kind == .incident)
    #expect(incident.rows.map(\.what) == ["工单 GD2", "工单 GD3"])
    let exam = try #require(tracer.trace("exam-cap/E02/2026-08-10"))
    #expect(exam.rows.map(\.what) == ["考试 2026-08-10"])
    #expect(exam.clauses.map(\.id.text) == ["5.1"])
  }

  @Test("what nothing has has no trace", arguments: ["GD9", "ticket:E01", "person:X", "a/b/c", ""])
  func unknown(key: String) {
    #expect(tracer.trace(key) == nil)
  }

  @Test("no customer's data is in a trace", arguments: ["GD1", "E01", "SX1"])
  func privacy(key: String) throws {
    let text = try #require(tracer.trace(key)).lines.joined()
    #expect(!text.contains("张女士") && !text.contains("1380000") && !text.contains("录音"))
  }

  @Test("every finding of every example is traced to a clause and to rows")
  func complete() throws {
    let book = try ExampleBook.shared.get()
    for example in book.examples {
      let run = try ExampleRun(example, policy: book.policy, calendar: book.calendar)
      let tracer = Tracer(FactsIndex(run.facts), policy: run.policy, calendar: book.calendar)
      for finding in run.results.findings + run.results.adjustments.map(\.finding) {
        let trace = try #require(tracer.trace(Tracer.key(of: finding)), "\(example)")
        #expect(trace.clauses.contains { $0.id == finding.clause }, "\(example)")
        #expect(!trace.rows.isEmpty, "\(example)")
        #expect(trace.findings.isEmpty == !trace.spared.isEmpty, "\(example)")
      }
      for entry in run.results.exposures {
        #expect(tracer.trace(entry.entry.description) != nil, "\(example)")
      }
      for person in run.results.people {
        #expect(tracer.trace("person:\(person.id)") != nil, "\(example)")
      }
    }
  }
}
