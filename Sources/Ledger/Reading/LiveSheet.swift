import GRDB
import Model

/// A sheet of a file that is not withdrawn, and where its rows stand in the ledger.
///
/// A sheet's rows were inserted together, so a range of row ids is all it takes to find them.
struct LiveSheet {
  var id: Int64
  var batch: Month
  var file: String
  var sha256: String
  var name: String
  var kind: RecordKind?
  var rows: ClosedRange<Int64>?
  var skipped: Int
  var notices: [String]

  /// The sheets of batches up to a month in the order of replay: batches by month, files by name,
  /// sheets as they stand in the file.
  static func all(upTo month: Month, in database: Database) throws -> [LiveSheet] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT sheet.*, file.batch AS batch, file.name AS file_name, file.sha256 AS sha256
        FROM sheet JOIN file ON file.id = sheet.file
        WHERE file.withdrawn_by IS NULL AND file.batch <= ?
        ORDER BY file.batch, file.name, sheet.position
        """,
      arguments: [month.description])
    return try rows.map { row in
      let batch: String = row["batch"]
      guard let batch = Month(iso: batch) else { throw LedgerError.damaged("批次 \(batch)") }
      let first: Int64? = row["first_row"]
      let last: Int64? = row["last_row"]
      let code: Int? = row["kind"]
      let notices: String = row["notices"]
      return LiveSheet(
        id: row["id"], batch: batch, file: row["file_name"], sha256: row["sha256"],
        name: row["name"], kind: code.flatMap { RecordKind(code: $0) },
        rows: first.flatMap { first in last.map { first...$0 } }, skipped: row["skipped"],
        notices: notices.isEmpty ? [] : notices.split(separator: "\n").map(String.init))
    }
  }
}
