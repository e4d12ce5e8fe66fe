import GRDB
import Model

/// Published months ⇄ their rows: a register that is only ever added to.
enum PublishedStore {
  /// The published months in order; each of them, whether it is asked for or not, can be one.
  @discardableResult
  static func allMonths(in database: Database) throws -> [Month] {
    try Row.fetchAll(database, sql: "SELECT month FROM published_month")
      .map { try $0.month("month") }.sorted()
  }

  static func months(before limit: Month?, in database: Database) throws -> [PublishedMonth] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT month, checksum FROM published_month ORDER BY month")
    return try rows.map { (month: try $0.month("month"), checksum: try $0.number("checksum")) }
      .filter { published in limit.map { published.month < $0 } ?? true }
      .map { try month($0.month, checksum: Int64($0.checksum), in: database) }
  }

  private static func month(
    _ month: Month, checksum: Int64, in database: Database
  ) throws -> PublishedMonth {
    let text = month.description
    guard try StoredChecksums.publishedMonth(text, in: database) == checksum else {
      throw damaged(text)
    }
    var published = PublishedMonth(month: month)
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM published_finding WHERE published = ? ORDER BY id",
      arguments: [text])
    for row in rows {
      let finding = try finding(row)
      guard let kind = try row.textIfAny("adjustment") else {
        published.findings.append(finding)
        continue
      }
      guard let kind = PublishedAdjustment.Kind(rawValue: kind) else { throw damaged(text) }
      published.adjustments.append(
        PublishedAdjustment(
          kind: kind, ofMonth: try row.month("of_month"), finding: finding,
          yuan: Yuan(try row.number("adjustment_yuan")),
          reason: try row.text("adjustment_reason")))
    }
    published.entries = try Row.fetchAll(
      database, sql: "SELECT * FROM published_entry WHERE published = ? ORDER BY id",
      arguments: [text]
    ).map { row in
      PublishedEntry(
        key: try unit(row.text("key"), in: text),
        tickets: lines(try row.text("tickets")).map { TicketID($0) }, named: try named(row))
    }
    published.corrections = try Row.fetchAll(
      database, sql: "SELECT * FROM published_correction WHERE published = ? ORDER BY id",
      arguments: [text]
    ).map { row in
      guard let kind = BulletinCorrection.Kind(rawValue: try row.text("kind")) else {
        throw damaged(text)
      }
      return BulletinCorrection(
        entry: try unit(row.text("key"), in: text), bulletin: try row.month("bulletin"),
        kind: kind, named: try named(row))
    }
    return published
  }

  static func insert(
    _ published: PublishedMonth, policySHA256: String, documentDate: Day,
    acceptance: Acceptance?, in database: Database
  ) throws {
    let month = published.month.description
    try database.execute(
      sql: "INSERT INTO published_month VALUES (?, ?, ?, 0)",
      arguments: [month, policySHA256, documentDate.description])
    for finding in published.findings {
      try insert(finding, adjustment: nil, published: month, in: database)
    }
    for adjustment in published.adjustments {
      try insert(adjustment.finding, adjustment: adjustment, published: month, in: database)
    }
    for entry in published.entries {
      try database.execute(
        sql: "INSERT INTO published_entry VALUES (NULL, ?, ?, ?, ?, ?, ?)",
        arguments: [
          month, entry.key.description, entry.tickets.map(\.text).joined(separator: "\n"),
          entry.named.department?.text, entry.named.section?.text, entry.named.person?.text,
        ])
    }
    for correction in published.corrections {
      try database.execute(
        sql: "INSERT INTO published_correction VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          month, correction.entry.description, correction.bulletin.description,
          correction.kind.rawValue, correction.named.department?.text,
          correction.named.section?.text, correction.named.person?.text,
        ])
    }
    if let acceptance { try insert(acceptance, published: month, in: database) }
    try database.execute(
      sql: "UPDATE published_month SET checksum = ? WHERE month = ?",
      arguments: [try StoredChecksums.publishedMonth(month, in: database), month])
  }

  private static func insert(
    _ acceptance: Acceptance, published: String, in database: Database
  ) throws {
    try database.execute(
      sql: "INSERT INTO acceptance VALUES (?, ?)", arguments: [published, acceptance.by])
    for issue in acceptance.issues {
      try database.execute(
        sql: "INSERT INTO accepted_issue VALUES (NULL, ?, ?, ?, ?)",
        arguments: [published, issue.kind, issue.about, issue.detail])
    }
  }

  private static func insert(
    _ finding: PublishedFinding, adjustment: PublishedAdjustment?, published: String,
    in database: Database
  ) throws {
    let effect = EffectColumns(finding.effect)
    try database.execute(
      sql: """
        INSERT INTO published_finding VALUES
        (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        published, adjustment?.kind.rawValue, adjustment?.ofMonth.description,
        adjustment?.yuan.amount, adjustment?.reason, finding.rule.rawValue, finding.clause.text,
        finding.month.description, finding.subject.kind.rawValue, finding.subject.id,
        finding.about.description, effect.name, effect.yuan, effect.cap, effect.percent,
        finding.evidence.map(\.description).joined(separator: "\n"), finding.reason,
      ])
  }

  private static func finding(_ row: Row) throws -> PublishedFinding {
    let effect = EffectColumns(
      name: try row.text("effect"), yuan: try row.numberIfAny("effect_yuan"),
      cap: try row.textIfAny("effect_cap"), percent: try row.numberIfAny("effect_percent")
    ).effect
    let month = try row.text("published")
    guard let rule = RuleID(rawValue: try row.text("rule")), let effect,
      let subject = Subject.Kind(rawValue: try row.text("subject_kind")),
      let about = FindingAbout(try row.text("about"), of: rule)
    else { throw damaged(month) }
    let evidence = try lines(try row.text("evidence")).map { text in
      guard let key = CaseKey(text) else { throw damaged(month) }
      return key
    }
    return PublishedFinding(
      rule: rule, clause: ClauseID(try row.text("clause")), month: try row.month("month"),
      subject: Subject(kind: subject, id: try row.text("subject_id")), about: about,
      effect: effect, evidence: evidence, reason: try row.text("reason"))
  }

  private static func unit(_ text: String, in month: String) throws -> UnitID {
    guard let unit = UnitID(text) else { throw damaged(month) }
    return unit
  }

  /// Whom an entry or a correction names; nobody in a month of version 1.0.
  private static func named(_ row: Row) throws -> NamedUnit {
    NamedUnit(
      department: try row.textIfAny("department").map { DepartmentName($0) },
      section: try row.textIfAny("section").map { SectionName($0) },
      person: try row.textIfAny("person").map { StaffID($0) })
  }

  private static func lines(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
  }

  private static func damaged(_ month: String) -> LedgerError {
    .damaged("\(month) 的发布记录")
  }
}
