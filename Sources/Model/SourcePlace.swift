/// Where a record came from: batch, file, sheet and row of an export.
package struct SourcePlace: Sendable, Hashable {
  /// The month of the folder that held the file.
  package let batch: Month
  /// The file's name inside its folder.
  package let file: String
  /// The sheet's name; empty where the form has no sheets.
  package let sheet: String
  /// The row as a spreadsheet numbers it, from 1.
  package let row: Int
  /// The file's SHA-256 in lower-case hexadecimal.
  package let sha256: String

  package init(batch: Month, file: String, sheet: String, row: Int, sha256: String) {
    self.batch = batch
    self.file = file
    self.sheet = sheet
    self.row = row
    self.sha256 = sha256
  }
}
