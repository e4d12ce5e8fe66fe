import GRDB
import Model

/// The live rows of a batch → the accounting of each of its sheets.
///
/// A row that made a version is *accepted*; where a later row of the same batch made another
/// version of the same record, the earlier row is *replaced within the batch* instead; a row
/// identical to the version in force is a *duplicate*. Computed from what the batches hold, never
/// stored: so a batch imported again, or after later ones, gives the same numbers.
enum Reconciliation {
  static func report(of batch: Month, in database: Database) throws -> ImportReport {
    var report = ImportReport(batch: batch)
    let files = try Row.fetchAll(
      database,
      sql: "SELECT * FROM file WHERE batch = ? AND withdrawn_by IS NULL ORDER BY name",
      arguments: [batch.description])
    for file in files {
      let name = try file.text("name")
      if let reason = try file.textIfAny("refused") {
        report.refused.append(RefusedFile(file: name, reason: reason))
      } else {
        report.files.append(
          .init(name: name, size: try file.number("size"), sha256: try file.text("sha256")))
      }
    }
    let sheets = try LiveSheet.all(upTo: batch, in: database)
    report.sheets = try account(sheets, of: batch, in: database)
    report.rejects = try rejects(of: batch, in: database)
    return report
  }

  private static func account(
    _ sheets: [LiveSheet], of batch: Month, in database: Database
  ) throws -> [SheetReport] {
    let kinds = Set(sheets.lazy.filter { $0.batch == batch }.compactMap(\.kind))
    let last = Int(try RecordWriter.lastVersion(in: database))
    var inForce = [Int64](repeating: 0, count: last + 1)
    /// By record: the sheet of this batch that made the version in force, or -1.
    var makers = [Int32](repeating: -1, count: last + 1)
    let statement = try RawStatement(
      database, "SELECT record, version FROM row WHERE id BETWEEN ? AND ? ORDER BY id")
    var reports: [SheetReport] = []
    for sheet in sheets {
      let counted = sheet.batch == batch
      if counted {
        var report = SheetReport(file: sheet.file, sheet: sheet.name, kind: sheet.kind)
        report.rejects = try countRejects(of: sheet, in: database)
        report.rows = report.rejects
        report.skipped = sheet.skipped
        report.notices = sheet.notices
        reports.append(report)
      }
      guard let rows = sheet.rows, let kind = sheet.kind, kinds.contains(kind) else { continue }
      let current = reports.count - 1
      statement.bind(rows.lowerBound, at: 1)
      statement.bind(rows.upperBound, at: 2)
      defer { statement.reset() }
      while try statement.step() {
        guard let record = Int(exactly: statement.integer(0)), inForce.indices.contains(record)
        else { throw LedgerError.damaged("\(sheet.place)里的一行") }
        let version = statement.integer(1)
        if counted {
          reports[current].rows += 1
          if inForce[record] == version {
            reports[current].duplicates += 1
          } else {
            let maker = Int(makers[record])
            if maker >= 0 {
              reports[maker].accepted -= 1
              reports[maker].replaced += 1
            }
            reports[current].accepted += 1
            makers[record] = Int32(current)
          }
        }
        inForce[record] = version
      }
    }
    return reports
  }

  private static func countRejects(of sheet: LiveSheet, in database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM reject WHERE sheet = ?", arguments: [sheet.id]) ?? 0
  }

  private static func rejects(of batch: Month, in database: Database) throws -> [Reject] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT reject.*, sheet.name AS sheet_name, file.name AS file_name
        FROM reject JOIN sheet ON sheet.id = reject.sheet JOIN file ON file.id = sheet.file
        WHERE file.batch = ? AND file.withdrawn_by IS NULL
        ORDER BY file.name, sheet.position, reject.number, reject.id
        """,
      arguments: [batch.description])
    return try rows.map { row in
      Reject(
        file: try row.text("file_name"), sheet: try row.text("sheet_name"),
        row: try row.number("number"), column: try row.textIfAny("column"),
        heading: try row.textIfAny("heading"), value: try row.textIfAny("value"),
        reason: try row.text("reason"))
    }
  }
}
