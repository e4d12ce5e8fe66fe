import Model
import Policy
import Testing

@Suite("Consequences")
struct ConsequenceTests {
  @Test(
    "a responsible attitude complaint or an unsatisfied 12345 ticket costs 500",
    arguments: [
      (Channel.ownHotline, Category.attitude, Verdict.responsible, Satisfaction?.none, true),
      (.ownHotline, .attitude, .notResponsible, nil, false),
      (.ownHotline, .attitude, .undetermined, nil, false),
      (.ownHotline, .efficiency, .responsible, nil, false),
      (.ownHotline, .none, .responsible, .unsatisfied, false),
      (.hotline12345, .none, .notResponsible, .unsatisfied, true),
      (.hotline12345, .none, .responsible, .fairlySatisfied, false),
      (.hotline12345, .attitude, .notResponsible, .satisfied, true),
      (.media, .attitude, .notResponsible, nil, true),
      (.other("微博"), .attitude, .notResponsible, nil, false),
      (.other("微博"), .attitude, .responsible, nil, true),
      (.liveStream, .none, .responsible, nil, false),
    ])
  func charged(
    channel: Channel, category: Category, verdict: Verdict, satisfaction: Satisfaction?,
    isCharged: Bool
  ) {
    var company = Company.usual
    company.ticket(
      "GD1", channel: channel, category: category, verdict: verdict, satisfaction: satisfaction,
      staff: "E1")
    let expected = isCharged ? ["person-deduction E1 ticket:GD1 -500"] : []
    #expect(company.results().said == expected)
  }

  @Test("tickets of one incident cost once, dated by the earliest, with all of them as evidence")
  func incident() {
    var company = Company.usual
    company.ticket("GD2", "2026-08-05", staff: "E1", incident: "SX1")
    company.ticket("GD1", "2026-07-30", staff: "E1", incident: "SX1")
    #expect(company.results(at: "2026-08").said.isEmpty)
    let july = company.results(at: "2026-07")
    #expect(july.said == ["person-deduction E1 incident:SX1 -500"])
    #expect(july.findings.first?.evidence == ["ticket:GD1"])
    company.read(.unit, as: "ticket")
    #expect(
      company.results().said == [
        "person-deduction E1 ticket:GD2 -500", "person-year E1 2026 80% 基本称职",
      ])
  }

  @Test("without a person the section's heads pay, without a section the department's leaders")
  func fallbacks() {
    var company = Company.usual
    company.ticket("GD1", section: "一科")
    company.ticket("GD2")
    #expect(
      company.results().said == [
        "head-deduction H1 ticket:GD1 -500", "leader-deduction D1 ticket:GD2 -500",
        "leader-deduction V1 ticket:GD2 -500",
      ])
  }

  @Test("a section without 科所长 is answered for by its 主管, else nobody: an exception")
  func noHead() {
    var company = Company()
    company.person("S1", "孙主", section: "一科", position: .supervisor)
    company.person("E9", "周丁", section: "二科", post: "催欠员")
    company.ticket("GD1", section: "一科")
    company.ticket("GD2", section: "二科")
    company.ticket("GD3")
    let results = company.results()
    #expect(results.said == ["head-deduction S1 ticket:GD1 -500"])
    #expect(
      results.exceptions.map { "\($0.kind) \($0.about)" } == [
        "no-head 营销部/二科 2026-08", "no-leader 营销部 2026-08",
      ])
  }

  @Test("a deputy of two departments pays once for a unit, with the evidence of both")
  func oneDeputyTwoDepartments() {
    var company = Company.usual
    company.person("V1", "钱管", department: "工程部", position: .deputy)
    company.person("D2", "吴部", department: "工程部", position: .departmentLeader)
    company.ticket("GD1", "2026-08-03", incident: "SX")
    company.ticket("GD2", "2026-08-09", department: "工程部", incident: "SX")
    let found = company.results().findings.filter { $0.subject.id == "V1" }
    #expect(found.map(\.said) == ["leader-deduction V1 incident:SX -500"])
    #expect(found.first?.evidence == ["ticket:GD1", "ticket:GD2"])
  }

  @Test(
    "two attitude complaints or exposed inspections together reach the year, by default",
    arguments: [("combined", true), ("separate", false)])
  func personThreshold(choice: String, isReached: Bool) {
    var company = Company.usual
    company.read(.personThreshold, as: choice)
    company.ticket("GD1", staff: "E1")
    company.inspection("JC1", staff: "E1")
    #expect(
      company.results().said(.personYear) == (isReached ? ["person-year E1 2026 80% 基本称职"] : []))
  }

  @Test("a third party's employee is advised to be dismissed")
  func thirdParty() {
    var company = Company()
    company.person("W1", "郑外", section: "一科", post: "客户代表", employment: .thirdParty)
    company.ticket("GD1", staff: "W1")
    company.ticket("GD2", staff: "W1")
    let results = company.results()
    #expect(results.said(.personYear) == ["person-year W1 2026 辞退 基本称职"])
    #expect(results.person("W1")?.bonusPercent == 100)
    #expect(results.person("W1")?.annualCap == .basicallyCompetent)
  }

  @Test("the year's finding comes in the month when it is first reached, and only there")
  func personYearOnce() {
    var company = Company.usual
    for (id, day) in [("GD1", "2026-05-03"), ("GD2", "2026-07-03"), ("GD3", "2026-08-03")] {
      company.ticket(id, day, staff: "E1")
    }
    #expect(company.results(at: "2026-07").said(.personYear).count == 1)
    let august = company.results()
    #expect(august.said(.personYear).isEmpty)
    #expect(august.standing.map(\.said) == ["person-year E1 2026 80% 基本称职"])
    #expect(august.standing.first?.evidence == ["ticket:GD1", "ticket:GD2"])
    #expect(august.person("E1")?.yearYuan == Yuan(-1500))
  }

  @Test(
    "a section reaches the month with two of one class",
    arguments: [(1, 0, false), (2, 0, true), (1, 1, false), (0, 2, true)])
  func sectionMonth(complaints: Int, inspections: Int, isReached: Bool) {
    var company = Company.usual
    for number in 0..<complaints { company.ticket("GD\(number)", staff: "E\(number % 2 + 1)") }
    for number in 0..<inspections { company.inspection("JC\(number)", section: "一科") }
    #expect(
      company.results().said(.sectionMonth)
        == (isReached ? ["section-month H1 营销部/一科 2026-08 -1000"] : []))
  }

  @Test("with-inspection asks for inspections beside complaints")
  func sectionTrigger() {
    var company = Company.usual
    company.read(.sectionTrigger, as: "with-inspection")
    company.ticket("GD1", staff: "E1")
    company.ticket("GD2", staff: "E2")
    company.inspection("JC1", section: "一科")
    #expect(company.results().said(.sectionMonth).isEmpty)
    company.inspection("JC2", section: "一科")
    #expect(company.results().said(.sectionMonth).count == 1)
    #expect(
      company.results().findings.first { $0.rule == .sectionMonth }?.evidence
        == ["inspection:JC1", "inspection:JC2", "ticket:GD1", "ticket:GD2"])
  }

  @Test("the third month of breaches caps the head of that month")
  func sectionYear() {
    var company = Company.usual
    for month in ["03", "05", "08"] {
      company.ticket("A\(month)", "2026-\(month)-03", staff: "E1")
      company.ticket("B\(month)", "2026-\(month)-04", staff: "E2")
    }
    let results = company.results()
    #expect(results.said(.sectionYear) == ["section-year H1 营销部/一科 2026 80% 基本称职"])
    #expect(results.sections.first?.breachMonths.map(\.number) == [3, 5, 8])
    #expect(company.results(at: "2026-07").said(.sectionYear).isEmpty)
  }

  @Test("five in the year cap the leaders and cost the department 先进集体", arguments: [4, 5, 6])
  func departmentYear(count: Int) {
    var company = Company.usual
    for number in 0..<count { company.ticket("GD\(number)", department: "营销部", staff: "E1") }
    let results = company.results()
    let expected =
      count < 5
      ? []
      : [
        "department-year D1 营销部 2026 80% 称职", "department-year V1 营销部 2026 80% 称职",
        "department-collective 营销部 营销部 2026 先进集体",
      ]
    #expect(results.said(.departmentYear) + results.said(.departmentCollective) == expected)
  }

  @Test("before the policy is in force tickets have classes but nothing follows")
  func beforePolicy() {
    var company = Company.usual
    for index in company.roster.indices {
      let old = company.roster[index]
      company.roster[index] = Stored(
        record: old.record,
        place: SourcePlace(
          batch: Month(year: 2025, month: 12), file: "f", sheet: "", row: 1, sha256: ""),
        order: old.order)
    }
    company.ticket("GD1", "2025-12-30", staff: "E1")
    company.ticket("GD2", "2025-12-31", staff: "E1")
    let results = company.results(at: "2025-12")
    #expect(results.findings.isEmpty)
    #expect(results.exposures.isEmpty)
    #expect(results.person("E1")?.month.attitude == 2)
  }

  @Test("what fallbacks charge counts for the charged person only where the reading says so")
  func fallbackCounts() {
    var company = Company.usual
    company.ticket("GD1", section: "一科")
    company.ticket("GD2", "2026-08-04", section: "一科")
    #expect(company.results().person("H1")?.month.attitude == 0)
    company.read(.fallbackCounts, as: "yes")
    #expect(company.results().person("H1")?.month.attitude == 2)
    #expect(company.results().said(.personYear) == ["person-year H1 2026 80% 基本称职"])
  }
}
