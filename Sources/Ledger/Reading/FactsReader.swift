import GRDB
package import Model

/// The live rows of the batches up to a month, replayed → `Facts`.
///
/// Replaying a record's rows in order, a row of the version in force changes nothing, any other
/// replaces it; the record keeps the place of its first row in the list. Every row and every
/// version used is held against its checksum. Where departments or sections are renamed, rows are
/// compared under the names in force.
struct FactsReader {
  private let statement: RawStatement
  /// By record, which is the id of its first version.
  private var states: [State]
  /// The sheets replayed so far; a state names one by its index.
  private var sheets: [LiveSheet] = []
  private let names: UnitNames
  /// Places in a kind's list by key, for kinds whose keys hold a name that is read as another.
  private var renamedKeys: [RecordKind: [ExactText: Int]] = [:]

  /// What is known of a record after the rows replayed so far.
  private struct State {
    /// Its index in its kind's list plus one, or 0 where no row has been seen.
    var slot: Int32 = 0
    /// The sheet of the last row seen, and the row's number there.
    var lastSheet: Int32 = 0
    var lastRow: Int32 = 0
    /// The version in force, which is that of the last row seen.
    var inForce: Int64 = 0
  }

  /// A conflict found, with the versions that tell at the end whether one of the two holds.
  private struct Found<Record: ExportRecord> {
    var record: Int
    var versions: [Int64]
    var conflict: RowConflict<Record>
  }

  static func facts(
    at month: Month, renames: [UnitRename] = [], in database: Database
  ) throws -> Facts {
    try PublishedStore.allMonths(in: database)
    var facts = Facts(month: month)
    facts.renames = renames
    let names = UnitNames(renames, at: month)
    var reader = try FactsReader(database, names: names)
    var roster: [Found<RosterRow>] = []
    var tickets: [Found<Ticket>] = []
    var inspections: [Found<Inspection>] = []
    for sheet in try LiveSheet.all(upTo: month, in: database) {
      switch sheet.kind {
      case .roster: roster += try reader.replay(sheet, into: &facts.roster)
      case .tickets: tickets += try reader.replay(sheet, into: &facts.tickets)
      case .inspections: inspections += try reader.replay(sheet, into: &facts.inspections)
      case .exams: _ = try reader.replay(sheet, into: &facts.exams)
      case .appeals: _ = try reader.replay(sheet, into: &facts.appeals)
      case .nominations: _ = try reader.replay(sheet, into: &facts.nominations)
      case .ratings: _ = try reader.replay(sheet, into: &facts.ratings)
      case .grievances: _ = try reader.replay(sheet, into: &facts.grievances)
      case .broadcasts: _ = try reader.replay(sheet, into: &facts.broadcasts)
      case .contacts: _ = try reader.replay(sheet, into: &facts.contacts)
      case nil: break
      }
    }
    facts.conflicts.roster = reader.concluded(roster)
    facts.conflicts.tickets = reader.concluded(tickets)
    facts.conflicts.inspections = reader.concluded(inspections)
    facts.formerTickets = try FormerTickets.read(beside: facts.tickets, upTo: month, in: database)
    facts.published = try PublishedStore.months(before: month, in: database)
      .map { $0.renamed(names) }
    return facts
  }

  private init(_ database: Database, names: UnitNames) throws {
    self.names = names
    // An outer join: a row whose version is missing must be seen, not left out.
    statement = try RawStatement(
      database,
      """
      SELECT row.id, row.number, row.record, row.version, version.record, version.kind,
        version.key, version.fields, version.format, version.checksum
      FROM row LEFT JOIN version ON version.id = row.version
      WHERE row.id BETWEEN ? AND ? ORDER BY row.id
      """)
    _ = try RecordWriter.lastRow(in: database)
    states = [State](
      repeating: State(), count: Int(try RecordWriter.lastVersion(in: database)) + 1)
  }

  /// Replays a sheet and gives its conflicts with rows of the same batch.
  private mutating func replay<Record: ExportRecord>(
    _ sheet: LiveSheet, into list: inout [Stored<Record>]
  ) throws -> [Found<Record>] {
    guard let rows = sheet.rows else { return [] }
    sheets.append(sheet)
    var found: [Found<Record>] = []
    var checksum = sheet.rowsChecksum
    var last: Int64 = 0
    statement.bind(rows.lowerBound, at: 1)
    statement.bind(rows.upperBound, at: 2)
    defer { statement.reset() }
    while try statement.step() {
      for column: Int32 in 0..<4 { checksum.add(statement.integer(column)) }
      last = statement.integer(0)
      let version = statement.integer(3)
      guard let row = Int32(exactly: statement.integer(1)), row > 0,
        let record = Int(exactly: statement.integer(2)), states.indices.contains(record),
        statement.integer(4) == Int64(record), statement.integer(5) == Int64(Record.kind.code)
      else { throw LedgerError.damaged("\(sheet.place)里的一行") }
      let state = states[record]
      states[record].lastSheet = Int32(sheets.count - 1)
      states[record].lastRow = row
      // Two records can be one under the names in force, so that a row may say anew what the other
      // one replaced.
      let isKeyedByName = !names.isEmpty && Self.keyedByName.contains(Record.kind)
      guard state.inForce != version || isKeyedByName else { continue }
      states[record].inForce = version
      let value = names.reading(
        try StoredVersion.record(Record.self, in: statement, from: 4, id: version))
      let place = sheet.place(ofRow: Int(row))
      guard let slot = slot(of: value, record: record, batch: sheet.batch) else {
        list.append(Stored(record: value, place: place, order: list.count))
        remember(value, record: record, batch: sheet.batch, at: list.count - 1)
        continue
      }
      states[record].slot = Int32(slot + 1)
      let earlier = list[slot]
      // Only under names in force can another version say the same.
      if !names.isEmpty, earlier.record == value { continue }
      let later = Stored(record: value, place: place, order: slot)
      let before = state.slot == 0 ? nil : sheets[Int(state.lastSheet)]
      if before?.batch ?? earlier.place.batch == sheet.batch {
        let shown = before.map {
          Stored(record: earlier.record, place: $0.place(ofRow: Int(state.lastRow)), order: slot)
        }
        found.append(
          Found(
            record: record, versions: [state.inForce, version],
            conflict: RowConflict(earlier: shown ?? earlier, later: later)))
      }
      list[slot] = later
    }
    try sheet.verify(checksum, last: last)
    return found
  }

  /// The conflicts, each told whether one of its two versions is in force in the end.
  private func concluded<Record>(_ found: [Found<Record>]) -> [RowConflict<Record>] {
    found.map { found in
      var conflict = found.conflict
      conflict.isInForce = found.versions.contains(states[found.record].inForce)
      return conflict
    }
  }
}

extension FactsReader {
  /// The place in the list of the record that a row says something about; nil for a new one.
  private func slot<Record: ExportRecord>(
    of value: Record, record: Int, batch: Month
  ) -> Int? {
    if states[record].slot != 0 { return Int(states[record].slot) - 1 }
    guard !names.isEmpty, Self.keyedByName.contains(Record.kind) else { return nil }
    return renamedKeys[Record.kind]?[ExactText(value.key(batch: batch))]
  }

  private mutating func remember<Record: ExportRecord>(
    _ value: Record, record: Int, batch: Month, at slot: Int
  ) {
    states[record].slot = Int32(slot + 1)
    if !names.isEmpty, Self.keyedByName.contains(Record.kind) {
      renamedKeys[Record.kind, default: [:]][ExactText(value.key(batch: batch))] = slot
    }
  }

  /// The kinds whose keys hold a department.
  private static let keyedByName: Set<RecordKind> = [.roster, .contacts]
}

extension Ledger {
  /// Everything that exists at a month: the version in force of every record of the batches up to
  /// it, and what earlier months published.
  /// - Parameter renames: what `mapping.yaml` says of names; names are read before rows are
  ///   compared.
  package func facts(
    at month: Month, renames: [UnitRename] = []
  ) throws(LedgerError) -> Facts {
    try read("读取\(month.chinese)的数据") {
      try FactsReader.facts(at: month, renames: renames, in: $0)
    }
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
