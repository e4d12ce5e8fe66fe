import Intake
import Ledger
import Model

/// The ledger's session takes what Intake hands on.
extension ImportSession: ImportSink {
  mutating func beginFile(_ file: ImportReport.InputFile) throws -> Bool {
    try beginFile(name: file.name, size: file.size, sha256: file.sha256) == .read
  }

  mutating func refuseFile(name: String, size: Int, reason: String) throws {
    try refuseFile(name: name, size: size, sha256: "", reason: reason)
  }
}
