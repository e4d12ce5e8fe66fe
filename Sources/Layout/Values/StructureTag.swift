/// An element of a PDF's structure tree, as readers for the blind walk it.
package struct StructureTag: Sendable, Hashable {
  package var role: Role
  /// Whether it may hold elements besides text of its own; found out anyway while drawing.
  package var isMixed: Bool
  package var alternativeText: String?
  package var language: String?
  /// Of a `TH`.
  package var scope: Scope?
  /// Of a `TH` or `TD`.
  package var columnSpan: Int
  package var rowSpan: Int

  package init(
    _ role: Role, isMixed: Bool = false, alternativeText: String? = nil, language: String? = nil,
    scope: Scope? = nil, columnSpan: Int = 1, rowSpan: Int = 1
  ) {
    self.role = role
    self.isMixed = isMixed
    self.alternativeText = alternativeText
    self.language = language
    self.scope = scope
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
  }

  package enum Role: String, Sendable, Hashable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case listLabel = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableFoot = "TFoot"
    case tableRow = "TR"
    case headerCell = "TH"
    case dataCell = "TD"
    case caption = "Caption"
    case figure = "Figure"
    case contents = "TOC"
    case contentsItem = "TOCI"
    case span = "Span"
  }

  package enum Scope: String, Sendable, Hashable {
    case row = "Row"
    case column = "Column"
    case both = "Both"
  }
}

extension StructureTag {
  /// Whether it only holds other elements.
  package var isContainer: Bool {
    switch role {
    case .document, .section, .list, .listItem, .table, .tableHead, .tableBody, .tableFoot,
      .tableRow, .contents:
      true
    default: isMixed
    }
  }
}
