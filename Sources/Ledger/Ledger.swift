import GRDB
import Model

/// Records and published months ⇄ one SQLite file, `ledger.sqlite`.
///
/// What is in force at a month is a pure function of what the batches hold now; how often and in
/// which order they were imported makes no difference. Nothing is ever deleted.
///
/// - `importBatch` takes a batch in (`Importing/`), `importReport` says again what it held;
/// - `facts(at:)` gives everything that exists at a month (`Reading/`), `history` the versions of
///   one record;
/// - `publish` registers what a month said, `published(before:)` gives it back (`Publishing/`).
package final class Ledger: Sendable {
  package let path: String
  let queue: DatabaseQueue

  /// Opens the ledger at a path, and makes an empty one where there is none.
  package init(path: String) throws(LedgerError) {
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // The whole import is one transaction: a large cache keeps the key index in memory.
      try database.execute(sql: "PRAGMA cache_size = -131072")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { database in
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        guard tables == 0 || mark == Schema.applicationID else {
          throw LedgerError.notALedger(path: path)
        }
        guard try !Schema.migrator().hasBeenSuperseded(database) else {
          throw LedgerError.newerVersion(path: path)
        }
      }
      try Schema.migrator().migrate(queue)
    } catch {
      throw LedgerError(error, path: path, doing: "打开台账")
    }
  }

  /// Runs a read, giving every failure as a `LedgerError`.
  func read<T>(_ doing: String, _ body: (Database) throws -> T) throws(LedgerError) -> T {
    do {
      return try queue.read(body)
    } catch {
      throw LedgerError(error, path: path, doing: doing)
    }
  }
}
