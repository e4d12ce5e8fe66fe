/// A row that could not be taken, with where it stands and what to do.
package struct Reject: Sendable, Hashable {
  package var file: String
  package var sheet: String
  /// The row as a spreadsheet numbers it, from 1.
  package var row: Int
  /// The column as a spreadsheet names it (`C`), where one value is to blame.
  package var column: String?
  package var heading: String?
  /// The value as the file has it, customer data masked.
  package var value: String?
  /// In Chinese: what is wrong and what to do.
  package var reason: String

  package init(
    file: String, sheet: String, row: Int, column: String? = nil, heading: String? = nil,
    value: String? = nil, reason: String
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.heading = heading
    self.value = value
    self.reason = reason
  }
}
