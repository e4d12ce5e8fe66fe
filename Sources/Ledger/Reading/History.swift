import GRDB
package import Model

/// What has become of a row, as seen from a month.
package enum RowFate: String, Sendable, Hashable {
  /// The version in force at the month asked for.
  case inForce
  /// A later row says something else.
  case replaced
  /// The same as the version in force when its turn came.
  case duplicate
  /// Its file was changed or taken away by a later import.
  case withdrawn
  /// Its batch is later than the month asked for.
  case later
}

/// One row of an export that says something of a record, and what has become of it.
package struct HistoricRow<Record: ExportRecord>: Sendable {
  package let record: Record
  package let place: SourcePlace
  package let fate: RowFate
  /// The number of the import that brought it; imports are numbered in the order they were made.
  package let importedBy: Int
  /// The import that withdrew it.
  package let withdrawnBy: Int?
}

extension Ledger {
  /// Every row that the ledger has ever held of one record, in order of import, with its fate as
  /// seen from a month; empty where the key is not known.
  package func history<Record: ExportRecord>(
    of type: Record.Type, key: String, at month: Month
  ) throws(LedgerError) -> [HistoricRow<Record>] {
    try read("查询 \(Record.kind.chinese) 的来历") { database in
      let versions = try versions(of: type, key: key, in: database)
      guard let record = versions.first?.record else { return [] }
      let rows = try HistoryRow.all(of: record, in: database)
      let fates = HistoryRow.fates(of: rows, at: month)
      return try zip(rows, fates).map { row, fate in
        guard let version = versions.first(where: { $0.id == row.version }) else {
          throw LedgerError.damaged("\(Record.kind.chinese)的一行")
        }
        return HistoricRow(
          record: version.value, place: row.place, fate: fate, importedBy: row.importedBy,
          withdrawnBy: row.withdrawnBy)
      }
    }
  }

  private func versions<Record: ExportRecord>(
    of type: Record.Type, key: String, in database: Database
  ) throws -> [(id: Int64, record: Int64, value: Record)] {
    let statement = try RawStatement(
      database,
      """
      SELECT id, record, kind, key, fields, format, checksum
      FROM version WHERE kind = ? AND key = ? ORDER BY id
      """)
    var versions: [(id: Int64, record: Int64, value: Record)] = []
    try Array(key.utf8).withUnsafeBufferPointer { key in
      statement.bind(Int64(Record.kind.code), at: 1)
      statement.bind(key, at: 2)
      defer { statement.reset() }
      while try statement.step() {
        let id = statement.integer(0)
        let value = try StoredVersion.record(type, in: statement, from: 1, id: id)
        versions.append((id, statement.integer(1), value))
      }
    }
    return versions
  }
}

/// A row of one record with what decides its fate.
private struct HistoryRow {
  var id: Int64
  var version: Int64
  var place: SourcePlace
  var sheet: Int
  var importedBy: Int
  var withdrawnBy: Int?

  static func all(of record: Int64, in database: Database) throws -> [HistoryRow] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT row.id, row.number, row.version, sheet.name AS sheet, sheet.position,
          file.batch, file.name, file.sha256, file.added_by, file.withdrawn_by
        FROM row
        JOIN sheet ON row.id BETWEEN sheet.first_row AND sheet.last_row
        JOIN file ON file.id = sheet.file
        WHERE row.record = ? ORDER BY row.id
        """,
      arguments: [record]
    ).map { row in
      HistoryRow(
        id: Int64(try row.number("id")), version: Int64(try row.number("version")),
        place: SourcePlace(
          batch: try row.month("batch"), file: try row.text("name"), sheet: try row.text("sheet"),
          row: try row.number("number"), sha256: try row.text("sha256")),
        sheet: try row.number("position"), importedBy: try row.number("added_by"),
        withdrawnBy: try row.numberIfAny("withdrawn_by"))
    }
  }

  /// Replays the rows that count at a month; the answer is in the order of the rows given.
  static func fates(of rows: [HistoryRow], at month: Month) -> [RowFate] {
    var fates = rows.map { row -> RowFate in
      if row.withdrawnBy != nil { return .withdrawn }
      return row.place.batch > month ? .later : .duplicate
    }
    let replayed = rows.indices.filter { fates[$0] == .duplicate }
      .sorted { rows[$0].isReplayed(before: rows[$1]) }
    var current: Int?
    for index in replayed where current.map({ rows[$0].version }) != rows[index].version {
      if let current { fates[current] = .replaced }
      fates[index] = .inForce
      current = index
    }
    return fates
  }

  private func isReplayed(before other: HistoryRow) -> Bool {
    if place.batch != other.place.batch { return place.batch < other.place.batch }
    if place.file != other.place.file {
      return place.file.utf8.lexicographicallyPrecedes(other.place.file.utf8)
    }
    return (sheet, id) < (other.sheet, other.id)
  }
}
