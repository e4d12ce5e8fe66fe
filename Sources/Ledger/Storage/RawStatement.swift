import GRDB
import GRDBSQLite

/// SQL text → a prepared statement that the hot paths bind and step without allocations.
///
/// It belongs to one connection and is finalised with the last reference.
final class RawStatement {
  private let handle: OpaquePointer
  private let connection: OpaquePointer
  /// What a failure says was being done.
  private static let doing = "读写记录"

  init(_ database: Database, _ sql: String) throws(LedgerError) {
    guard let connection = database.sqliteConnection else {
      throw LedgerError(code: SQLITE_MISUSE, doing: Self.doing)
    }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else {
      throw LedgerError(code: code, doing: Self.doing)
    }
    self.handle = prepared
    self.connection = connection
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ value: Int64, at index: Int32) {
    sqlite3_bind_int64(handle, index, value)
  }

  /// Binds bytes of UTF-8 that must stay where they are until the statement is reset.
  func bind(_ text: UnsafeBufferPointer<UInt8>, at index: Int32) {
    // An empty buffer may have no address, which SQLite would take for NULL.
    guard let base = text.baseAddress else {
      sqlite3_bind_text(handle, index, "", 0, nil)
      return
    }
    base.withMemoryRebound(to: CChar.self, capacity: text.count) { bytes in
      _ = sqlite3_bind_text(handle, index, bytes, Int32(text.count), nil)
    }
  }

  /// Goes to the next row; false where there is none.
  func step() throws(LedgerError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw LedgerError(code: code, doing: Self.doing)
    }
  }

  /// Runs a statement that gives no rows, and makes it ready for the next binding.
  func run() throws(LedgerError) {
    defer { reset() }
    while try step() {}
  }

  func reset() { sqlite3_reset(handle) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The bytes of a text column, valid until the next step or reset.
  func text(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let bytes = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column)))
  }

  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(connection) }
}
