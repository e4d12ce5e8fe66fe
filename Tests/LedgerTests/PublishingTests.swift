import GRDB
import Ledger
import Model
import Testing

@Suite struct PublishingTests {
  private static let effects: [Effect] = [
    .deduct(Yuan(500)), .bonus(percent: 70, annualCap: .basicallyCompetent),
    .dismissalAdvised(annualCap: .basicallyCompetent), .withdrawCollective,
    .monthCap(.basicallyCompetent), .award(Yuan(1000)), .disqualified, .invalid,
  ]

  private static let abouts: [(RuleID, FindingAbout)] = [
    (.personDeduction, .unit(.ticket("GD/1:2"))), (.personYear, .year(2026)),
    (.sectionMonth, .sectionMonth(SectionPath("城东 营业所", "一科"), month(6))),
    (.sectionYear, .sectionYear(SectionPath("城东", "一科/二班"), 2026)),
    (.departmentYear, .departmentYear("城东 2025", 2026)), (.examCap, .exam(month(6).lastDay)),
    (.grievanceAward, .application("WQ 1")), (.award, .selection(.quarterly, "2026Q3")),
  ]

  private func sample(_ number: Int) -> PublishedMonth {
    let findings = Self.effects.enumerated().map { index, effect in
      PublishedFinding(
        rule: Self.abouts[index].0, clause: ClauseID("5.2.1a"), month: month(number),
        subject: Subject(kind: index % 2 == 0 ? .person : .department, id: "E\(index)"),
        about: Self.abouts[index].1, effect: effect,
        evidence: index == 0 ? [] : [.inspection("GD1"), .ticket("GD1")],
        reason: "因为“服务态度”\n第 \(index) 条")
    }
    return PublishedMonth(
      month: month(number), findings: findings,
      adjustments: [
        PublishedAdjustment(
          kind: .reversal, ofMonth: month(number - 1), finding: findings[0], yuan: Yuan(500),
          reason: "改判"),
        PublishedAdjustment(
          kind: .late, ofMonth: month(number - 1), finding: findings[5], yuan: Yuan(-500),
          reason: "补登"),
      ],
      entries: [
        PublishedEntry(
          key: .incident("S1"), tickets: ["GD1", "GD2"],
          named: NamedUnit(department: "城东", section: "一科", person: "E1")),
        PublishedEntry(key: .inspection("JC1"), tickets: []),
      ],
      corrections: [
        BulletinCorrection(
          entry: .ticket("GD 0"), bulletin: month(number - 1), kind: .changed,
          named: NamedUnit(department: "城西", person: "E2"))
      ])
  }

  private func publish(_ number: Int, in ledger: Ledger) throws {
    try ledger.publish(
      sample(number), policySHA256: "ab", documentDate: month(number).lastDay)
  }

  @Test func whatWasPublishedComesBackAsItWas() throws {
    try withLedger { ledger in
      try publish(6, in: ledger)
      try publish(8, in: ledger)
      #expect(try ledger.published() == [sample(6), sample(8)])
      #expect(try ledger.published(before: month(8)) == [sample(6)])
      #expect(try ledger.facts(at: month(8)).published == [sample(6)])
      let register = try ledger.publishedMonths()
      #expect(register.map(\.month) == [month(6), month(8)])
      #expect(register.map(\.documentDate) == [month(6).lastDay, month(8).lastDay])
      #expect(register.map(\.policySHA256) == ["ab", "ab"])
    }
  }

  @Test func whatWasAcceptedIsKeptWithTheMonth() throws {
    try withLedger { ledger in
      let acceptance = Acceptance(
        by: "客服中心同意：待补登",
        issues: [AcceptedIssue(kind: "unknown-person", about: "ticket:GD1", detail: "找不到")])
      try ledger.publish(
        sample(6), policySHA256: "ab", documentDate: month(6).lastDay, acceptance: acceptance)
      try publish(7, in: ledger)
      #expect(try ledger.acceptance(of: month(6)) == acceptance)
      #expect(try ledger.acceptance(of: month(7)) == nil)
    }
  }

  @Test func whereTheDocumentsCannotBePlacedNothingIsRegistered() throws {
    struct Full: Error {}
    try withLedger { ledger in
      var isTakenBack = false
      #expect(throws: Full.self) {
        try ledger.publish(
          sample(6), policySHA256: "ab", documentDate: month(6).lastDay
        ) {
          throw Full()
        } takingBack: {
          isTakenBack = true
        }
      }
      #expect(!isTakenBack)
      #expect(try ledger.published().isEmpty)
      try publish(6, in: ledger)
    }
  }

  @Test func aReaderIsNoticedBeforeAnythingIsPlaced() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/ledger.sqlite"
      let ledger = try Ledger(path: path)
      var isPlaced = false
      try DatabaseQueue(path: path).read { database in
        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM row")
        #expect(throws: LedgerError.busy(path: path)) {
          try ledger.publish(
            sample(6), policySHA256: "ab", documentDate: month(6).lastDay
          ) {
            isPlaced = true
          }
        }
      }
      #expect(!isPlaced)
      #expect(try ledger.published().isEmpty)
    }
  }

  @Test func aMonthIsPublishedOnceAndInOrder() throws {
    try withLedger { ledger in
      try publish(6, in: ledger)
      try publish(8, in: ledger)
      #expect(throws: LedgerError.alreadyPublished(month(6))) { try publish(6, in: ledger) }
      #expect(throws: LedgerError.publishedOutOfOrder(month(7), last: month(8))) {
        try publish(7, in: ledger)
      }
      #expect(try ledger.published() == [sample(6), sample(8)])
    }
  }
}
