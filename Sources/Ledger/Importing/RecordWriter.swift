import GRDB
import Model

/// Records → versions and rows, one prepared statement each, nothing else: the hot path.
struct RecordWriter {
  private let find: RawStatement
  private let insertVersion: RawStatement
  private let insertRow: RawStatement
  private var nextVersion: Int64
  private var columns = ColumnWriter()
  /// Over the rows of the open sheet.
  private(set) var checksum = Checksum()
  /// The id that the next row gets.
  private(set) var nextRow: Int64

  init(_ database: Database) throws {
    find = try RawStatement(
      database,
      "SELECT id, record, fields, format FROM version WHERE kind = ? AND key = ?")
    insertVersion = try RawStatement(database, "INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?)")
    insertRow = try RawStatement(database, "INSERT INTO row VALUES (?, ?, ?, ?)")
    nextVersion = try Self.lastVersion(in: database) + 1
    nextRow = try Self.lastRow(in: database) + 1
  }

  /// The id of the last version, from which tables over all versions are sized.
  ///
  /// - Throws: `damaged` where it cannot be one.
  static func lastVersion(in database: Database) throws -> Int64 {
    try last("version", in: database)
  }

  static func lastRow(in database: Database) throws -> Int64 {
    try last("row", in: database)
  }

  /// Ids are given one after another and nothing is ever deleted, and each takes more than a byte:
  /// an id beyond the size of the file in bytes was never given.
  private static func last(_ table: String, in database: Database) throws -> Int64 {
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0
    let first = try Int64.fetchOne(database, sql: "SELECT min(id) FROM \(table)") ?? 1
    let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let size = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    guard first > 0, last <= pages * size else { throw LedgerError.damaged("记录的编号") }
    return last
  }

  /// Begins the checksum of a sheet, which covers the rows written from now on.
  mutating func beginSheet(_ checksum: Checksum) { self.checksum = checksum }

  /// Writes the records of a block as rows, in their order.
  mutating func write(_ block: RecordBlock, batch: Month) throws(LedgerError) {
    switch block {
    case .roster(let records): try write(records, batch: batch)
    case .tickets(let records): try write(records, batch: batch)
    case .inspections(let records): try write(records, batch: batch)
    case .exams(let records): try write(records, batch: batch)
    case .appeals(let records): try write(records, batch: batch)
    case .nominations(let records): try write(records, batch: batch)
    case .ratings(let records): try write(records, batch: batch)
    case .grievances(let records): try write(records, batch: batch)
    case .broadcasts(let records): try write(records, batch: batch)
    case .contacts(let records): try write(records, batch: batch)
    }
  }

  private mutating func write<Record: ExportRecord>(
    _ records: [Placed<Record>], batch: Month
  ) throws(LedgerError) {
    for placed in records {
      columns.write(placed.record)
      let (record, version) = try version(
        kind: Int64(Record.kind.code), key: placed.record.key(batch: batch))
      insertRow.bind(nextRow, at: 1)
      insertRow.bind(Int64(placed.row), at: 2)
      insertRow.bind(record, at: 3)
      insertRow.bind(version, at: 4)
      try insertRow.run()
      checksum.add(nextRow)
      checksum.add(Int64(placed.row))
      checksum.add(record)
      checksum.add(version)
      nextRow += 1
    }
  }

  /// The version of a key with the content last written, made where there is none.
  ///
  /// A record is known by the id of its first version.
  private mutating func version(
    kind: Int64, key: String
  ) throws(LedgerError) -> (record: Int64, version: Int64) {
    var key = key
    let fields = columns.text
    let format = Int64(columns.format)
    let id = nextVersion
    let found: Result<(Int64, Int64), LedgerError> = key.withUTF8 { key in
      fields.withUnsafeBufferPointer { fields in
        Result { () throws(LedgerError) in
          find.bind(kind, at: 1)
          find.bind(key, at: 2)
          defer { find.reset() }
          var record = id
          while try find.step() {
            record = find.integer(1)
            if find.integer(3) == format, find.text(2).elementsEqual(fields) {
              return (record, find.integer(0))
            }
          }
          insertVersion.bind(id, at: 1)
          insertVersion.bind(record, at: 2)
          insertVersion.bind(kind, at: 3)
          insertVersion.bind(key, at: 4)
          insertVersion.bind(fields, at: 5)
          insertVersion.bind(format, at: 6)
          insertVersion.bind(
            StoredChecksums.version(
              record: record, kind: kind, key: key, fields: fields, format: format), at: 7)
          try insertVersion.run()
          return (record, id)
        }
      }
    }
    let (record, version) = try found.get()
    if version == id { nextVersion += 1 }
    return (record, version)
  }
}
