import Intake
import Model

/// Takes records where the ledger would, and only counts them.
struct CountedImport: ImportSink {
  private(set) var records = 0
  private(set) var rejects = 0

  mutating func beginFile(_ file: ImportReport.InputFile) -> Bool { true }
  mutating func beginSheet(name: String, kind: RecordKind?) {}
  mutating func endSheet(skipped: Int, notices: [String]) {}
  mutating func endFile() {}
  mutating func refuseFile(reason: String) {}
  mutating func refuseFile(name: String, size: Int, reason: String) {}

  mutating func append(_ block: RecordBlock) {
    if case .tickets(let tickets) = block { records += tickets.count }
  }

  mutating func reject(_ reject: Reject) { rejects += 1 }
}
