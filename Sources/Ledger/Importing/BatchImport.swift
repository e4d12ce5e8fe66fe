import GRDB
package import Model

extension Ledger {
  /// Imports a batch in one transaction and gives its report.
  ///
  /// `reader` names everything that decides what a file is read as (the version of Intake, the
  /// mapping's SHA-256): a file with the same name, content and reader is not read again. An error
  /// that `body` throws comes out as it is, and the ledger stays as it was.
  package func importBatch(
    _ batch: Month, mode: ImportMode = .replace, reader: String,
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
