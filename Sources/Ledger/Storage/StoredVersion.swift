import GRDB
import Model

/// The row of a version → its record, held against its checksum.
enum StoredVersion {
  /// Reads six columns of a statement, from `column` on: `record, kind, key, fields, format,
  /// checksum`.
  static func record<Record: ExportRecord>(
    _ type: Record.Type, in statement: RawStatement, from column: Int32, id: Int64
  ) throws(LedgerError) -> Record {
    let fields = statement.text(column + 3)
    let format = statement.integer(column + 4)
    let checksum = StoredChecksums.version(
      record: statement.integer(column), kind: statement.integer(column + 1),
      key: statement.text(column + 2), fields: fields, format: format)
    guard checksum == statement.integer(column + 5), let format = Int(exactly: format) else {
      throw damaged(type, id)
    }
    do throws(ColumnDamage) {
      return try Record(stored: fields, format: format)
    } catch {
      throw damaged(type, id, heading: error.heading)
    }
  }

  private static func damaged<Record: ExportRecord>(
    _ type: Record.Type, _ id: Int64, heading: String? = nil
  ) -> LedgerError {
    .damaged("\(Record.kind.chinese)的第 \(id) 条内容\(heading.map { "（\($0)）" } ?? "")")
  }
}
