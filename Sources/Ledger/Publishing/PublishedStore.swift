import GRDB
import Model

/// Published months ⇄ their rows: a register that is only ever added to.
enum PublishedStore {
  static func months(before limit: Month?, in database: Database) throws -> [PublishedMonth] {
    let texts = try String.fetchAll(
      database, sql: "SELECT month FROM published_month WHERE month < ? ORDER BY month",
      arguments: [limit?.description ?? "9999-99"])
    return try texts.map { text in
      let month = try Self.month(text)
      var published = PublishedMonth(month: month)
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM published_finding WHERE published = ? ORDER BY id",
        arguments: [text])
      for row in rows {
        let finding = try finding(row)
        guard let kind: String = row["adjustment"] else {
          published.findings.append(finding)
          continue
        }
        guard let kind = PublishedAdjustment.Kind(rawValue: kind) else { throw damaged(text) }
        published.adjustments.append(
          PublishedAdjustment(
            kind: kind, ofMonth: try Self.month(row["of_month"]), finding: finding,
            yuan: Yuan(row["adjustment_yuan"]), reason: row["adjustment_reason"]))
      }
      published.entries = try Row.fetchAll(
        database, sql: "SELECT * FROM published_entry WHERE published = ? ORDER BY id",
        arguments: [text]
      ).map { row in
        PublishedEntry(
          key: try unit(row["key"], in: text), tickets: lines(row["tickets"]).map { TicketID($0) },
          named: named(row))
      }
      published.corrections = try Row.fetchAll(
        database, sql: "SELECT * FROM published_correction WHERE published = ? ORDER BY id",
        arguments: [text]
      ).map { row in
        guard let kind = BulletinCorrection.Kind(rawValue: row["kind"]) else {
          throw damaged(text)
        }
        return BulletinCorrection(
          entry: try unit(row["key"], in: text), bulletin: try Self.month(row["bulletin"]),
          kind: kind, named: named(row))
      }
      return published
    }
  }

  static func insert(
    _ published: PublishedMonth, policySHA256: String, documentDate: Day, in database: Database
  ) throws {
    let month = published.month.description
    try database.execute(
      sql: "INSERT INTO published_month VALUES (?, ?, ?)",
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
      name: row["effect"], yuan: row["effect_yuan"], cap: row["effect_cap"],
      percent: row["effect_percent"]
    ).effect
    guard let rule = RuleID(rawValue: row["rule"]), let effect,
      let subject = Subject.Kind(rawValue: row["subject_kind"]),
      let about = FindingAbout(row["about"], of: rule)
    else { throw damaged(row["published"]) }
    let evidence = try lines(row["evidence"]).map { text in
      guard let key = CaseKey(text) else { throw damaged(row["published"]) }
      return key
    }
    return PublishedFinding(
      rule: rule, clause: ClauseID(row["clause"]), month: try month(row["month"]),
      subject: Subject(kind: subject, id: row["subject_id"]), about: about, effect: effect,
      evidence: evidence, reason: row["reason"])
  }

  static func month(_ text: String) throws -> Month {
    guard let month = Month(iso: text) else { throw damaged(text) }
    return month
  }

  private static func unit(_ text: String, in month: String) throws -> UnitID {
    guard let unit = UnitID(text) else { throw damaged(month) }
    return unit
  }

  /// Whom an entry or a correction names; nobody in a month of version 1.0.
  private static func named(_ row: Row) -> NamedUnit {
    let department: String? = row["department"]
    let section: String? = row["section"]
    let person: String? = row["person"]
    return NamedUnit(
      department: department.map { DepartmentName($0) }, section: section.map { SectionName($0) },
      person: person.map { StaffID($0) })
  }

  private static func lines(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n").map(String.init)
  }

  private static func damaged(_ month: String) -> LedgerError {
    .damaged("\(month) 的发布记录")
  }
}
