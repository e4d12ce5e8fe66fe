import Model
import Policy
import Testing

@Suite("Appeals")
struct AppealTests {
  private func company(_ channel: Channel = .ownHotline, supervised: Bool = false) -> Company {
    var company = Company.usual
    company.ticket(
      "GD1", "2026-08-03T09:00:00", channel: channel, staff: "E1", supervised: supervised)
    return company
  }

  @Test(
    "an own-hotline appeal needs the centre alone, in two working days, with evidence",
    arguments: [
      ("2026-08-05", true, Bool?.some(true), "valid", []),
      ("2026-08-05T23:59:59", true, nil, "pending", []),
      ("2026-08-06", true, true, "rejected", ["late"]),
      ("2026-08-05", false, true, "rejected", ["no-evidence"]),
      ("2026-08-05", true, false, "rejected", ["centre"]),
      ("2026-08-06", false, false, "rejected", ["late", "no-evidence", "centre"]),
    ])
  func ownHotline(
    submitted: String, proof: Bool, centre: Bool?, state: String, reasons: [String]
  ) {
    var company = company()
    company.appeal("GD1", submitted: submitted, proof: proof, centre: centre, leader: false)
    let found = company.results().appeals.first
    #expect(found?.state.rawValue == state)
    #expect(found?.reasons.map(\.rawValue) == reasons)
    #expect(found?.deadline.description == "2026-08-05")
  }

  @Test(
    "an escalated one also needs the other department and the leader",
    arguments: [
      (Bool?.some(true), Bool?.some(true), "valid", []), (true, nil, "pending", []),
      (nil, false, "rejected", ["leader"]), (false, false, "rejected", ["department", "leader"]),
    ])
  func escalated(department: Bool?, leader: Bool?, state: String, reasons: [String]) {
    for (channel, supervised) in [(Channel.media, false), (.serviceHall, true)] {
      var company = company(channel, supervised: supervised)
      company.appeal(
        "GD1", submitted: "2026-08-04", centre: true, department: department, leader: leader)
      let found = company.results().appeals.first
      #expect(found?.state.rawValue == state)
      #expect(found?.reasons.map(\.rawValue) == reasons)
    }
  }

  @Test(
    "a valid appeal takes the ticket out, a pending one holds it, a rejected one changes nothing")
  func effects() {
    var company = company()
    #expect(company.results().said.count == 1)
    company.appeal("GD1", submitted: "2026-08-04")
    var results = company.results()
    #expect(results.said.isEmpty && results.exposures.isEmpty)
    #expect(results.onHold == [OnHold(ticket: "GD1", why: .appeal)])
    company.appeal("GD1", submitted: "2026-08-04", centre: true)
    results = company.results()
    #expect(results.said.isEmpty && results.onHold.isEmpty)
    #expect(results.rulings.first?.clause == ClauseID("6.2"))
    company.appeal("GD1", submitted: "2026-08-04", centre: false)
    #expect(company.results().said.count == 1)
  }

  @Test("a late appeal can be accepted by the reading")
  func lateAccepted() {
    var company = company()
    company.read(.lateAppeals, as: "accept")
    company.appeal("GD1", submitted: "2026-08-20", centre: true)
    #expect(company.results().appeals.first?.state == .valid)
  }

  @Test("the clock starts on the day of dispatch where there is one")
  func dispatch() {
    var company = Company.usual
    company.ticket("GD1", "2026-08-03", staff: "E1", dispatched: "2026-08-06T16:00:00")
    company.appeal("GD1", submitted: "2026-08-10", centre: true)
    #expect(company.results().appeals.first?.deadline.description == "2026-08-10")
    #expect(company.results().appeals.first?.state == .valid)
  }

  @Test("an appeal against a ticket that nobody has is an exception, one of later months is not")
  func unknownTicket() {
    var company = Company.usual
    company.ticket("GD2", "2026-09-03", batch: "2026-08")
    company.appeal("GD1", submitted: "2026-08-04")
    company.appeal("GD2", submitted: "2026-09-04", batch: "2026-08")
    let results = company.results()
    #expect(results.exceptions.map(\.about.description) == ["ticket:GD1"])
    #expect(results.exceptions.first?.kind == .unknownTicket)
    #expect(results.appeals.isEmpty)
  }

  @Test("a deadline in a year without a calendar is noticed")
  func calendarMissing() {
    var company = Company.usual
    company.ticket("GD1", "2026-12-31", staff: "E1")
    company.appeal("GD1", submitted: "2027-01-04", batch: "2026-12")
    let results = company.results(at: "2026-12")
    #expect(results.notices.map { "\($0.kind) \($0.about)" } == ["calendar-missing 2027"])
    #expect(results.notices.first?.detail.contains("2027.yaml") == true)
  }

  @Test(
    "undetermined service complaints and live-stream tickets wait, unsatisfied 12345 tickets do not",
    arguments: [
      (Channel.ownHotline, Category.attitude, Satisfaction?.none, true),
      (.liveStream, .none, nil, true), (.ownHotline, .none, nil, false),
      (.hotline12345, .attitude, .unsatisfied, false), (.hotline12345, .attitude, nil, true),
    ])
  func undetermined(
    channel: Channel, category: Category, satisfaction: Satisfaction?, waits: Bool
  ) {
    var company = Company.usual
    company.ticket(
      "GD1", channel: channel, category: category, verdict: .undetermined,
      satisfaction: satisfaction, staff: "E1")
    #expect(company.results().onHold.map(\.why) == (waits ? [.undetermined] : []))
  }
}
