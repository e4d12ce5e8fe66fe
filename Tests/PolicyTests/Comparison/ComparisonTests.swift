import Model
import Policy
import Testing

@Suite("Comparison")
struct ComparisonTests {
  /// Two tickets of one incident, one of them a month earlier; and an inspection.
  private static let text = """
    # 比较
    ## 例：同一事项两张工单
    - 月份：2026-08
    ### 花名册
    | 工号 | 姓名 | 部门 | 科所 | 岗位 | 职务 |
    | --- | --- | --- | --- | --- | --- |
    | E01 | 甲一 | 城东分公司 | 营业所 | 客户代表 | 员工 |
    | E03 | 甲三 | 城东分公司 | 营业所 | | 科所长 |
    | E04 | 甲四 | 城东分公司 | | | 部门负责人 |
    ### 工单
    | 工单编号 | 受理时间 | 诉求类别 | 部门 | 科所 | 责任人工号 | 关联事项编号 |
    | --- | --- | --- | --- | --- | --- | --- |
    | GD1 | 2026-08-03 | 服务态度 | 城东分公司 | 营业所 | E01 | SX1 |
    | GD2 | 2026-08-05 | 服务态度 | 城东分公司 | 营业所 | E01 | SX1 |
    | GD3 | 2026-08-06 | 服务效率 | 城东分公司 | 营业所 | | |
    """

  private struct Case {
    let index: FactsIndex
    let policy: PolicyFile
    let calendar: WorkingCalendar

    init(_ text: String = ComparisonTests.text) throws {
      let book = try ExampleBook.shared.get()
      let example = try #require(ExampleParser.parse(text, name: "x.md").examples.first)
      let run = try ExampleRun(example, policy: book.policy, calendar: book.calendar)
      index = FactsIndex(run.facts)
      policy = run.policy
      calendar = book.calendar
    }

    func alternative(_ reading: ReadingID, _ choice: String) throws -> PolicyDifference {
      let readings = compareReadings(index, policy: policy, calendar: calendar)
      let found = try #require(readings.first { $0.reading == reading })
      return try #require(found.alternatives.first { $0.choice == choice }).difference
    }
  }

  @Test("a policy differs from itself in nothing")
  func same() throws {
    let given = try Case()
    let difference = comparePolicies(
      given.index, inForce: given.policy, other: given.policy, calendar: given.calendar)
    #expect(difference.isEmpty)
    #expect(difference.monthYuan == .zero && difference.yearYuan == .zero)
    #expect(difference.entries.inForce == 2 && difference.entries.other == 2)
  }

  @Test("every ticket a unit: the person pays twice and is over the year's limit, so is the head")
  func unit() throws {
    let difference = try Case().alternative(.unit, "ticket")
    #expect(difference.people.map(\.id) == ["E01", "E03"])
    #expect(difference.monthYuan == Yuan(-1500))
    #expect(difference.yearYuan == Yuan(-1500))
    let person = try #require(difference.people.first)
    #expect(
      person.lines.prefix(4) == [
        "本月 -500 元 → -1000 元（少得 500 元）", "本年 -500 元 → -1000 元（少得 500 元）",
        "年终奖 100% → 80%", "年度评级上限 不限 → 基本称职",
      ])
    #expect(person.findings.dropped.map(\.about.description) == ["incident:SX1"])
    #expect(person.findings.added.map(\.about.description) == ["ticket:GD1", "ticket:GD2", "2026"])
    #expect(person.findings.concerns(Month(year: 2026, month: 8)))
    #expect(!person.findings.concerns(Month(year: 2026, month: 7)))
    #expect(person.lines.contains { $0.hasPrefix("不再有：2026年8月 扣减绩效 500 元（") })
    let section = try #require(difference.sections.first)
    #expect(
      section.lines == [
        "本月服务态度投诉 1 → 2", "本年服务态度投诉 1 → 2", "达到月度件数的月份 无 → 2026年8月",
      ])
    #expect(
      difference.departments.map(\.lines) == [["本月服务态度投诉 1 → 2", "本年服务态度投诉 1 → 2"]])
    #expect(!difference.entries.isChanged)
  }

  @Test("all four kinds are attitude complaints: the head pays for the one without a person")
  func attitude() throws {
    let difference = try Case().alternative(.attitude, "all-four")
    #expect(difference.people.map(\.id) == ["E03"])
    #expect(difference.monthYuan == Yuan(-1500))
    #expect(difference.entries.inForce == 2 && difference.entries.other == 3)
  }

  @Test("one entry an incident: nobody pays more or less, the bulletin is shorter")
  func exposure() throws {
    let difference = try Case().alternative(.exposure, "incident")
    #expect(difference.people.isEmpty && difference.departments.isEmpty)
    #expect(difference.entries.inForce == 2 && difference.entries.other == 1)
    #expect(!difference.isEmpty)
  }

  @Test("every reading is listed with the choices that are not in force")
  func readings() throws {
    let given = try Case()
    let readings = compareReadings(given.index, policy: given.policy, calendar: given.calendar)
    #expect(readings.map(\.reading) == ReadingID.allCases)
    for comparison in readings {
      #expect(
        Set(comparison.alternatives.map(\.choice) + [comparison.inForce.choice])
          == Set(comparison.reading.choices))
      if comparison.reading.isWording {
        #expect(comparison.alternatives.allSatisfy { $0.difference.isEmpty })
      }
    }
  }

  @Test("another rounding of quotas changes what a department may recommend")
  func selections() throws {
    let text = Self.text.replacing("2026-08\n### 花", with: "2026-09\n### 花")
    let difference = try Case(text).alternative(.quotaRounding, "up")
    #expect(difference.people.isEmpty)
    let department = try #require(difference.departments.first)
    #expect(department.lines == ["服务标兵 季度 2026Q3 名额 0：无人 → 季度 2026Q3 名额 1：E03"])
  }

  @Test(
    "the money of a difference is that of the findings of both months",
    arguments: [(ReadingID.unit, "ticket"), (.attitude, "all-four")])
  func totals(reading: ReadingID, choice: String) throws {
    let book = try ExampleBook.shared.get()
    var changed = 0
    for example in book.files.filter({ !$0.rules.isEmpty }).flatMap(\.examples)
    where example.published.isEmpty {
      let run = try ExampleRun(example, policy: book.policy, calendar: book.calendar)
      let other = run.policy.choosing(choice, for: reading)
      let index = FactsIndex(run.facts)
      let theirs = computeMonth(index, policy: other, calendar: book.calendar)
      let gain = theirs.findings.map(\.effect.gain).reduce(.zero, +)
      let had = run.results.findings.map(\.effect.gain).reduce(.zero, +)
      let difference = comparePolicies(
        index, inForce: run.policy, other: other, calendar: book.calendar)
      #expect(difference.monthYuan == gain + -had, "\(example)")
      changed += difference.isEmpty ? 0 : 1
    }
    #expect(changed > 0)
  }
}
