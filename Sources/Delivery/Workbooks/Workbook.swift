package import Model

/// A workbook to be written: its sheets, what its properties say, how it prints.
package struct Workbook: Sendable, Hashable {
  package var sheets: [Table]
  package var title: String
  package var author: String
  /// The date of the properties; the machine's clock plays no part.
  package var created: Day
  /// Whether the sheets look and print like a document (headings repeated on each page, frozen,
  /// framed cells), or like a bare export.
  package var look: Look

  package enum Look: Sendable, Hashable {
    case document
    case export
  }

  package init(
    sheets: [Table], title: String = "", author: String = "", created: Day,
    look: Look = .document
  ) {
    self.sheets = sheets
    self.title = title
    self.author = author
    self.created = created
    self.look = look
  }
}
