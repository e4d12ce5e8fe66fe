import Model
import Testing

@testable import Sample

/// In any four months there is something for each rule to say.
@Suite struct StorylineTests {
  /// Four months from each month of a year on that stay inside one year.
  static let windows = (1...9).map { first in
    Month.sequence(
      from: Month(year: 2026, month: first), through: Month(year: 2026, month: first + 3))
  }

  private func plans(_ months: [Month], staff: Int = 300) -> [MonthPlan] {
    let sample = Sample(months: months, staff: staff, seed: 1)
    return months.map { MonthPlan(sample: sample, month: $0) }
  }

  private func isAttitude(_ draft: TicketDraft) -> Bool {
    draft.category == "服务态度" && draft.verdict == "责任"
  }

  private func isUnsatisfied(_ draft: TicketDraft) -> Bool {
    draft.channel == "12345" && ["不满意", "非常不满意"].contains(draft.satisfaction)
  }

  @Test(arguments: windows, [80, 300])
  func somebodyReachesTheLimitOfTheYear(months: [Month], staff: Int) throws {
    var formal = false
    var thirdParty = false
    var twiceUnsatisfied = false
    for plan in plans(months, staff: staff) {
      let tickets = plan.stories().map(\.draft)
      let blamed = Dictionary(grouping: tickets.filter(isAttitude)) { $0.staffID }
      formal = formal || blamed[plan.formal(0).id, default: []].count >= 2
      twiceUnsatisfied =
        twiceUnsatisfied
        || tickets.filter { isUnsatisfied($0) && $0.staffID == plan.formal(2).id }.count >= 2
      let exposed = try #require(plan.inspectionFile().tables.first).rows.filter {
        $0.cells.contains(.text("是")) && $0.cells.contains(.text(plan.thirdParty(0).id))
      }
      thirdParty =
        thirdParty || !blamed[plan.thirdParty(0).id, default: []].isEmpty && !exposed.isEmpty
    }
    #expect(formal && thirdParty && twiceUnsatisfied)
  }

  @Test(arguments: windows, [80, 300])
  func theBadSectionBreachesEveryMonth(months: [Month], staff: Int) {
    var ofDepartment = 0
    for plan in plans(months, staff: staff) {
      let tickets = plan.stories().map(\.draft).filter(isAttitude)
      let bad = plan.badSection
      #expect(
        tickets.filter { $0.section == bad.section && $0.department == bad.department }.count >= 2)
      #expect(
        tickets.contains {
          $0.section == bad.section && $0.department == bad.department && $0.staffID == nil
        })
      #expect(tickets.contains { $0.section == nil && $0.department == bad.department })
      ofDepartment += tickets.filter { $0.department == bad.department }.count
    }
    #expect(ofDepartment >= 5)
  }

  @Test(arguments: windows)
  func thingsComeLateAndAreTakenBack(months: [Month]) {
    let stories = plans(months).dropLast().flatMap { $0.stories() }
    #expect(stories.contains { $0.isLate })
    #expect(stories.contains { $0.draft.verdict == nil && $0.revision?.verdict == "责任" })
    #expect(stories.contains { isAttitude($0.draft) && $0.revision?.verdict == "非责任" })
  }

  @Test(arguments: windows)
  func whatIsLateComesWithTheNextFolder(months: [Month]) {
    let plans = plans(months)
    for (plan, next) in zip(plans, plans.dropFirst()) {
      for story in plan.stories() where story.isLate {
        #expect(!ids(plan).contains(story.draft.id))
        #expect(ids(next).contains(story.draft.id))
      }
    }
  }

  private func ids(_ plan: MonthPlan) -> Set<String> {
    var ids: Set<String> = []
    plan.ticketFiles { file in
      for row in file.tables[0].rows { ids.insert(row.cells[0].plainText) }
    }
    return ids
  }

  @Test(arguments: windows)
  func everyPuzzleIsThere(months: [Month]) {
    let tickets = plans(months).flatMap { $0.stories() }.map(\.draft)
    let company = plans(months)[0].company
    #expect(tickets.contains { $0.staffID == "099999" })
    #expect(tickets.contains { $0.staffName?.contains("、") == true })
    #expect(tickets.contains { $0.staffID == nil && $0.staffName == company.namesakes[0].name })
    #expect(
      tickets.contains { !company.departments.contains($0.department) && $0.staffName == nil })
    #expect(tickets.contains { $0.section == "营业九所" })
    #expect(tickets.contains { $0.channel == "微信公众号" })
    #expect(tickets.contains { $0.category == "用水纠纷" })
    #expect(tickets.contains { $0.department == Company.leaderless && $0.section == nil })
    #expect(tickets.contains { $0.section == Company.headless.section && $0.staffID == nil })
    #expect(tickets.contains { $0.incident != nil })
    #expect(tickets.contains { $0.channel == "云直播" && $0.verdict == "责任" })
    #expect(tickets.contains { $0.referred && $0.supervised })
  }

  @Test(arguments: windows)
  func appealsGoEveryWay(months: [Month]) throws {
    let rows = try plans(months).flatMap { try #require($0.appealFile()).tables[0].rows }
      .map { $0.cells.map(\.plainText) }
    #expect(rows.contains { $0[3].isEmpty })
    for (column, refusal) in [(4, "不通过"), (5, "否"), (6, "不同意")] {
      #expect(rows.contains { $0[column] == refusal })
    }
    #expect(rows.contains { $0[4] == "通过" && $0[5] == "是" && $0[6] == "同意" })
    #expect(rows.contains { $0[4].isEmpty })
  }

  @Test func theNamesakesAreTwoPeopleOfOneSection() throws {
    for staff in [80, 300, 1000] {
      let company = Sample(months: [], staff: staff, seed: 1).company
      try #require(company.namesakes.count == 2)
      #expect(company.namesakes[0].id != company.namesakes[1].id)
      #expect(company.namesakes[0].name == company.namesakes[1].name)
      #expect(company.namesakes[0].offices == company.namesakes[1].offices)
      #expect(company.people.count == staff)
    }
  }
}
