import GRDB
package import Model

/// The files of one batch, told one after another → their rows in the ledger.
///
/// Order of calls: for each file `beginFile`; for each of its sheets `beginSheet`, any number of
/// `append` and `reject` in the order of the rows, `endSheet`; then `endFile`, or at any moment
/// `refuseFile`, which takes back what the file has given so far. Another order is a programmer's
/// mistake. Memory does not grow with the file.
package struct ImportSession: ~Copyable {
  /// Whether the caller has to read a file.
  package enum Decision: Sendable {
    case read
    /// The ledger holds this very content, read by the same reader: nothing to do.
    case unchanged
  }

  private let database: Database
  private let batch: Month
  private let mode: ImportMode
  private let reader: String
  private var writer: RecordWriter
  private var importID: Int64?
  private var seen: Set<String> = []
  private var file: OpenFile?

  /// What is known of the file that is being read.
  private struct OpenFile {
    var name: String
    var size: Int
    var sha256: String
    var id: Int64
    var sheets = 0
    var sheet: OpenSheet?
    /// To go back to when the file is refused.
    var writer: RecordWriter
  }

  private struct OpenSheet {
    var id: Int64
    var firstRow: Int64
  }

  init(_ database: Database, batch: Month, mode: ImportMode, reader: String) throws {
    self.database = database
    self.batch = batch
    self.mode = mode
    self.reader = reader
    writer = try RecordWriter(database)
  }

  /// Opens a file by its name inside the folder.
  package mutating func beginFile(
    name: String, size: Int, sha256: String
  ) throws -> Decision {
    see(name)
    let same = try Int.fetchOne(
      database,
      sql: """
        SELECT 1 FROM file WHERE batch = ? AND name = ? AND sha256 = ? AND reader = ?
        AND refused IS NULL AND withdrawn_by IS NULL
        """,
      arguments: [batch.description, name, sha256, reader])
    if same != nil { return .unchanged }
    // Numbered outside the savepoint: a refused file must not take the number back with it.
    _ = try importNumber()
    try database.execute(sql: "SAVEPOINT file")
    let id = try insertFile(name: name, size: size, sha256: sha256, refused: nil)
    file = OpenFile(name: name, size: size, sha256: sha256, id: id, writer: writer)
    return .read
  }

  /// Opens a sheet of the file; `kind` is nil where it matches none.
  package mutating func beginSheet(name: String, kind: RecordKind?) throws {
    guard var open = file, open.sheet == nil else {
      preconditionFailure("a sheet begins in an open file, after the sheet before it has ended")
    }
    try database.execute(
      sql: "INSERT INTO sheet VALUES (NULL, ?, ?, ?, ?, NULL, NULL, 0, '', 0)",
      arguments: [open.id, open.sheets, name, kind?.code])
    writer.beginSheet(
      StoredChecksums.sheet(
        batch: batch.description, file: open.name, sha256: open.sha256, position: open.sheets,
        name: name, kind: kind?.code))
    open.sheets += 1
    open.sheet = OpenSheet(id: database.lastInsertedRowID, firstRow: writer.nextRow)
    file = open
  }

  /// Takes records of the open sheet, in the order of their rows.
  package mutating func append(_ block: RecordBlock) throws(LedgerError) {
    precondition(file?.sheet != nil, "records belong to an open sheet")
    try writer.write(block, batch: batch)
  }

  /// Notes a row of the open sheet that was not taken.
  package mutating func reject(_ reject: Reject) throws {
    guard let sheet = file?.sheet else { preconditionFailure("rejects belong to an open sheet") }
    try database.cachedStatement(sql: "INSERT INTO reject VALUES (NULL, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        sheet.id, reject.row, reject.column, reject.heading, reject.value, reject.reason,
      ])
  }

  /// Closes the sheet; `skipped` counts title, heading, blank and total rows.
  package mutating func endSheet(skipped: Int, notices: [String] = []) throws {
    guard let sheet = file?.sheet else { preconditionFailure("no sheet is open") }
    let empty = writer.nextRow == sheet.firstRow
    try database.execute(
      sql: """
        UPDATE sheet SET first_row = ?, last_row = ?, skipped = ?, notices = ?, checksum = ?
        WHERE id = ?
        """,
      arguments: [
        empty ? nil : sheet.firstRow, empty ? nil : writer.nextRow - 1, skipped,
        notices.joined(separator: "\n"), writer.checksum.value, sheet.id,
      ])
    file?.sheet = nil
  }

  /// Closes the file.
  package mutating func endFile() throws {
    precondition(file != nil && file?.sheet == nil, "a file ends after its sheets")
    try database.execute(sql: "RELEASE file")
    file = nil
  }

  /// Refuses the open file as a whole: what it gave so far is taken back, the reason is kept.
  package mutating func refuseFile(reason: String) throws {
    guard let open = file else { preconditionFailure("no file is open") }
    try database.execute(sql: "ROLLBACK TO file")
    try database.execute(sql: "RELEASE file")
    writer = open.writer
    file = nil
    try insertRefused(name: open.name, size: open.size, sha256: open.sha256, reason: reason)
  }

  /// Refuses a file that was not even opened.
  package mutating func refuseFile(
    name: String, size: Int = 0, sha256: String = "", reason: String
  ) throws {
    see(name)
    try insertRefused(name: name, size: size, sha256: sha256, reason: reason)
  }

  /// Withdraws what the folder no longer holds.
  consuming func finish() throws {
    precondition(file == nil, "the last file was not ended")
    guard mode == .replace else { return }
    let names = try String.fetchAll(
      database, sql: "SELECT name FROM file WHERE batch = ? AND withdrawn_by IS NULL ORDER BY name",
      arguments: [batch.description])
    for name in names where !seen.contains(name) {
      try withdraw(name)
    }
  }

  private mutating func see(_ name: String) {
    precondition(file == nil, "the file before this one was not ended")
    let isNew = seen.insert(name).inserted
    precondition(isNew, "a folder has each name once")
  }

  /// A file refused before for the same reason is left as it is.
  private mutating func insertRefused(
    name: String, size: Int, sha256: String, reason: String
  ) throws {
    let same = try Int.fetchOne(
      database,
      sql: """
        SELECT 1 FROM file WHERE batch = ? AND name = ? AND sha256 = ? AND refused = ?
        AND withdrawn_by IS NULL
        """,
      arguments: [batch.description, name, sha256, reason])
    if same == nil {
      _ = try insertFile(name: name, size: size, sha256: sha256, refused: reason)
    }
  }

  private mutating func insertFile(
    name: String, size: Int, sha256: String, refused: String?
  ) throws -> Int64 {
    try withdraw(name)
    try database.execute(
      sql: "INSERT INTO file VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, NULL)",
      arguments: [batch.description, name, size, sha256, reader, refused, try importNumber()])
    return database.lastInsertedRowID
  }

  private mutating func withdraw(_ name: String) throws {
    try database.execute(
      sql: """
        UPDATE file SET withdrawn_by = ? WHERE batch = ? AND name = ? AND withdrawn_by IS NULL
        """,
      arguments: [try importNumber(), batch.description, name])
  }

  /// The number of this import; one that changes nothing gets none and leaves no trace.
  private mutating func importNumber() throws -> Int64 {
    if let importID { return importID }
    try database.execute(
      sql: "INSERT INTO import VALUES (NULL, ?, ?)",
      arguments: [batch.description, mode.rawValue])
    importID = database.lastInsertedRowID
    return database.lastInsertedRowID
  }
}
