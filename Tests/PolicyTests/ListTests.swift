import Model
import Policy
import Testing

@Suite("Lists and figures")
struct ListTests {
  @Test(
    "a failed or missed makeup exam caps the month",
    arguments: [
      (ExamSitting.makeup, String?.some("59.99"), true), (.makeup, "60", false),
      (.makeup, nil, true), (.first, "59", false),
    ])
  func examCap(sitting: ExamSitting, score: String?, caps: Bool) {
    var company = Company.usual
    company.exam("E1", "2026-08-10", sitting, score: score)
    let results = company.results()
    #expect(results.said == (caps ? ["exam-cap E1 2026-08-10 月 基本称职"] : []))
    #expect(results.person("E1")?.monthCap == (caps ? .basicallyCompetent : nil))
    #expect(company.results(at: "2026-09").person("E1")?.monthCap == nil)
  }

  @Test("coverage lists everyone in a service post or a head without a passed exam")
  func coverage() {
    var company = Company.usual
    company.person("E3", "孙丙", section: "一科", post: "催欠员")
    company.person("E4", "周丁", section: "一科", post: "催欠员")
    company.exam("E1", "2026-06-10", score: "60")
    company.exam("E2", "2026-06-10", score: "59")
    company.exam("E3", "2026-06-10", score: "59")
    company.exam("E3", "2026-07-10", .makeup, score: nil)
    let found = company.results().coverage.map { "\($0.id) \($0.state.rawValue)" }
    #expect(found == ["E2 makeup-due", "E3 makeup-failed", "E4 not-sat", "H1 not-sat"])
    #expect(company.results(at: "2026-05").coverage.isEmpty)
    #expect(company.results(at: "2026-06").coverage.count == 4)
  }

  @Test(
    "excellent is who has 90 or more as the best of the year", arguments: [("89.99", 0), ("90", 1)])
  func excellent(score: String, count: Int) {
    var company = Company.usual
    company.exam("E1", "2026-06-10", score: score)
    company.exam("E1", "2026-07-10", .makeup, score: "50")
    #expect(company.results().excellent.count == count)
  }

  @Test(
    "overdue is what missed its limit in the month, or is still open from before",
    arguments: [
      ("2026-08-10", "2026-08-11", true), ("2026-08-10", "2026-08-10", false),
      ("2026-08-10T12:00:00", "2026-08-10T12:00:01", true),
      ("2026-08-10T12:00:00", "2026-08-10", true),
      ("2026-08-31", nil, true), ("2026-07-10", nil, true), ("2026-07-10", "2026-08-20", false),
      ("2026-09-01", nil, false), (nil, nil, false),
    ] as [(String?, String?, Bool)])
  func overdue(due: String?, closed: String?, isOverdue: Bool) {
    var company = Company.usual
    company.ticket("GD1", "2026-07-03", category: .none, closed: closed, due: due)
    #expect(company.results().departments.first?.overdue == (isOverdue ? ["GD1"] : []))
  }

  @Test("a live-stream ticket without an end by the month's end is an open loop")
  func openLoops() {
    var company = Company.usual
    for (id, closed) in [("GD1", nil), ("GD2", "2026-08-31"), ("GD3", "2026-09-01")] {
      company.ticket(
        id, "2026-07-03", channel: .liveStream, category: .none, verdict: .notResponsible,
        closed: closed)
    }
    #expect(company.results().departments.first?.openLoops == ["GD1", "GD3"])
  }

  @Test("departments count complaints by kind, inspections by method, bad reviews and broadcasts")
  func departmentFigures() {
    var company = Company.usual
    company.ticket("GD1", category: .efficiency, staff: "E1")
    company.ticket("GD2", category: .attitude, staff: "E1")
    company.ticket("GD3", category: .none, satisfaction: .unsatisfied, business: "接水报装")
    company.ticket(
      "GD4", category: .attitude, verdict: .undetermined, satisfaction: .unsatisfied,
      business: "接水报装")
    company.inspection("JC1", staff: "E1", method: .telephone, exposed: false)
    company.broadcasts.append(
      Stored(
        record: Broadcast(
          id: "ZB1", date: Month(year: 2026, month: 8).firstDay, department: "营销部", host: "张甲",
          messages: 20, closed: nil),
        place: company.tickets[0].place, order: 0))
    let department = company.results().departments.first
    #expect(department?.complaints.map(\.count) == [1, 0, 1, 0])
    #expect(department?.inspections.map(\.count) == [0, 1, 0])
    #expect(department?.connectionBadReviews == 1)
    #expect(department?.attitudeKPI == 1)
    #expect(
      department.map { [$0.broadcasts.sessions, $0.broadcasts.messages, $0.broadcasts.closed] } == [
        1, 20, 0,
      ])
  }

  @Test("referrals are the month's, whatever became of the ticket")
  func referrals() {
    var company = Company.usual
    company.ticket("GD2", "2026-08-03", category: .none, referred: true)
    company.ticket("GD1", "2026-08-30", referred: true)
    company.ticket("GD3", "2026-07-30", referred: true)
    #expect(company.results().referrals == ["GD1", "GD2"])
  }

  @Test(
    "every ticket and inspection of the year has a ruling with its clause, counted or not",
    arguments: [
      (Channel.ownHotline, Category.attitude, Verdict.responsible, "5.2.1a"),
      (.liveStream, .none, .responsible, "4.2.2"),
      (.ownHotline, .efficiency, .responsible, "4.2.3"),
      (.ownHotline, .dispute, .responsible, "5.3.1"),
      (.ownHotline, .attitude, .notResponsible, "6.2"),
      (.ownHotline, .attitude, .undetermined, "4.2.3"), (.ownHotline, .none, .responsible, "4.2.3"),
    ])
  func rulings(channel: Channel, category: Category, verdict: Verdict, clause: String) {
    var company = Company.usual
    company.ticket("GD1", channel: channel, category: category, verdict: verdict, staff: "E1")
    let ruling = company.results().rulings.first
    #expect(ruling?.clause == ClauseID(clause))
    #expect(ruling?.reason.isEmpty == false)
    #expect(ruling?.person == "E1")
  }

  @Test("the watch list shows who is one step from a limit")
  func watchList() {
    var company = Company.usual
    company.ticket("GD1", "2026-08-27", staff: "E1")
    company.ticket("GD2", "2026-08-31", category: .none, due: "2026-08-30")
    let items = company.results().watchList.map { "\($0.kind.rawValue) \($0.about)" }
    #expect(
      items
        == [
          "person E1", "section 营销部/一科", "appeal GD1", "limit 营销部", "exam-coverage 催欠员",
          "exam-coverage 客户代表", "inspection-coverage 催欠员", "inspection-coverage 客户代表",
        ]
    )
  }
}
