import GRDB
import Model

/// Columns of a row as what they must be: another type is damage, where a plain subscript traps.
extension Row {
  func text(_ column: String) throws -> String { try decode(String.self, forColumn: column) }

  func number(_ column: String) throws -> Int { try decode(Int.self, forColumn: column) }

  func textIfAny(_ column: String) throws -> String? {
    try decode(String?.self, forColumn: column)
  }

  func numberIfAny(_ column: String) throws -> Int? {
    try decode(Int?.self, forColumn: column)
  }

  func month(_ column: String) throws -> Month {
    let text = try text(column)
    guard let month = Month(iso: text) else { throw LedgerError.damaged("月份“\(text)”") }
    return month
  }
}
