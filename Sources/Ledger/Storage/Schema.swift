import GRDB
import Model

/// The tables of the ledger, as named migrations.
///
/// A migration is literal SQL that **never changes** once a version with it has been released: what
/// it says must not depend on what the program knows by then. A change is a further migration, and
/// the ledgers in `Tests/Fixtures/ledgers` go through all of them.
///
/// A `version` is one content of one record, stored once however many rows say it; a `row` is one
/// place of an export where it stands. A file of a batch is never changed: a changed one is a new
/// file, and the old one is withdrawn by the import that found it changed or gone. What is in force
/// is always computed from the rows of the files that are not withdrawn.
enum Schema {
  /// Marks an SQLite file as a ledger: "MJLG".
  static let applicationID = 0x4D4A_4C47

  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("records") { database in
      try database.execute(sql: records)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("published") { database in
      try database.execute(sql: published)
    }
    migrator.registerMigration("typed-keys") { database in
      try database.execute(sql: typedKeys)
      try prefixEvidence(in: database)
    }
    migrator.registerMigration("acceptances") { database in
      try database.execute(sql: acceptances)
    }
    migrator.registerMigration("checksums") { database in
      try database.execute(sql: checksums)
      try StoredChecksums.fill(database)
    }
    return migrator
  }

  private static let records = """
    CREATE TABLE kind (code INTEGER PRIMARY KEY, name TEXT NOT NULL);
    INSERT INTO kind VALUES (1, 'roster'), (2, 'tickets'), (3, 'inspections'), (4, 'exams'),
      (5, 'appeals'), (6, 'nominations'), (7, 'ratings'), (8, 'grievances'), (9, 'broadcasts'),
      (10, 'contacts');

    CREATE TABLE import (
      id INTEGER PRIMARY KEY, batch TEXT NOT NULL, mode TEXT NOT NULL);

    CREATE TABLE file (
      id INTEGER PRIMARY KEY, batch TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
      sha256 TEXT NOT NULL, reader TEXT NOT NULL, refused TEXT,
      added_by INTEGER NOT NULL REFERENCES import, withdrawn_by INTEGER REFERENCES import);
    CREATE UNIQUE INDEX file_in_force ON file (batch, name) WHERE withdrawn_by IS NULL;

    CREATE TABLE sheet (
      id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file, position INTEGER NOT NULL,
      name TEXT NOT NULL, kind INTEGER REFERENCES kind, first_row INTEGER, last_row INTEGER,
      skipped INTEGER NOT NULL, notices TEXT NOT NULL);
    CREATE INDEX sheet_of_file ON sheet (file, position);

    CREATE TABLE reject (
      id INTEGER PRIMARY KEY, sheet INTEGER NOT NULL REFERENCES sheet, number INTEGER NOT NULL,
      column TEXT, heading TEXT, value TEXT, reason TEXT NOT NULL);
    CREATE INDEX reject_of_sheet ON reject (sheet);

    CREATE TABLE version (
      id INTEGER PRIMARY KEY, record INTEGER NOT NULL, kind INTEGER NOT NULL, key TEXT NOT NULL,
      fields TEXT NOT NULL);
    CREATE INDEX version_of_key ON version (kind, key);

    CREATE TABLE row (
      id INTEGER PRIMARY KEY, number INTEGER NOT NULL, record INTEGER NOT NULL,
      version INTEGER NOT NULL);
    """

  private static let published = """
    CREATE TABLE published_month (
      month TEXT PRIMARY KEY, policy_sha256 TEXT NOT NULL, document_date TEXT NOT NULL);

    CREATE TABLE published_finding (
      id INTEGER PRIMARY KEY, published TEXT NOT NULL REFERENCES published_month,
      adjustment TEXT, of_month TEXT, adjustment_yuan INTEGER, adjustment_reason TEXT,
      rule TEXT NOT NULL, clause TEXT NOT NULL, month TEXT NOT NULL, subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL, about TEXT NOT NULL, effect TEXT NOT NULL, effect_yuan INTEGER,
      effect_cap TEXT, evidence TEXT NOT NULL, reason TEXT NOT NULL, identity TEXT);
    CREATE INDEX published_finding_of_month ON published_finding (published);

    CREATE TABLE published_entry (
      id INTEGER PRIMARY KEY, published TEXT NOT NULL REFERENCES published_month,
      key TEXT NOT NULL, tickets TEXT NOT NULL);
    CREATE INDEX published_entry_of_month ON published_entry (published);

    CREATE TABLE published_correction (
      id INTEGER PRIMARY KEY, published TEXT NOT NULL REFERENCES published_month,
      key TEXT NOT NULL);
    CREATE INDEX published_correction_of_month ON published_correction (published);
    """

  /// Evidence says whether it is a ticket or an inspection, an effect says its percentage (1.0
  /// wrote 80 whatever the policy said; the sentence has the true one), entries and corrections say
  /// whom they name.
  ///
  /// The identity of a finding is made of its other columns.
  private static let typedKeys = """
    ALTER TABLE published_finding RENAME TO old_finding;
    DROP INDEX published_finding_of_month;
    CREATE TABLE published_finding (
      id INTEGER PRIMARY KEY, published TEXT NOT NULL REFERENCES published_month,
      adjustment TEXT, of_month TEXT, adjustment_yuan INTEGER, adjustment_reason TEXT,
      rule TEXT NOT NULL, clause TEXT NOT NULL, month TEXT NOT NULL, subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL, about TEXT NOT NULL, effect TEXT NOT NULL, effect_yuan INTEGER,
      effect_cap TEXT, effect_percent INTEGER, evidence TEXT NOT NULL, reason TEXT NOT NULL);
    INSERT INTO published_finding
      SELECT id, published, adjustment, of_month, adjustment_yuan, adjustment_reason, rule, clause,
        month, subject_kind, subject_id, about,
        CASE effect WHEN 'bonus-80' THEN 'bonus' ELSE effect END, effect_yuan, effect_cap,
        CASE effect WHEN 'bonus-80' THEN coalesce(nullif(CAST(
          substr(reason, instr(reason, '年终绩效奖金按') + 7) AS INTEGER), 0), 80) END,
        evidence, reason
      FROM old_finding;
    DROP TABLE old_finding;
    CREATE INDEX published_finding_of_month ON published_finding (published);

    ALTER TABLE published_entry ADD COLUMN department TEXT;
    ALTER TABLE published_entry ADD COLUMN section TEXT;
    ALTER TABLE published_entry ADD COLUMN person TEXT;

    ALTER TABLE published_correction RENAME TO old_correction;
    DROP INDEX published_correction_of_month;
    CREATE TABLE published_correction (
      id INTEGER PRIMARY KEY, published TEXT NOT NULL REFERENCES published_month,
      key TEXT NOT NULL, bulletin TEXT NOT NULL, kind TEXT NOT NULL, department TEXT, section TEXT,
      person TEXT);
    INSERT INTO published_correction
      SELECT id, published, substr(key, 1, length(key) - 8), substr(key, -7), 'withdrawn', NULL,
        NULL, NULL
      FROM old_correction;
    DROP TABLE old_correction;
    CREATE INDEX published_correction_of_month ON published_correction (published);
    """

  /// `GD1` → `ticket:GD1`: what the ledger knows as an inspection and not as a ticket is one.
  ///
  /// Where a ticket and an inspection share a number, 1.0 could not tell either; a charge of 5.2.1
  /// rests on tickets only, and of a threshold the ticket is the likelier.
  private static func prefixEvidence(in database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT id, evidence FROM published_finding WHERE evidence <> ''")
    for row in rows {
      let evidence: String = row["evidence"]
      let keys = try evidence.split(separator: "\n").map { id in
        let kinds = try Int.fetchAll(
          database, sql: "SELECT DISTINCT kind FROM version WHERE key = ? AND kind IN (2, 3)",
          arguments: [String(id)])
        return (kinds == [3] ? "inspection:" : "ticket:") + id
      }
      let id: Int64 = row["id"]
      try database.execute(
        sql: "UPDATE published_finding SET evidence = ? WHERE id = ?",
        arguments: [keys.sorted().joined(separator: "\n"), id])
    }
  }

  /// Which columns a version's text has (`ColumnWriter`), and what tells damage
  /// (`StoredChecksums`).
  private static let checksums = """
    ALTER TABLE version ADD COLUMN format INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE version ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE sheet ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE published_month ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
    """

  /// What was open when a month was published, and who took it upon themselves; what people
  /// decided about a row, by the file that says so.
  private static let acceptances = """
    CREATE TABLE acceptance (
      month TEXT PRIMARY KEY REFERENCES published_month, by TEXT NOT NULL);

    CREATE TABLE accepted_issue (
      id INTEGER PRIMARY KEY, month TEXT NOT NULL REFERENCES acceptance, kind TEXT NOT NULL,
      about TEXT NOT NULL, detail TEXT NOT NULL);
    CREATE INDEX accepted_issue_of_month ON accepted_issue (month);

    CREATE TABLE decision (
      id INTEGER PRIMARY KEY, batch TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL,
      choice TEXT NOT NULL, ground TEXT NOT NULL, decided_by TEXT NOT NULL,
      file TEXT NOT NULL, number INTEGER NOT NULL, sha256 TEXT NOT NULL,
      added_by INTEGER NOT NULL REFERENCES import, withdrawn_by INTEGER REFERENCES import);
    CREATE INDEX decision_in_force ON decision (batch) WHERE withdrawn_by IS NULL;
    """
}

extension RecordKind {
  /// The number that stands for the kind in the ledger: the one that a migration wrote into the
  /// table `kind`.
  ///
  /// A further kind is a further migration.
  var code: Int {
    switch self {
    case .roster: 1
    case .tickets: 2
    case .inspections: 3
    case .exams: 4
    case .appeals: 5
    case .nominations: 6
    case .ratings: 7
    case .grievances: 8
    case .broadcasts: 9
    case .contacts: 10
    }
  }

  init?(code: Int) {
    guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }
}
