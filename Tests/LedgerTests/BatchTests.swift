import Ledger
import Model
import Testing

/// What `inputs.md` says of batches, case by case.
@Suite struct BatchTests {
  @Test func aLaterRowReplacesAndKeepsThePlaceInTheOrder() throws {
    try withLedger { ledger in
      try ledger.take(
        [TestFile("a.csv", [.exam(id: "E1", score: 50), .exam(id: "E2", score: 70)])], as: month(6))
      try ledger.take([TestFile("a.csv", [.exam(id: "E1", score: 90)])], as: month(7))
      let june = try ledger.facts(at: month(6)).exams
      let july = try ledger.facts(at: month(7)).exams
      #expect(june.map(\.record.score) == [Score("50"), Score("70")])
      #expect(july.map(\.record.score) == [Score("90"), Score("70")])
      #expect(july.map(\.place.batch) == [month(7), month(6)])
      #expect(july.map(\.order) == [0, 1])
    }
  }

  @Test func anIdenticalRowIsADuplicateAndLeavesItsBatchMonth() throws {
    try withLedger { ledger in
      let file = TestFile("a.csv", [.exam(id: "E1", score: 50)])
      try ledger.take([file], as: month(6))
      let report = try ledger.take([file], as: month(7))
      #expect(report.sheets.map(\.duplicates) == [1])
      #expect(report.sheets.map(\.accepted) == [0])
      #expect(try ledger.facts(at: month(7)).exams.map(\.place.batch) == [month(6)])
    }
  }

  @Test func aRosterBelongsToItsBatchMonth() throws {
    try withLedger { ledger in
      let file = TestFile("花名册.csv", [.roster(id: "E1", name: "张三")])
      try ledger.take([file], as: month(6))
      try ledger.take([file], as: month(7))
      #expect(
        try ledger.facts(at: month(7)).roster.map(\.place.batch) == [month(6), month(7)])
    }
  }

  @Test func aFileThatIsGoneIsWithdrawnAndAnAddedOneIsNot() throws {
    try withLedger { ledger in
      let first = TestFile("a.csv", [.exam(id: "E1", score: 50)])
      let second = TestFile("b.csv", [.exam(id: "E2", score: 50)])
      try ledger.take([first], as: month(6))
      try ledger.take([second], as: month(6), mode: .add)
      #expect(try ledger.facts(at: month(6)).exams.map(\.record.staffID) == ["E1", "E2"])
      try ledger.take([second], as: month(6))
      #expect(try ledger.facts(at: month(6)).exams.map(\.record.staffID) == ["E2"])
      try ledger.take([], as: month(6))
      #expect(try ledger.facts(at: month(6)).exams.isEmpty)
      #expect(try ledger.batches() == [])
    }
  }

  @Test func anUnchangedFileIsNotReadAgainAndReportsTheSame() throws {
    try withLedger { ledger in
      let file = TestFile(
        "a.csv", [.exam(id: "E1", score: 50), .exam(id: "E1", score: 60), .reject])
      let first = try ledger.take([file], as: month(6))
      var decisions: [ImportSession.Decision] = []
      let second = try ledger.importBatch(month(6), reader: "1") { session in
        decisions.append(
          try session.beginFile(name: file.name, size: 1, sha256: file.sha256))
      }
      #expect(decisions == [.unchanged])
      #expect(first == second)
      #expect(first.sheets.map(\.replaced) == [1])
      #expect(first.rejects.map(\.row) == [4])
      let other = try ledger.take([file], as: month(6), reader: "2")
      #expect(first == other)
    }
  }

  @Test func aRefusedFileLeavesNothingButItsReason() throws {
    try withLedger { ledger in
      let report = try ledger.importBatch(month(6), reader: "1") { session in
        _ = try session.beginFile(name: "坏.xlsx", size: 9, sha256: "f")
        try session.beginSheet(name: "一", kind: .exams)
        try session.append(.exams([Placed(record: .sample(id: "E1", score: 50), row: 2)]))
        try session.refuseFile(reason: "文件不完整")
        try session.refuseFile(name: "链接", reason: "是符号链接")
        try session.take(TestFile("好.csv", [.exam(id: "E2", score: 60)]))
      }
      #expect(report.refused.map(\.file) == ["坏.xlsx", "链接"])
      #expect(report.refused.map(\.reason) == ["文件不完整", "是符号链接"])
      #expect(report.files.map(\.name) == ["好.csv"])
      #expect(try ledger.facts(at: month(6)).exams.map(\.record.staffID) == ["E2"])
      #expect(try ledger.importReport(of: month(6)) == report)
    }
  }

  @Test func aSheetOfNoKindIsKeptInTheReport() throws {
    try withLedger { ledger in
      let report = try ledger.importBatch(month(6), reader: "1") { session in
        _ = try session.beginFile(name: "杂.xlsx", size: 9, sha256: "f")
        try session.beginSheet(name: "说明", kind: nil)
        try session.endSheet(skipped: 3, notices: ["不是认识的表", "共 3 行"])
        try session.endFile()
      }
      #expect(report.sheets.map(\.kind) == [nil])
      #expect(report.sheets.map(\.skipped) == [3])
      #expect(report.sheets.map(\.notices) == [["不是认识的表", "共 3 行"]])
    }
  }
}
