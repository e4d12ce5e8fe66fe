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
  /// The order, so that register and folder agree whatever happens:
  ///
  /// 1. The exclusive transaction begins. It waits for whoever reads the ledger, so nobody can keep
  ///    the COMMIT from happening any more; where somebody reads on, nothing has been touched.
  /// 2. The month is written into the register.
  /// 3. `placing` puts the month's documents in place; where it throws, nothing is registered, and
  ///    its error comes out as it is.
  /// 4. COMMIT. Where it fails (the disk is full, a share is gone), `takingBack` puts the earlier
  ///    folder back, and only then the transaction is rolled back.
  ///
  /// A kill between 3 and 4 is what the caller's note beside the folder is for (`PublishIntent`).
  package func publish(
    _ published: PublishedMonth, policySHA256: String, documentDate: Day,
    acceptance: Acceptance? = nil, placing: () throws -> Void = {},
    takingBack: () throws -> Void = {}
  ) throws {
    do {
      try queue.writeWithoutTransaction { database in
        try database.beginTransaction(.exclusive)
        var isPlaced = false
        do {
          try check(published.month, in: database)
          try PublishedStore.insert(
            published, policySHA256: policySHA256, documentDate: documentDate,
            acceptance: acceptance, in: database)
          try placing()
          isPlaced = true
          try database.commit()
        } catch {
          defer { if database.isInsideTransaction { try? database.rollback() } }
          if isPlaced { try takingBack() }
          throw error
        }
      }
    } catch let error as DatabaseError {
      throw LedgerError(error, path: path, doing: "登记\(published.month.chinese)的发布")
    }
  }

  private func check(_ month: Month, in database: Database) throws {
    let months = try PublishedStore.allMonths(in: database)
    guard !months.contains(month) else { throw LedgerError.alreadyPublished(month) }
    if let last = months.last, last > month {
      throw LedgerError.publishedOutOfOrder(month, last: last)
    }
  }

  /// What was accepted when a month was published; nil where nothing had to be.
  package func acceptance(of month: Month) throws(LedgerError) -> Acceptance? {
    try read("读取发布记录") { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM acceptance WHERE month = ?",
          arguments: [month.description])
      else { return nil }
      let issues = try Row.fetchAll(
        database, sql: "SELECT * FROM accepted_issue WHERE month = ? ORDER BY id",
        arguments: [month.description]
      ).map {
        AcceptedIssue(
          kind: try $0.text("kind"), about: try $0.text("about"), detail: try $0.text("detail"))
      }
      return Acceptance(by: try row.text("by"), issues: issues)
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
