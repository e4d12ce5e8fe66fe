import GRDB
import GRDBSQLite
import Model

/// What the ledger's checksums cover, and how those of an older ledger are made.
///
/// A version covers its own content; a sheet covers where it stands and each of its rows, in order;
/// a published month covers all that it said. What a month is computed from is read as a whole in
/// just these pieces, so nothing is looked at that has not been checked.
enum StoredChecksums {
  static func version(
    record: Int64, kind: Int64, key: UnsafeBufferPointer<UInt8>,
    fields: UnsafeBufferPointer<UInt8>, format: Int64
  ) -> Int64 {
    var checksum = Checksum()
    checksum.add(record)
    checksum.add(kind)
    checksum.add(key)
    checksum.add(fields)
    checksum.add(format)
    return checksum.value
  }

  /// The beginning of a sheet's checksum; its rows follow.
  static func sheet(
    batch: String, file: String, sha256: String, position: Int, name: String, kind: Int?
  ) -> Checksum {
    var checksum = Checksum()
    for text in [batch, file, sha256, name] { checksum.add(text) }
    checksum.add(Int64(position))
    checksum.add(Int64(kind ?? 0))
    return checksum
  }

  /// All that a published month said, and what was accepted for it, row by row, column by column.
  ///
  /// A blank column counts for nothing: so a column that a later version adds leaves the checksum
  /// of what was published before it as it is.
  static func publishedMonth(_ month: String, in database: Database) throws -> Int64 {
    var checksum = Checksum()
    let tables = [
      ("published_month", "month"), ("published_finding", "published"),
      ("published_entry", "published"), ("published_correction", "published"),
      ("acceptance", "month"), ("accepted_issue", "month"),
    ]
    for (table, column) in tables {
      let rows = try Row.fetchCursor(
        database, sql: "SELECT * FROM \(table) WHERE \(column) = ? ORDER BY rowid",
        arguments: [month])
      while let row = try rows.next() {
        for (name, value) in row where name != "checksum" {
          switch value.storage {
          case .null: continue
          case .int64(let number):
            checksum.add(name)
            checksum.add(number)
          case .string(let text):
            checksum.add(name)
            checksum.add(text)
          case .double, .blob:
            throw LedgerError.damaged("\(month) 的发布记录")
          }
        }
        checksum.add(Int64(row.count { !$0.1.isNull }))
      }
    }
    return checksum.value
  }

  /// Fills in the checksums of a ledger that has none, believing what it holds.
  static func fill(_ database: Database) throws {
    try fillVersions(database)
    try fillSheets(database)
    try fillPublished(database)
  }

  /// Computes anew what published months are checked against; to be called by a migration that
  /// changes their rows.
  static func fillPublished(_ database: Database) throws {
    for month in try String.fetchAll(database, sql: "SELECT month FROM published_month") {
      try database.execute(
        sql: "UPDATE published_month SET checksum = ? WHERE month = ?",
        arguments: [try publishedMonth(month, in: database), month])
    }
  }

  private static func fillVersions(_ database: Database) throws {
    let select = try RawStatement(
      database, "SELECT id, record, kind, key, fields, format FROM version ORDER BY id")
    let update = try RawStatement(database, "UPDATE version SET checksum = ? WHERE id = ?")
    while try select.step() {
      let checksum = version(
        record: select.integer(1), kind: select.integer(2), key: select.text(3),
        fields: select.text(4), format: select.integer(5))
      update.bind(checksum, at: 1)
      update.bind(select.integer(0), at: 2)
      try update.run()
    }
  }

  private static func fillSheets(_ database: Database) throws {
    let sheets = try Row.fetchAll(
      database,
      sql: """
        SELECT sheet.*, file.batch AS batch, file.name AS file_name, file.sha256 AS sha256
        FROM sheet JOIN file ON file.id = sheet.file
        """)
    let rows = try RawStatement(
      database,
      "SELECT id, number, record, version FROM row WHERE id BETWEEN ? AND ? ORDER BY id")
    for row in sheets {
      var checksum = sheet(
        batch: row["batch"], file: row["file_name"], sha256: row["sha256"],
        position: row["position"], name: row["name"], kind: row["kind"])
      if let first: Int64 = row["first_row"], let last: Int64 = row["last_row"] {
        rows.bind(first, at: 1)
        rows.bind(last, at: 2)
        while try rows.step() {
          for column in 0..<4 { checksum.add(rows.integer(Int32(column))) }
        }
        rows.reset()
      }
      let id: Int64 = row["id"]
      try database.execute(
        sql: "UPDATE sheet SET checksum = ? WHERE id = ?", arguments: [checksum.value, id])
    }
  }
}
