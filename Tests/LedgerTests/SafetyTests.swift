import GRDB
import Glibc
import Ledger
import Model
import Testing

/// Killed imports, foreign files, and what the user is told.
@Suite struct SafetyTests {
  private struct Interrupted: Error, Equatable {}

  private func exams(_ range: Range<Int>, score: Int) -> RecordBlock {
    .exams(range.map { Placed(record: .sample(id: "E\($0)", score: score), row: $0 + 2) })
  }

  @Test func anImportThatFailsLeavesTheLedgerAsItWas() throws {
    try withLedger { ledger in
      try ledger.take([TestFile("a.csv", [.exam(id: "E1", score: 50)])], as: month(6))
      #expect(throws: Interrupted()) {
        try ledger.importBatch(month(6), reader: "1") { session in
          _ = try session.beginFile(name: "b.csv", size: 1, sha256: "b")
          try session.beginSheet(name: "", kind: .exams)
          try session.append(exams(0..<1000, score: 90))
          throw Interrupted()
        }
      }
      let facts = try ledger.facts(at: month(6))
      #expect(facts.exams.map(\.record.score) == [Score("50")])
      #expect(try ledger.importReport(of: month(6)).files.map(\.name) == ["a.csv"])
      try ledger.take([TestFile("b.csv", [.exam(id: "E2", score: 60)])], as: month(6))
      #expect(try ledger.facts(at: month(6)).exams.map(\.record.staffID) == ["E2"])
    }
  }

  @Test func aKilledImportLeavesTheLedgerAsItWas() async throws {
    let path = "/tmp/mingjing-killed-import.sqlite"
    for suffix in ["", "-journal"] { unlink(path + suffix) }
    defer { for suffix in ["", "-journal"] { unlink(path + suffix) } }
    try Ledger(path: path).take(
      [TestFile("a.csv", [.exam(id: "E1", score: 50)])], as: month(6))
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let ledger = try Ledger(path: "/tmp/mingjing-killed-import.sqlite")
      _ = try ledger.importBatch(month(6), reader: "1") { session in
        _ = try session.beginFile(name: "b.csv", size: 1, sha256: "b")
        try session.beginSheet(name: "", kind: .exams)
        for block in 0..<20 {
          try session.append(
            .exams(
              (0..<1000).map {
                Placed(record: .sample(id: "E\(block)-\($0)", score: 90), row: $0 + 2)
              }))
        }
        kill(getpid(), SIGKILL)
      }
    }
    let ledger = try Ledger(path: path)
    #expect(try ledger.facts(at: month(6)).exams.map(\.record.score) == [Score("50")])
  }

  @Test(arguments: ["这不是数据库,只是一段文字。", String(repeating: "x", count: 9000)])
  func aFileThatIsNoDatabaseIsRefused(content: String) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/ledger.sqlite"
      try write(content, to: path)
      #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
    }
  }

  @Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/ledger.sqlite"
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (a)") }
      #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
      let tables = try DatabaseQueue(path: path).read {
        try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
      }
      #expect(tables == ["other"])
    }
  }

  @Test func aLedgerOfALaterVersionIsRefused() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/ledger.sqlite"
      _ = try Ledger(path: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('a later one')")
      }
      #expect(throws: LedgerError.newerVersion(path: path)) { try Ledger(path: path) }
    }
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    #expect(throws: LedgerError.self) { try Ledger(path: "/tmp/没有/ledger.sqlite") }
  }

  @Test func openingAgainFindsEverything() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/ledger.sqlite"
      try Ledger(path: path).take([TestFile("a.csv", [.exam(id: "E1", score: 50)])], as: month(6))
      #expect(try Ledger(path: path).facts(at: month(6)).exams.count == 1)
      #expect(try Ledger(path: path).batches() == [month(6)])
    }
  }

  @Test(arguments: [
    (LedgerError.notALedger(path: "x"), "不是明镜的台账文件"),
    (.newerVersion(path: "x"), "更新版本"),
    (.busy(path: "x"), "正被另一个程序使用"),
    (.damaged("工单"), "台账已损坏：工单"),
    (.sqlite(code: 13, doing: "导入"), "磁盘空间"),
    (.alreadyPublished(month(6)), "2026年6月已经发布过"),
    (.publishedOutOfOrder(month(6), last: month(7)), "2026年7月已经发布，2026年6月早于它"),
  ])
  func messagesSayWhatToDo(error: LedgerError, part: String) {
    #expect(error.description.contains(part))
  }

  private func write(_ text: String, to path: String) throws {
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    let bytes = Array(text.utf8)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }
}
