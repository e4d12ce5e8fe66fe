import GRDB
import GRDBSQLite
import Model

/// What SQLite and GRDB report → the ledger's own error; SQLite's English stays inside.
extension LedgerError {
  /// An error of the ledger, whatever threw it.
  init(_ error: any Error, path: String, doing: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError:
      self.init(code: error.extendedResultCode.rawValue, path: path, doing: doing)
    // GRDB's own: a column of another type than it must have.
    case is RowDecodingError: self = .damaged("一条记录")
    default: self = .sqlite(code: SQLITE_ERROR, doing: doing)
    }
  }

  /// A result code of SQLite; `path` is left out where nobody can be told to look at the file.
  init(code: Int32, path: String = "ledger.sqlite", doing: String) {
    switch code & 0xFF {
    case SQLITE_NOTADB: self = .notALedger(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path)
    case SQLITE_CORRUPT: self = .damaged("文件结构")
    case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_RANGE: self = .damaged("记录之间的对应")
    default: self = .sqlite(code: code, doing: doing)
    }
  }
}
