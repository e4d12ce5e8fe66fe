import Model
import Policy
import Testing

@Suite("Attribution")
struct AttributionTests {
  /// 营销部 一科 with E1 and E2, 二科 with a namesake of E1; 工程部 三科.
  private var company: Company {
    var company = Company.usual
    company.person("E3", "张甲", section: "二科", post: "催欠员")
    company.person("E4", "冯四", department: "工程部", section: "三科", post: "管网巡检员")
    company.person("E5", "陈五", section: "一科", post: "催欠员", hired: "2026-08-10")
    company.person("E6", "褚六", section: "一科", post: "催欠员", left: "2026-08-02")
    return company
  }

  @Test(
    "a row finds its person, its units and what is wrong with it",
    arguments: [
      // department, section, 工号, name → person, department, section, exceptions and notices
      ("营销部", "一科", "E1", nil, "E1", "营销部", "一科", []),
      ("营销部", "一科", "E1", "张甲", "E1", "营销部", "一科", []),
      ("营销部", nil, "E1", nil, "E1", "营销部", "一科", []),
      ("工程部", "三科", "E1", nil, "E1", "营销部", "一科", ["unit-mismatch"]),
      ("营销部", "二科", "E1", nil, "E1", "营销部", "一科", ["unit-mismatch"]),
      ("没有部", nil, "E1", nil, "E1", "营销部", "一科", ["unit-mismatch"]),
      ("营销部", "一科", "E1", "李乙", nil, "营销部", "一科", ["name-mismatch"]),
      ("营销部", "一科", "E1", "张甲、李乙", nil, "营销部", "一科", ["name-mismatch"]),
      ("营销部", "一科", "E9", nil, nil, "营销部", "一科", ["unknown-person"]),
      ("营销部", "一科", "E1、E2", nil, nil, "营销部", "一科", ["unknown-person"]),
      ("营销部", "一科", "E5", nil, nil, "营销部", "一科", ["unknown-person"]),
      ("营销部", "一科", "E6", nil, nil, "营销部", "一科", ["unknown-person"]),
      ("营销部", nil, nil, "张甲", nil, "营销部", nil, ["ambiguous-person"]),
      ("营销部", "二科", nil, "张甲", "E3", "营销部", "二科", []),
      ("营销部", "一科", nil, "张甲,李乙", nil, "营销部", "一科", ["ambiguous-person"]),
      ("营销部", "一科", nil, "张甲,李乙", nil, "营销部", "一科", ["ambiguous-person"]),
      ("营销部", "一科", nil, "没有人", nil, "营销部", "一科", ["unknown-person"]),
      ("营销部", "九科", nil, "李乙", nil, "营销部", nil, ["unknown-person", "unknown-section"]),
      ("营销部", "九科", nil, nil, nil, "营销部", nil, ["unknown-section"]),
      ("没有部", "一科", nil, "李乙", nil, nil, nil, ["unknown-department"]),
    ] as [(String, String?, String?, String?, String?, String?, String?, [String])])
  func rows(
    department: String, section: String?, id: String?, name: String?, person: String?,
    foundDepartment: String?, foundSection: String?, kinds: [String]
  ) {
    var company = company
    company.ticket("GD1", department: department, section: section, staff: id, name: name)
    let results = company.results()
    let entry = results.exposures.first
    #expect(entry?.person?.text == person)
    #expect(entry?.department?.text == foundDepartment)
    #expect(entry?.section?.text == foundSection)
    let remarks = results.exceptions + results.notices
    #expect(remarks.map(\.kind.rawValue).sorted() == kinds)
    #expect(remarks.allSatisfy { $0.about == .item("ticket:GD1") })
    #expect(remarks.allSatisfy { $0.detail.hasPrefix("2026-08 批次 工单.csv第 2 行：") })
    if !kinds.isEmpty, kinds != ["unit-mismatch"] { #expect(results.findings.isEmpty) }
  }

  @Test("of several offices the one that agrees with the row counts, else the first")
  func severalOffices() {
    var company = Company.usual
    company.person("E1", "张甲", section: "二科", post: "客户代表")
    company.person("E1", "张甲", department: "工程部", section: "三科", post: "客户代表")
    company.ticket("GD1", section: "二科", staff: "E1")
    company.ticket("GD2", department: "工程部", staff: "E1")
    company.ticket("GD3", department: "财务部", staff: "E1")
    let found = company.results().exposures.map {
      "\($0.department?.text ?? "") \($0.section?.text ?? "")"
    }
    #expect(found == ["营销部 二科", "工程部 三科", "营销部 一科"])
  }

  @Test("a month without a roster uses the nearest earlier one, else the earliest")
  func nearestRoster() {
    var company = Company()
    company.person("E1", "张甲", section: "一科", roster: "2026-03")
    company.person("E1", "张甲", section: "二科", roster: "2026-06")
    for month in 1...8 {
      company.ticket("GD\(month)", "2026-0\(month)-03", staff: "E1")
    }
    let sections = (1...8).map { month in
      company.results(at: "2026-0\(max(month, 6))").rulings
        .first { $0.about == .ticket(TicketID("GD\(month)")) }?.section?.text
    }
    #expect(sections == ["一科", "一科", "一科", "一科", "一科", "二科", "二科", "二科"])
  }

  @Test("remarks are raised only for tickets that matter")
  func onlyWhereItMatters() {
    var company = company
    company.ticket("GD1", category: .none, staff: "E9")
    company.inspection("JC1", staff: "E9", exposed: false)
    #expect(company.results().exceptions.isEmpty)
    company.inspection("JC2", staff: "E9")
    #expect(company.results().exceptions.map(\.about.description) == ["inspection:JC2"])
  }

  @Test("an unknown value is named once, wherever it stands")
  func unknownValues() {
    var company = company
    company.ticket("GD1", channel: .other("微博"), category: .other("态度差"))
    company.ticket("GD2", channel: .other("微博"))
    #expect(
      company.results().exceptions.map { "\($0.kind) \($0.about)" }.filter {
        $0.hasPrefix("unknown-value")
      } == ["unknown-value 来源渠道:微博", "unknown-value 诉求类别:态度差"])
  }

  @Test("非责任 on an escalated service complaint still counts, with a notice")
  func unapprovedExemption() {
    var company = company
    company.ticket("GD1", channel: .media, verdict: .notResponsible, staff: "E1")
    company.ticket("GD2", channel: .media, category: .none, verdict: .notResponsible, staff: "E1")
    let results = company.results()
    #expect(results.notices.map { "\($0.kind) \($0.about)" } == ["unapproved-exemption ticket:GD1"])
    #expect(results.said == ["person-deduction E1 ticket:GD1 -500"])
  }

  @Test("exams, nominations, ratings and applications of someone on no roster are exceptions")
  func unlisted() {
    var company = company
    company.exam("X1", "2026-07-01", score: "95")
    company.apply("WQ1", by: "X2")
    company.rate("X3", .competent, batch: "2026-08")
    company.nominate("X4", "2026Q2", batch: "2026-08")
    let results = company.results()
    #expect(
      results.exceptions.map(\.about.description) == [
        "person:X1", "person:X2", "person:X3", "person:X4",
      ])
    #expect(results.said(.grievanceAward).isEmpty)
    #expect(results.grievances.first?.state == .granted)
    #expect(results.excellent.map(\.id) == ["X1"])
  }
}
