import Ledger
import Model
import Testing

/// Rows of one batch that contradict one another.
@Suite struct ConflictTests {
  private func roster(_ ids: (String, String)...) -> [TestFile.Line] {
    ids.map { .roster(id: $0.0, name: $0.1) }
  }

  @Test func bothRowsAreGivenWithTheirPlaces() throws {
    try withLedger { ledger in
      try ledger.take([TestFile("a.csv", roster(("E1", "张三"), ("E2", "李四")))], as: month(6))
      try ledger.take(
        [TestFile("b.csv", roster(("E1", "张三"), ("E2", "李四"), ("E1", "章三")))], as: month(6),
        mode: .add)
      let facts = try ledger.facts(at: month(6))
      #expect(facts.roster.map(\.record.name) == ["章三", "李四"])
      let conflicts = facts.conflicts.roster
      #expect(conflicts.map(\.earlier.record.name) == ["张三"])
      #expect(conflicts.map(\.later.record.name) == ["章三"])
      #expect(conflicts.map { "\($0.earlier.place.file) \($0.earlier.place.row)" } == ["b.csv 2"])
      #expect(conflicts.map { "\($0.later.place.file) \($0.later.place.row)" } == ["b.csv 4"])
      #expect(conflicts.map(\.isInForce) == [true])
      #expect(conflicts.first?.differences.map(\.name) == ["姓名"])
    }
  }

  @Test func theSameRowTwiceOrInAnotherBatchIsNone() throws {
    try withLedger { ledger in
      try ledger.take([TestFile("a.csv", roster(("E1", "张三"), ("E1", "张三")))], as: month(6))
      try ledger.take([TestFile("a.csv", roster(("E1", "章三")))], as: month(7))
      #expect(try ledger.facts(at: month(7)).conflicts.roster.isEmpty)
    }
  }
}
