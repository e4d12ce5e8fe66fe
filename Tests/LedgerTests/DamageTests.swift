import GRDB
import Ledger
import Model
import Testing

/// A ledger in which SQLite finds nothing wrong and which still cannot be what was written.
@Suite struct DamageTests {
  static let edits = [
    "INSERT INTO version VALUES (4611686018427387904, 1, 4, 'E1', 'x', 1, 0)",
    "INSERT INTO row VALUES (4611686018427387904, 1, 1, 1)",
    "UPDATE row SET record = 99999999 WHERE id = 1",
    "UPDATE row SET version = 88888888 WHERE id = 1",
    "UPDATE row SET record = -1 WHERE id = 1",
    "UPDATE row SET version = 2 WHERE id = 1",
    "UPDATE row SET number = 7 WHERE id = 1",
    "UPDATE row SET number = 'x' WHERE id = 1",
    "DELETE FROM row WHERE id = 2",
    "DELETE FROM version WHERE id = 2",
    "UPDATE version SET fields = replace(fields, '50', '60') WHERE id = 1",
    "UPDATE version SET fields = CAST(x'4531E59FFF' AS TEXT) WHERE id = 1",
    "UPDATE version SET fields = '' WHERE id = 1",
    "UPDATE version SET kind = 2 WHERE id = 1",
    "UPDATE version SET format = 2 WHERE id = 1",
    "UPDATE sheet SET first_row = 2",
    "UPDATE sheet SET last_row = 4611686018427387904",
    "UPDATE sheet SET first_row = -1",
    "UPDATE sheet SET kind = 5",
    "UPDATE sheet SET kind = 77",
    "UPDATE sheet SET name = '别的表'",
    "UPDATE file SET batch = '2026-13'",
    "UPDATE file SET name = 'b.csv'",
    "UPDATE file SET sha256 = x'00'",
    "UPDATE published_month SET month = '2026-13'",
    "UPDATE published_month SET document_date = '2026-05-30'",
    "UPDATE published_finding SET effect_yuan = 5000",
    "UPDATE published_finding SET effect_yuan = NULL",
    "UPDATE published_finding SET reason = CAST(x'E59FFF' AS TEXT)",
    "UPDATE published_finding SET subject_id = 'E2'",
    "DELETE FROM published_finding",
    "UPDATE published_entry SET key = 'ticket:GD9'",
    "DELETE FROM published_correction",
  ]

  @Test(arguments: edits)
  func isRefusedWithASentenceAndNeverUsed(edit: String) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/ledger.sqlite"
      let ledger = try Ledger(path: path)
      try ledger.take(
        [TestFile("a.csv", [.exam(id: "E1", score: 50), .exam(id: "E2", score: 70)])], as: month(6))
      let finding = PublishedFinding(
        rule: .personDeduction, clause: ClauseID("5.2.1a"), month: month(5),
        subject: Subject(kind: .person, id: "E1"), about: .unit(.ticket("GD1")),
        effect: .deduct(Yuan(500)), evidence: [.ticket("GD1")], reason: "一条理由")
      try ledger.publish(
        PublishedMonth(
          month: month(5), findings: [finding],
          entries: [PublishedEntry(key: .ticket("GD1"), tickets: ["GD1"])],
          corrections: [
            BulletinCorrection(entry: .ticket("GD0"), bulletin: month(4), kind: .withdrawn)
          ]),
        policySHA256: "ab", documentDate: month(5).lastDay)
      #expect(try ledger.facts(at: month(6)).exams.count == 2)
      // Not through the ledger: foreign keys and the like are off, as in another program.
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      try DatabaseQueue(path: path, configuration: configuration).write {
        try $0.execute(sql: edit)
      }
      let error = #expect(throws: LedgerError.self) { try Ledger(path: path).facts(at: month(6)) }
      let message = error?.description ?? ""
      #expect(message.contains("已损坏"), "\(message)")
      #expect(message.contains("restore"), "\(message)")
      #expect(!message.contains("SELECT") && !message.contains("SQL"), "\(message)")
    }
  }
}
