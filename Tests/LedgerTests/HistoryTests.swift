import Ledger
import Model
import Testing

@Suite struct HistoryTests {
  private let key = Exam.sample(id: "E1", score: 1).key(batch: month(6))

  @Test func everyRowIsKeptWithItsFate() throws {
    try withLedger { ledger in
      try ledger.take([TestFile("a.csv", [.exam(id: "E1", score: 50)])], as: month(6))
      try ledger.take([TestFile("a.csv", [.exam(id: "E1", score: 55)])], as: month(6))
      try ledger.take([TestFile("b.csv", [.exam(id: "E1", score: 55)])], as: month(7))
      try ledger.take([TestFile("c.csv", [.exam(id: "E1", score: 70)])], as: month(8))
      try ledger.take([TestFile("d.csv", [.exam(id: "E1", score: 80)])], as: month(9))
      let rows = try ledger.history(of: Exam.self, key: key, at: month(8))
      #expect(rows.map(\.fate) == [.withdrawn, .replaced, .duplicate, .inForce, .later])
      #expect(rows.map(\.record.score?.hundredths) == [5000, 5500, 5500, 7000, 8000])
      #expect(rows.map(\.place.file) == ["a.csv", "a.csv", "b.csv", "c.csv", "d.csv"])
      #expect(rows.map(\.importedBy) == [1, 2, 3, 4, 5])
      #expect(rows.map(\.withdrawnBy) == [2, nil, nil, nil, nil])
    }
  }

  @Test func anUnknownKeyHasNoHistory() throws {
    try withLedger { ledger in
      let rows = try ledger.history(of: Exam.self, key: "E9", at: month(8))
      #expect(rows.isEmpty)
    }
  }
}
