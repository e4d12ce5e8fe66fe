import Ledger
import Model
import Testing

/// Random batches, imported in random orders, against the naive model.
@Suite struct BatchPropertyTests {
  @Test(arguments: 0..<60)
  func whatIsInForceIsAFunctionOfWhatTheBatchesHold(seed: Int) throws {
    var random = SplitMix(seed: seed)
    var naive = NaiveLedger()
    try withLedger { ledger in
      for _ in 0..<Int.random(in: 3...12, using: &random) {
        let batch = month(.random(in: 1...4, using: &random))
        let files = randomFiles(&random)
        if Bool.random(using: &random) {
          naive.replace(files, as: batch)
          try ledger.take(files, as: batch)
        } else {
          naive.add(files, to: batch)
          try ledger.take(files, as: batch, mode: .add)
        }
      }
      try expectSame(ledger, naive)
    }
  }

  @Test(arguments: 100..<130)
  func theOrderInWhichBatchesAreImportedDoesNotMatter(seed: Int) throws {
    var random = SplitMix(seed: seed)
    var naive = NaiveLedger()
    for number in 1...4 { naive.replace(randomFiles(&random), as: month(number)) }
    try withLedger { ledger in
      // Every batch comes twice, the first time with something else.
      for number in (1...4).shuffled(using: &random) {
        try ledger.take(randomFiles(&random), as: month(number))
      }
      for number in (1...4).shuffled(using: &random) {
        let files = naive.batches[month(number), default: [:]]
        try ledger.take(Array(files.values), as: month(number))
      }
      try expectSame(ledger, naive)
    }
  }

  private func expectSame(_ ledger: Ledger, _ naive: NaiveLedger) throws {
    for number in 1...5 {
      let facts = try ledger.facts(at: month(number))
      let expected = naive.inForce(at: month(number))
      #expect(facts.exams.map(\.record.staffID) == expected.map(\.id))
      #expect(facts.exams.map(\.order) == Array(expected.indices))
      #expect(
        facts.exams.map {
          NaiveLedger.Version(
            score: ($0.record.score?.hundredths ?? -1) / 100, batch: $0.place.batch,
            file: $0.place.file, sheet: $0.place.sheet, row: $0.place.row)
        } == expected.map(\.version))
      let report = try ledger.importReport(of: month(number))
      #expect(
        report.sheets.map { [$0.accepted, $0.replaced, $0.duplicates, $0.rejects] }
          == naive.accounts(of: month(number)))
      for sheet in report.sheets {
        #expect(sheet.rows == sheet.accepted + sheet.replaced + sheet.duplicates + sheet.rejects)
      }
    }
  }

  private func randomFiles(_ random: inout SplitMix) -> [TestFile] {
    ["a.csv", "b.csv", "工单.xlsx"].filter { _ in Int.random(in: 0..<3, using: &random) > 0 }
      .map { name in
        TestFile(
          name,
          sheets: (0..<Int.random(in: 1...2, using: &random)).map { _ in
            (0..<Int.random(in: 0...6, using: &random)).map { _ in
              Int.random(in: 0..<8, using: &random) == 0
                ? .reject
                : .exam(
                  id: "E\(Int.random(in: 1...5, using: &random))",
                  score: .random(in: 60...62, using: &random))
            }
          })
      }
  }
}
