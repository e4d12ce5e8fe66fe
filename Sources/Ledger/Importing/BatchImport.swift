import GRDB
package import Model

/// The ledger as an import is about to leave it.
package struct ImportOutcome: Sendable {
  package let report: ImportReport
  /// Whether any batch up to the imported one has a roster.
  package let hasRoster: Bool
}

extension Ledger {
  /// Imports a batch in one transaction and gives its report.
  ///
  /// `reader` names everything that decides what a file is read as (the version of Intake, the
  /// mapping's SHA-256): a file with the same name, content and reader is not read again. An error
  /// that `body` throws comes out as it is, and the ledger stays as it was; so it does where
  /// `check`, which sees the ledger as the import leaves it, throws.
  package func importBatch(
    _ batch: Month, mode: ImportMode = .replace, reader: String,
    check: (ImportOutcome) throws -> Void = { _ in },
    _ body: (inout ImportSession) throws -> Void
  ) throws -> ImportReport {
    do {
      return try queue.writeWithoutTransaction { database in
        var report = ImportReport(batch: batch)
        try database.inTransaction(.immediate) {
          var session = try ImportSession(database, batch: batch, mode: mode, reader: reader)
          try body(&session)
          try session.finish()
          report = try Reconciliation.report(of: batch, in: database)
          let sheets = try LiveSheet.all(upTo: batch, in: database)
          try check(
            ImportOutcome(
              report: report,
              hasRoster: sheets.contains { $0.kind == .roster && $0.rows != nil }))
          return .commit
        }
        return report
      }
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path, doing: "导入\(batch.chinese)")
    }
  }

  /// What a batch holds now, file by file, as its import reported it.
  package func importReport(of batch: Month) throws(LedgerError) -> ImportReport {
    try read("读取\(batch.chinese)的导入记录") { try Reconciliation.report(of: batch, in: $0) }
  }
}
