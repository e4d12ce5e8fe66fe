import GRDB
import Model

/// Versions of tickets that are not in force at a month, and tickets that were withdrawn → what
/// they said, for masking: a customer whom a later row leaves blank is still a customer.
enum FormerTickets {
  /// Versions whose rows are all of later batches are left out, so that a past month can be made
  /// again as it was.
  static func read(
    beside tickets: [Stored<Ticket>], upTo month: Month, in database: Database
  ) throws -> [Ticket] {
    let live = Set(tickets.map { ExactText($0.record.id) })
    let kind = RecordKind.tickets.code
    let keys = try Row.fetchAll(
      database, sql: "SELECT key, count(*) AS versions FROM version WHERE kind = ? GROUP BY key",
      arguments: [kind]
    ).compactMap { row throws -> String? in
      let key = try row.text("key")
      let versions = try row.number("versions")
      return versions > 1 || !live.contains(ExactText(key)) ? key : nil
    }
    if keys.isEmpty { return [] }
    let seen = try versions(upTo: month, in: database)
    let statement = try RawStatement(
      database,
      """
      SELECT id, record, kind, key, fields, format, checksum FROM version
      WHERE kind = ? AND key = ? ORDER BY id
      """)
    var former: [Ticket] = []
    for key in keys {
      try Array(key.utf8).withUnsafeBufferPointer { key in
        statement.bind(Int64(kind), at: 1)
        statement.bind(key, at: 2)
        defer { statement.reset() }
        while try statement.step() {
          guard seen?.contains(statement.integer(0)) ?? true else { continue }
          former.append(
            try StoredVersion.record(
              Ticket.self, in: statement, from: 1, id: statement.integer(0)))
        }
      }
    }
    return former
  }

  /// The versions of which a batch up to a month has a row; nil where no later batch exists.
  private static func versions(upTo month: Month, in database: Database) throws -> Set<Int64>? {
    let last = try String.fetchOne(database, sql: "SELECT max(batch) FROM file")
    guard let last, last > month.description else { return nil }
    return try Set(
      Int64.fetchAll(
        database,
        sql: """
          SELECT DISTINCT row.version FROM sheet JOIN file ON file.id = sheet.file
          JOIN row ON row.id BETWEEN sheet.first_row AND sheet.last_row
          WHERE sheet.kind = ? AND file.batch <= ?
          """, arguments: [RecordKind.tickets.code, month.description]))
  }
}
