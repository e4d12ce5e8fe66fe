import Model
import Policy
import Testing

@Suite("Corrections and the bulletin")
struct CorrectionTests {
  @Test("a late ticket of a published month is added, one of an unpublished month is not")
  func late() {
    var company = Company.usual
    company.publish("2026-07")
    company.ticket("GD1", "2026-07-03", staff: "E1", batch: "2026-08")
    company.ticket("GD2", "2026-06-03", staff: "E2", batch: "2026-08")
    let results = company.results()
    #expect(results.findings.isEmpty)
    #expect(results.adjustments.map(\.finding.said) == ["person-deduction E1 ticket:GD1 -500"])
    #expect(results.adjustments.first?.kind == .late)
    #expect(results.adjustments.first?.yuan == Yuan(-500))
    #expect(results.unpublishedMonths.map(\.number) == [1, 2, 3, 4, 5, 6])
    company.publish("2026-08")
    #expect(company.results(at: "2026-09").adjustments.isEmpty)
  }

  @Test("a published finding that no longer holds is reversed once, and can come back")
  func reversal() {
    var company = Company.usual
    company.ticket("GD1", "2026-07-03", staff: "E1")
    company.publish("2026-07")
    company.appeal("GD1", submitted: "2026-07-06", centre: true, batch: "2026-08")
    let august = company.results()
    #expect(august.adjustments.map(\.kind) == [.reversal])
    #expect(august.adjustments.first?.yuan == Yuan(500))
    #expect(august.adjustments.first?.ofMonth.description == "2026-07")
    #expect(august.corrections.map(\.entry) == ["ticket:GD1"])
    #expect(august.corrections.first?.bulletin.description == "2026-07")
    company.publish("2026-08")
    #expect(company.results(at: "2026-09").adjustments.isEmpty)
    #expect(company.results(at: "2026-09").corrections.isEmpty)
    company.appeal("GD1", submitted: "2026-07-06", centre: false, batch: "2026-09")
    let september = company.results(at: "2026-09")
    #expect(september.adjustments.map(\.kind) == [.late])
    #expect(september.exposures.isEmpty)
  }

  @Test("a changed effect is undone and made again")
  func changedEffect() throws {
    var company = Company.usual
    company.ticket("GD1", "2026-07-03", staff: "E1")
    company.publish("2026-07")
    let text = Company.defaultPolicyText.replacing("yuan: 500", with: "yuan: 600")
    company.policy = try PolicyFile(name: "p", text: text, sha256: "")
    let adjustments = company.results().adjustments
    #expect(adjustments.map(\.kind) == [.late, .reversal])
    #expect(adjustments.map(\.yuan) == [Yuan(-600), Yuan(500)])
  }

  @Test("a reversal says the appeal upheld and when it was decided, a changed effect both figures")
  func reasons() throws {
    var company = Company.usual
    company.ticket("GD1", "2026-07-03", staff: "E1")
    company.ticket("GD2", "2026-07-04", staff: "E2")
    company.publish("2026-07")
    company.appeal(
      "GD1", submitted: "2026-07-06", centre: true, decided: "2026-08-03", batch: "2026-08")
    let text = Company.defaultPolicyText.replacing("yuan: 500", with: "yuan: 300")
    company.policy = try PolicyFile(name: "p", text: text, sha256: "")
    company.ticket("GD3", "2026-07-05", staff: "E1", batch: "2026-08")
    let reasons = company.results().adjustments.reduce(into: [String: String]()) {
      $0["\($1.kind.rawValue) \($1.finding.about)"] = $1.reason
    }
    #expect(reasons["reversal ticket:GD1"]?.contains("复议已于2026年8月3日认定成立") == true)
    for kind in ["late", "reversal"] {
      #expect(reasons["\(kind) ticket:GD2"]?.contains("由 500 元改为 300 元") == true, "\(reasons)")
    }
    #expect(reasons["late ticket:GD3"]?.contains("2026-08 批次 工单.csv第 4 行") == true)
  }

  @Test("whoever was named wrongly is cleared, and a skipped month comes late with its reason")
  func namedWrongly() throws {
    var company = Company.usual
    company.ticket("GD1", "2026-06-03", section: "一科", staff: "E1")
    company.publish("2026-06")
    company.tickets[0] = {
      var changed = Company.usual
      changed.ticket("GD1", "2026-06-03", section: "一科", staff: "E2", batch: "2026-08")
      return changed.tickets[0]
    }()
    company.ticket("GD2", "2026-07-03", staff: "E1")
    let results = company.results()
    let correction = try #require(results.corrections.first)
    #expect(correction.kind == .changed && correction.entry == "ticket:GD1")
    #expect(correction.named == NamedUnit(department: "营销部", section: "一科", person: "E2"))
    let late = results.adjustments.filter { $0.kind == .late }
    #expect(late.map(\.finding.subject.id) == ["E1", "E2"])
    #expect(late.first?.reason.contains("2026年7月没有单独发布") == true)
    #expect(late.last?.reason.contains("原记在他人名下") == true)
    #expect(late.last?.reason.contains("E1") == false)
    company.publish("2026-08")
    #expect(company.results(at: "2026-09").corrections.isEmpty)
  }

  @Test("a finding whose date moved is not made again")
  func movedDate() {
    var company = Company.usual
    company.ticket("GD1", "2026-07-03", staff: "E1")
    company.publish("2026-07")
    company.tickets[0] = {
      var moved = Company.usual
      moved.ticket("GD1", "2026-08-03", staff: "E1")
      return moved.tickets[0]
    }()
    let results = company.results()
    #expect(results.findings.isEmpty && results.adjustments.isEmpty)
    #expect(results.exposures.isEmpty && results.corrections.isEmpty)
    #expect(results.person("E1")?.monthYuan == Yuan(-500))
  }

  @Test("what came off hold is carried over into the next bulletin, once")
  func carriedOver() {
    var company = Company.usual
    company.ticket("GD1", "2026-07-03", verdict: .undetermined, staff: "E1")
    company.publish("2026-07")
    company.tickets[0] = {
      var determined = Company.usual
      determined.ticket("GD1", "2026-07-03", staff: "E1")
      return determined.tickets[0]
    }()
    company.ticket("GD2", "2026-08-03", staff: "E2")
    company.inspection("JC1", "2026-07-09", staff: "E1", batch: "2026-08")
    let results = company.results()
    #expect(results.exposures.map(\.entry) == ["ticket:GD1", "ticket:GD2"])
    #expect(results.exposures.map(\.carriedOver) == [true, false])
    #expect(results.inspectionExposures.map(\.carriedOver) == [true])
    company.publish("2026-08")
    #expect(company.results(at: "2026-09").exposures.isEmpty)
  }

  @Test("by incident the bulletin has one entry with all new tickets")
  func byIncident() {
    var company = Company.usual
    company.read(.exposure, as: "incident")
    company.ticket("GD3", "2026-07-03", staff: "E2", incident: "SX1", batch: "2026-08")
    company.publish("2026-07")
    company.ticket("GD2", "2026-08-03", staff: "E1", incident: "SX1")
    company.ticket(
      "GD1", "2026-08-04", channel: .hotline12345, category: .none, satisfaction: .unsatisfied,
      section: "一科", incident: "SX1")
    company.ticket("GD4", "2026-08-05", staff: "E1")
    let entries = company.results().exposures
    #expect(entries.map(\.entry) == ["incident:SX1", "ticket:GD4"])
    #expect(entries.first?.tickets == ["GD1", "GD2", "GD3"])
    #expect(entries.first?.classes == [.attitude, .unsatisfied])
    #expect(entries.first?.carriedOver == false)
    #expect(entries.first?.person == nil)
    #expect(entries.first?.section == "一科")
  }

  @Test("each bulletin that had an incident gets its own correction")
  func correctionsOfAnIncident() {
    var company = Company.usual
    company.read(.exposure, as: "incident")
    company.ticket("GD1", "2026-06-03", staff: "E1", incident: "SX1")
    company.ticket("GD2", "2026-07-03", staff: "E1", incident: "SX1")
    company.publish("2026-06", "2026-07")
    company.appeal("GD1", submitted: "2026-06-04", centre: true, batch: "2026-08")
    #expect(company.results().corrections.map(\.bulletin.number) == [6])
    company.publish("2026-08")
    company.appeal("GD2", submitted: "2026-07-06", centre: true, batch: "2026-09")
    #expect(company.results(at: "2026-09").corrections.map(\.bulletin.number) == [7])
  }
}
