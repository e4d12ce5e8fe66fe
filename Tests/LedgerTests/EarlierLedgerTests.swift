import Foundation
import GRDB
import Ledger
import Model
import Testing

/// Ledgers written by released versions open for ever, and are continued.
@Suite struct EarlierLedgerTests {
  static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

  /// A copy of the ledger that a version left behind, opened by this one.
  private func withLedger<T>(of version: String, _ body: (Ledger, String) throws -> T) throws -> T {
    try withTemporaryFolder { folder in
      let path = "\(folder)/ledger.sqlite"
      try FileManager.default.copyItem(
        atPath: Self.fixtures.appendingPathComponent("ledgers/\(version).sqlite").path, toPath: path
      )
      return try body(Ledger(path: path), path)
    }
  }

  @Test(arguments: ["1.0.0"])
  func everythingInItIsReadBack(version: String) throws {
    try withLedger(of: version) { ledger, _ in
      #expect(try ledger.batches() == [month(6), month(7)])
      let facts = try ledger.facts(at: month(7))
      #expect(facts.roster.count == 166)
      #expect(facts.tickets.count == 243)
      #expect(facts.inspections.count == 57)
      #expect(facts.exams.count == 74)
      #expect(facts.appeals.count == 12)
      #expect(facts.nominations.count == 14)
      #expect(facts.ratings.map(\.record.proposed) == [.competent, .excellent])
      #expect(facts.grievances.count == 14)
      #expect(facts.broadcasts.count == 20)
      #expect(facts.contacts.count == 5)
      #expect(facts.published.map(\.month) == [month(6)])
      let published = try ledger.published()
      #expect(published.map(\.findings.count) == [30, 23])
      #expect(published.map(\.adjustments.count) == [0, 1])
      #expect(published.map(\.entries.count) == [11, 11])
    }
  }

  @Test(arguments: ["1.0.0"])
  func itGoesOnWithAnotherMonth(version: String) throws {
    try withLedger(of: version) { ledger, _ in
      let before = try ledger.facts(at: month(7))
      try ledger.take([TestFile("a.csv", [.exam(id: "E1", score: 50)])], as: month(8))
      #expect(try ledger.facts(at: month(8)).exams.count == before.exams.count + 1)
      try ledger.publish(
        PublishedMonth(month: month(8)), policySHA256: "ab", documentDate: month(8).lastDay)
      #expect(try ledger.publishedMonths().map(\.month) == [month(6), month(7), month(8)])
      #expect(throws: LedgerError.alreadyPublished(month(7))) {
        try ledger.publish(
          PublishedMonth(month: month(7)), policySHA256: "ab", documentDate: month(7).lastDay)
      }
    }
  }

  /// A record that came before and comes again, unchanged, is a duplicate whatever columns this
  /// version knows in addition.
  @Test(arguments: ["1.0.0"])
  func aRecordThatComesAgainIsADuplicate(version: String) throws {
    try withLedger(of: version) { ledger, _ in
      let facts = try ledger.facts(at: month(7))
      let blocks: [(RecordKind, RecordBlock)] = [
        (.tickets, .tickets(again(facts.tickets))),
        (.inspections, .inspections(again(facts.inspections))),
        (.exams, .exams(again(facts.exams))), (.appeals, .appeals(again(facts.appeals))),
        (.nominations, .nominations(again(facts.nominations))),
        (.ratings, .ratings(again(facts.ratings))),
        (.grievances, .grievances(again(facts.grievances))),
        (.broadcasts, .broadcasts(again(facts.broadcasts))),
        (.contacts, .contacts(again(facts.contacts))),
      ]
      let report = try ledger.importBatch(month(8), reader: "1") { session in
        _ = try session.beginFile(name: "a.xlsx", size: 1, sha256: "f")
        for (kind, block) in blocks {
          try session.beginSheet(name: kind.rawValue, kind: kind)
          try session.append(block)
          try session.endSheet(skipped: 0)
        }
        try session.endFile()
      }
      for sheet in report.sheets {
        #expect(sheet.rows > 0 && sheet.duplicates == sheet.rows, "\(sheet.sheet)")
      }
    }
  }

  private func again<Record>(_ stored: [Stored<Record>]) -> [Placed<Record>] {
    stored.enumerated().map { Placed(record: $1.record, row: $0 + 2) }
  }
}
