import GRDB
package import Model

extension Ledger {
  /// Files that the last import of a batch found gone, with how many rows they had; a file that
  /// only has another name now is not gone.
  package func withdrawnFiles(
    of batch: Month
  ) throws(LedgerError) -> [(file: String, rows: Int)] {
    try read("读取\(batch.chinese)撤下的文件") { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT f.name AS name, (
            SELECT coalesce(sum(last_row - first_row + 1), 0) FROM sheet WHERE sheet.file = f.id
          ) AS rows
          FROM file f
          WHERE f.batch = ?1 AND f.refused IS NULL
            AND f.withdrawn_by = (SELECT max(id) FROM import WHERE batch = ?1)
            AND NOT EXISTS (
              SELECT 1 FROM file g WHERE g.batch = f.batch AND g.withdrawn_by IS NULL
                AND (g.name = f.name OR g.sha256 = f.sha256))
          ORDER BY f.name
          """,
        arguments: [batch.description]
      ).map { (file: $0["name"], rows: $0["rows"]) }
    }
  }
}
