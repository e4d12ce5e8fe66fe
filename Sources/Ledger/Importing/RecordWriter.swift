import GRDB
import Model

/// Records → versions and rows, one prepared statement each, nothing else: the hot path.
struct RecordWriter {
  private let find: RawStatement
  private let insertVersion: RawStatement
  private let insertRow: RawStatement
  private var nextVersion: Int64
  private var buffer: [UInt8] = []
  /// The id that the next row gets.
  private(set) var nextRow: Int64

  init(_ database: Database) throws {
    find = try RawStatement(
      database, "SELECT id, record, fields FROM version WHERE kind = ? AND key = ?")
    insertVersion = try RawStatement(database, "INSERT INTO version VALUES (?, ?, ?, ?, ?)")
    insertRow = try RawStatement(database, "INSERT INTO row VALUES (?, ?, ?, ?)")
    nextVersion = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM version") ?? 0) + 1
    nextRow = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM row") ?? 0) + 1
  }

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
      FieldText.write(placed.record.fields, into: &buffer)
      let (record, version) = try version(
        kind: Int64(Record.kind.code), key: placed.record.key(batch: batch))
      insertRow.bind(nextRow, at: 1)
      insertRow.bind(Int64(placed.row), at: 2)
      insertRow.bind(record, at: 3)
      insertRow.bind(version, at: 4)
      try insertRow.run()
      nextRow += 1
    }
  }

  /// The version of a key with the buffer's content, made where there is none.
  ///
  /// A record is known by the id of its first version.
  private mutating func version(
    kind: Int64, key: String
  ) throws(LedgerError) -> (record: Int64, version: Int64) {
    var key = key
    let fields = buffer
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
            if find.text(2).elementsEqual(fields) { return (record, find.integer(0)) }
          }
          insertVersion.bind(id, at: 1)
          insertVersion.bind(record, at: 2)
          insertVersion.bind(kind, at: 3)
          insertVersion.bind(key, at: 4)
          insertVersion.bind(fields, at: 5)
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
