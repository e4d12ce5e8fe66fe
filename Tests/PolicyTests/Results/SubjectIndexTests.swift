import Model
import Policy
import Testing

@Suite("What belongs to whom")
struct SubjectIndexTests {
  @Test("a ticket and an inspection of one number are told apart")
  func oneNumber() {
    var company = Company.usual
    company.ticket("0001", staff: "E1")
    company.inspection("0001", staff: "E2")
    let index = company.results().index
    #expect(index["E1" as StaffID].rulings.map(\.about) == ["ticket:0001"])
    #expect(index["E2" as StaffID].rulings.map(\.about) == ["inspection:0001"])
    #expect(index.ruling("inspection:0001")?.classes == [.inspection])
    #expect(index["E2" as StaffID].findings.isEmpty)
  }

  @Test("a year finding belongs to where the person is now")
  func moved() {
    var company = Company()
    company.person("E1", "张甲", section: "一科", roster: "2026-02")
    company.person("E1", "张甲", department: "工程部", section: "二科", roster: "2026-06")
    company.ticket("GD1", "2026-02-03", staff: "E1")
    company.ticket("GD2", "2026-06-03", staff: "E1")
    let results = company.results(at: "2026-06")
    let yearly = results.findings.filter { $0.rule == .personYear }
    #expect(yearly.count == 1)
    #expect(results.index["工程部" as DepartmentName].findings.contains(yearly[0]))
    #expect(results.index[SectionPath("工程部", "二科")].findings.contains(yearly[0]))
    #expect(!results.index["营销部" as DepartmentName].findings.contains(yearly[0]))
  }

  @Test("a section's charge belongs to the section, its department and the head")
  func sectionMonth() {
    var company = Company.usual
    company.inspection("JC1", "2026-08-03", section: "一科")
    company.inspection("JC2", "2026-08-04", section: "一科")
    let index = company.results().index
    for share in [
      index["H1" as StaffID], index[SectionPath("营销部", "一科")], index["营销部" as DepartmentName],
    ] {
      #expect(share.findings.map(\.rule) == [.sectionMonth])
    }
  }
}
