import GRDB
import Model

extension Ledger {
  /// Copies the ledger, as it stands at one moment, into a new file; others may go on working.
  ///
  /// - Throws: `LedgerError` where the copy cannot be written or is not whole.
  package func backUp(to path: String) throws(LedgerError) {
    do {
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      throw LedgerError(error, path: path, doing: "备份台账")
    }
    try Ledger(path: path).check()
  }

  /// Reads all that counts in the ledger and holds it against its checksums.
  ///
  /// - Throws: `LedgerError.damaged` where something is not as it was written.
  package func check() throws(LedgerError) {
    try read("检查台账") { database in
      guard try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok" else {
        throw LedgerError.damaged("文件结构")
      }
      let last = try Row.fetchAll(database, sql: "SELECT DISTINCT batch FROM file")
        .map { try $0.month("batch") }.max()
      let months = try PublishedStore.months(before: nil, in: database)
      if let month = [last, months.last?.month].compactMap({ $0 }).max() {
        _ = try FactsReader.facts(at: month, in: database)
      }
    }
  }

  /// Whether it holds nothing that could be lost.
  package func isEmpty() throws(LedgerError) -> Bool {
    try read("读取台账") { database in
      let files = try Int.fetchOne(database, sql: "SELECT count(*) FROM file") ?? 0
      let months = try Int.fetchOne(database, sql: "SELECT count(*) FROM published_month") ?? 0
      return files + months == 0
    }
  }
}
