import GRDB
package import Model

/// A month in the register of what was published.
package struct PublicationRecord: Sendable, Hashable {
  package var month: Month
  package var policySHA256: String
  /// The date on its documents.
  package var documentDate: Day
}

extension Ledger {
  /// Registers what a month said; refuses a month published before, or earlier than one that was.
  ///
  /// `placing` puts the month's documents in place as the last step of the transaction: where it
  /// throws, nothing is registered, and its error comes out as it is.
  package func publish(
    _ published: PublishedMonth, policySHA256: String, documentDate: Day,
    placing: () throws -> Void = {}
  ) throws {
    do {
      try queue.write { database in
        try PublishedStore.checkMonths(in: database)
        let last = try Row.fetchOne(
          database, sql: "SELECT month FROM published_month ORDER BY month DESC")
        if let last = try last?.month("month") {
          let month = published.month
          let before = try Bool.fetchOne(
            database, sql: "SELECT 1 FROM published_month WHERE month = ?",
            arguments: [month.description])
          guard before == nil else { throw LedgerError.alreadyPublished(month) }
          guard last < month else {
            throw LedgerError.publishedOutOfOrder(month, last: last)
          }
        }
        try PublishedStore.insert(
          published, policySHA256: policySHA256, documentDate: documentDate, in: database)
        try placing()
      }
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path, doing: "登记\(published.month.chinese)的发布")
    }
  }

  /// What the months before one said, in order; all of them without a limit.
  package func published(before month: Month? = nil) throws(LedgerError) -> [PublishedMonth] {
    try read("读取发布记录") { try PublishedStore.months(before: month, in: $0) }
  }

  /// The published months in order.
  package func publishedMonths() throws(LedgerError) -> [PublicationRecord] {
    try read("读取发布记录") { database in
      try Row.fetchAll(database, sql: "SELECT * FROM published_month ORDER BY month").map { row in
        let date = try row.text("document_date")
        guard let date = Day(iso: date) else { throw LedgerError.damaged("发布日期 \(date)") }
        return PublicationRecord(
          month: try row.month("month"), policySHA256: try row.text("policy_sha256"),
          documentDate: date)
      }
    }
  }
}
