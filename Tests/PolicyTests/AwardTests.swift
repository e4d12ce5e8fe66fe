import Model
import Policy
import Testing

@Suite("Awards")
struct AwardTests {
  /// A department of some staff (E01 …) and heads (H01 …) with nothing against anybody.
  private func company(staff: Int, heads: Int = 0) -> Company {
    var company = Company()
    for number in 1...max(staff, 1) where staff > 0 {
      company.person(
        "E\(number < 10 ? "0" : "")\(number)", "员工\(number)", section: "一科", post: "催欠员")
    }
    for number in 1...max(heads, 1) where heads > 0 {
      company.person("H0\(number)", "科长\(number)", section: "一科", position: .sectionHead)
    }
    return company
  }

  private func groups(_ company: Company, at month: String = "2026-09") -> [AwardGroup] {
    company.results(at: month).awards
  }

  @Test(
    "a quota is a fifth of the headcount, rounded as the reading says",
    arguments: [
      (4, "down", 0), (5, "down", 1), (7, "down", 1), (9, "down", 1), (2, "nearest", 0),
      (3, "nearest", 1), (7, "nearest", 1), (8, "nearest", 2), (1, "up", 1), (5, "up", 1),
      (6, "up", 2),
    ])
  func quota(staff: Int, reading: String, quota: Int) {
    var company = company(staff: staff)
    company.read(.quotaRounding, as: reading)
    #expect(groups(company).map(\.quota) == [quota])
  }

  @Test("with five heads staff and heads are apart", arguments: [4, 5])
  func ownGroup(heads: Int) {
    let found = groups(company(staff: 5, heads: heads))
    #expect(found.map(\.group) == (heads < 5 ? [.all] : [.staff, .heads]))
    #expect(found.map(\.headcount) == (heads < 5 ? [9] : [5, 5]))
  }

  @Test("posts match whatever stands in brackets after them")
  func posts() {
    var company = Company()
    company.person("E1", "甲", post: "客户专员(管家)")
    company.person("E2", "乙", post: "施工管理员（二供改造）")
    company.person("E3", "丙", post: "会计")
    company.person("E4", "丁", post: "客户代表", position: .deputy)
    #expect(groups(company).map(\.headcount) == [2])
  }

  @Test("awards come with the months that close a window")
  func windows() {
    let company = company(staff: 5)
    #expect(groups(company, at: "2026-08").isEmpty)
    #expect(groups(company).map(\.window) == ["2026Q3"])
    #expect(groups(company, at: "2026-12").map(\.window) == ["2026Q4", "2026"])
    #expect(
      groups(company, at: "2026-12").map { $0.candidates.first?.yuan } == [Yuan(500), Yuan(1000)])
  }

  @Test("the eligible are ordered by mean score, exam, clean months, then 工号")
  func order() {
    var company = company(staff: 10)
    company.inspection("JC1", "2026-07-03", staff: "E05", scores: ["90", "91"], exposed: false)
    company.inspection("JC2", "2026-07-03", staff: "E06", scores: ["90.5"], exposed: false)
    company.inspection("JC3", "2026-07-03", staff: "E07", scores: ["90.6"], exposed: false)
    company.exam("E06", "2026-07-01", score: "70")
    company.exam("E08", "2026-07-01", score: "40")
    company.ticket("GD1", "2026-05-03", staff: "E01")
    let candidates = groups(company).first?.candidates ?? []
    #expect(
      candidates.map(\.id) == [
        "E07", "E06", "E05", "E08", "E02", "E03", "E04", "E09", "E10", "E01",
      ])
    #expect(
      candidates.map(\.status) == [.recommended, .recommended]
        + Array(repeating: .reserve, count: 8))
    #expect(candidates.map(\.rank) == Array(1...10))
  }

  @Test("where the quota cuts through equals they are tied")
  func tied() {
    var company = company(staff: 10)
    company.exam("E09", "2026-07-01", score: "90")
    let candidates = groups(company).first?.candidates ?? []
    #expect(candidates.first?.id == "E09")
    #expect(candidates.map(\.status) == [.recommended] + Array(repeating: .tied, count: 9))
  }

  @Test("whoever has something against them is out, with the reasons in order")
  func ineligible() {
    var company = company(staff: 6, heads: 1)
    company.ticket("GD1", "2026-07-03", category: .efficiency, staff: "E01")
    company.ticket(
      "GD2", "2026-08-03", channel: .hotline12345, category: .dispute, satisfaction: .unsatisfied,
      staff: "E01")
    company.ticket("GD3", "2026-06-03", staff: "E02")
    company.ticket("GD4", "2026-09-03", verdict: .undetermined, staff: "E03")
    company.ticket("GD5", "2026-09-04", section: "一科")
    company.inspection("JC1", "2026-09-05", staff: "E04")
    company.person("E07", "新人", section: "一科", post: "催欠员", hired: "2026-07-02")
    let group = groups(company).first
    #expect(
      group?.ineligible.map { "\($0.id) \($0.reasons.map(\.rawValue)) \($0.evidence)" } == [
        "E01 [\"C\", \"U\", \"Q\"] [ticket:GD1, ticket:GD2]", "E04 [\"I\"] [inspection:JC1]",
        "E07 [\"absent\"] []", "H01 [\"head-deduction\"] [ticket:GD5]",
      ])
    #expect(group?.candidates.map(\.id) == ["E05", "E06", "E02", "E03"])
    #expect(group?.candidates.last?.rank == nil)
    #expect(group?.candidates.last?.status == .pending)
  }

  @Test("an award follows a nomination that the group passed")
  func award() {
    var company = company(staff: 5, heads: 1)
    company.person("E20", "客代", department: "工程部", section: "三科", post: "客户代表")
    for number in 21...24 {
      company.person("E\(number)", "员\(number)", department: "工程部", section: "三科", post: "催欠员")
    }
    company.nominate("H01", "2026Q3")
    company.nominate("E20", "2026Q3", department: "工程部")
    #expect(
      company.results(at: "2026-10").said == [
        "award E20 季度 2026Q3 +1000", "award H01 季度 2026Q3 +1000",
      ])
    #expect(
      company.results(at: "2026-10").findings.map(\.clause.text) == ["5.3.1", "5.3.3"])
    company.nominations[0] = Stored(
      record: {
        var record = company.nominations[0].record
        record.groupReview = nil
        return record
      }(), place: company.nominations[0].place, order: 0)
    #expect(company.results(at: "2026-10").said == ["award E20 季度 2026Q3 +1000"])
  }

  @Test("an invalid nominee costs the department the selection")
  func disqualified() {
    var company = company(staff: 10)
    company.ticket("GD1", "2026-08-03", staff: "E01")
    company.nominate("E01", "2026Q3")
    company.nominate("E02", "2026Q3")
    #expect(
      company.results(at: "2026-10").said == [
        "nomination-invalid E01 季度 2026Q3 无效",
        "department-disqualified 营销部 季度 2026Q3 取消",
      ])
  }

  @Test("more nominees than the quota are all invalid; the pending count but are not invalid")
  func overQuota() {
    var company = company(staff: 5)
    company.nominate("E02", "2026Q3")
    #expect(company.results(at: "2026-10").said(.nominationInvalid).isEmpty)
    company.nominate("E03", "2026Q3")
    #expect(company.results(at: "2026-10").said(.nominationInvalid).count == 2)
    company.nominations.removeLast(2)
    company.ticket("GD1", "2026-09-03", verdict: .undetermined, staff: "E04")
    company.nominate("E04", "2026Q3")
    let results = company.results(at: "2026-10")
    #expect(results.findings.isEmpty)
    #expect(
      results.notices.map { "\($0.kind) \($0.about)" } == ["nominee-pending 季度 2026Q3 E04"])
    #expect(company.results(at: "2027-02").notices == results.notices)
  }

  @Test("an 优秀 needs the year's award, or any award where the reading says so")
  func excellent() {
    var company = company(staff: 5, heads: 1)
    company.nominate("E01", "2026Q3")
    company.rate("E01", .excellent, batch: "2026-12")
    company.rate("H01", .excellent, batch: "2026-12")
    company.rate("E02", .competent, batch: "2026-12")
    #expect(company.results(at: "2026-12").said(.ratingInvalid) == ["rating-invalid E01 2026 无效"])
    company.read(.excellentNeeds, as: "any-award")
    #expect(company.results(at: "2026-12").said(.ratingInvalid).isEmpty)
  }

  @Test("a rating above the annual cap is invalid by the cap's clause")
  func aboveCap() {
    var company = company(staff: 5)
    company.ticket("GD1", "2026-08-03", staff: "E01")
    company.ticket("GD2", "2026-08-04", staff: "E01")
    company.rate("E01", .excellent, batch: "2026-12")
    let found = company.results(at: "2026-12").findings.filter { $0.rule == .ratingInvalid }
    #expect(found.map(\.clause.text) == ["5.2.1b", "5.3.4"])
    company.ratings.removeAll()
    company.rate("E01", .basicallyCompetent, batch: "2026-12")
    #expect(company.results(at: "2026-12").said(.ratingInvalid).isEmpty)
  }

  @Test(
    "an application for 委屈奖 stands where its steps have come to",
    arguments: [
      (true, Bool?.some(true), Bool?.some(true), Bool?.some(true), "granted"),
      (true, true, true, false, "rejected"), (false, true, true, true, "incomplete"),
      (true, nil, nil, nil, "awaiting-unit"), (true, true, nil, nil, "awaiting-centre"),
      (true, true, true, nil, "awaiting-group"), (false, false, nil, nil, "rejected"),
    ])
  func grievance(proof: Bool, unit: Bool?, centre: Bool?, group: Bool?, state: String) {
    var company = company(staff: 2)
    company.apply("WQ1", by: "E01", proof: proof, unit: unit, centre: centre, group: group)
    let results = company.results()
    #expect(results.grievances.map(\.state.rawValue) == [state])
    #expect(
      results.said(.grievanceAward)
        == (state == "granted" ? ["grievance-award E01 WQ1 +800"] : []))
    #expect(results.grievances.first?.yuan == (state == "granted" ? Yuan(800) : nil))
  }

  @Test("whoever has a part in it gets no 委屈奖")
  func grievanceFault() {
    var company = company(staff: 2)
    company.ticket("GD1", "2026-06-03", category: .efficiency, staff: "E01")
    company.apply("WQ1", by: "E01", ticket: "GD1")
    company.apply("WQ2", by: "E02", ticket: "GD1")
    company.inspection("JC1", "2026-08-30", staff: "E01")
    company.apply("WQ3", by: "E01")
    #expect(
      company.results().grievances.map(\.state) == [.ineligible, .granted, .ineligible])
  }
}
