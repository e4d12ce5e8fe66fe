import GRDB
package import Model

/// The live rows of the batches up to a month, replayed → `Facts`.
///
/// Replaying a record's rows in order, a row of the version in force changes nothing, any other
/// replaces it; the record keeps the place of its first row in the list.
struct FactsReader {
  private let statement: RawStatement
  /// By record: its index in its kind's list plus one, or 0 where no row has been seen.
  private var slots: [Int32]
  /// By record: the version in force.
  private var inForce: [Int64]

  static func facts(at month: Month, in database: Database) throws -> Facts {
    var facts = Facts(month: month)
    var reader = try FactsReader(database)
    for sheet in try LiveSheet.all(upTo: month, in: database) {
      switch sheet.kind {
      case .roster: try reader.replay(sheet, into: &facts.roster)
      case .tickets: try reader.replay(sheet, into: &facts.tickets)
      case .inspections: try reader.replay(sheet, into: &facts.inspections)
      case .exams: try reader.replay(sheet, into: &facts.exams)
      case .appeals: try reader.replay(sheet, into: &facts.appeals)
      case .nominations: try reader.replay(sheet, into: &facts.nominations)
      case .ratings: try reader.replay(sheet, into: &facts.ratings)
      case .grievances: try reader.replay(sheet, into: &facts.grievances)
      case .broadcasts: try reader.replay(sheet, into: &facts.broadcasts)
      case .contacts: try reader.replay(sheet, into: &facts.contacts)
      case nil: break
      }
    }
    facts.published = try PublishedStore.months(before: month, in: database)
    return facts
  }

  private init(_ database: Database) throws {
    statement = try RawStatement(
      database,
      """
      SELECT row.number, row.record, row.version, version.fields
      FROM row JOIN version ON version.id = row.version
      WHERE row.id BETWEEN ? AND ? ORDER BY row.id
      """)
    let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM version") ?? 0
    slots = [Int32](repeating: 0, count: last + 1)
    inForce = [Int64](repeating: 0, count: last + 1)
  }

  private mutating func replay<Record: ExportRecord>(
    _ sheet: LiveSheet, into list: inout [Stored<Record>]
  ) throws {
    guard let rows = sheet.rows else { return }
    statement.bind(rows.lowerBound, at: 1)
    statement.bind(rows.upperBound, at: 2)
    defer { statement.reset() }
    while try statement.step() {
      let record = Int(statement.integer(1))
      let version = statement.integer(2)
      guard inForce[record] != version else { continue }
      inForce[record] = version
      guard let value = Record(fields: FieldText.read(statement.text(3))) else {
        throw LedgerError.damaged("\(Record.kind.chinese)的第 \(version) 个版本")
      }
      let place = SourcePlace(
        batch: sheet.batch, file: sheet.file, sheet: sheet.name, row: Int(statement.integer(0)),
        sha256: sheet.sha256)
      let slot = Int(slots[record])
      if slot == 0 {
        list.append(Stored(record: value, place: place, order: list.count))
        slots[record] = Int32(list.count)
      } else {
        list[slot - 1] = Stored(record: value, place: place, order: slot - 1)
      }
    }
  }
}

extension Ledger {
  /// Everything that exists at a month: the version in force of every record of the batches up to
  /// it, and what earlier months published.
  package func facts(at month: Month) throws(LedgerError) -> Facts {
    try read("读取\(month.chinese)的数据") { try FactsReader.facts(at: month, in: $0) }
  }

  /// The months that have a batch with a file in force, in order.
  package func batches() throws(LedgerError) -> [Month] {
    try read("读取批次") { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT batch FROM file WHERE withdrawn_by IS NULL ORDER BY batch"
      ).compactMap { Month(iso: $0) }
    }
  }
}
