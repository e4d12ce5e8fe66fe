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
  var position: Int
  var name: String
  var kind: RecordKind?
  var rows: ClosedRange<Int64>?
  var skipped: Int
  var notices: [String]
  /// What `rowsChecksum` must come to after the last row.
  var checksum: Int64

  /// To be continued with the rows of the sheet, in order.
  var rowsChecksum: Checksum {
    StoredChecksums.sheet(
      batch: batch.description, file: file, sha256: sha256, position: position, name: name,
      kind: kind?.code)
  }

  /// What a message calls the sheet.
  var place: String {
    "\(batch.chinese)的“\(file)”\(name.isEmpty ? "" : "〔\(name)〕")"
  }

  func place(ofRow row: Int) -> SourcePlace {
    SourcePlace(batch: batch, file: file, sheet: name, row: row, sha256: sha256)
  }

  /// The sheets of batches up to a month in the order of replay: batches by month, files by name,
  /// sheets as they stand in the file.
  static func all(upTo month: Month, in database: Database) throws -> [LiveSheet] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT sheet.*, file.batch AS batch, file.name AS file_name, file.sha256 AS sha256
        FROM sheet JOIN file ON file.id = sheet.file
        WHERE file.withdrawn_by IS NULL
        ORDER BY file.batch, file.name, sheet.position
        """)
    // Not left to the query: a batch month that cannot be must not look like a later one.
    return try rows.map(LiveSheet.init).filter { $0.batch <= month }
  }

  private init(_ row: Row) throws {
    id = Int64(try row.number("id"))
    batch = try row.month("batch")
    file = try row.text("file_name")
    sha256 = try row.text("sha256")
    position = try row.number("position")
    name = try row.text("name")
    kind = try row.numberIfAny("kind").map { code in
      guard let kind = RecordKind(code: code) else { throw LedgerError.damaged("表的种类 \(code)") }
      return kind
    }
    skipped = try row.number("skipped")
    notices = try row.text("notices").split(separator: "\n").map(String.init)
    checksum = Int64(try row.number("checksum"))
    rows = nil
    if let first = try row.numberIfAny("first_row"), let last = try row.numberIfAny("last_row") {
      guard first > 0, first <= last else { throw LedgerError.damaged(place) }
      rows = Int64(first)...Int64(last)
    }
  }

  /// Confirms that the rows replayed are the rows that were imported.
  func verify(_ rows: Checksum, last: Int64) throws(LedgerError) {
    guard rows.value == checksum, last == self.rows?.upperBound else { throw .damaged(place) }
  }
}
