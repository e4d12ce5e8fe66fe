import Glibc
package import Model

/// A table → the bytes of a CSV file (RFC 4180, CRLF) in one of the encodings of the field.
package struct CSVEncoder: Sendable {
  package enum Encoding: String, Sendable, CaseIterable {
    case utf8
    /// UTF-8 with a byte order mark, which Excel needs.
    case utf8BOM
    case gb18030
    /// UTF-16, little-endian, with a byte order mark.
    case utf16LE
  }

  package var encoding: Encoding
  /// Whether a text that a spreadsheet would run as a formula gets an apostrophe in front.
  package var guardsFormulas: Bool

  package init(encoding: Encoding, guardsFormulas: Bool = true) {
    self.encoding = encoding
    self.guardsFormulas = guardsFormulas
  }

  package func encode(_ table: Table) throws(DeliveryError) -> [UInt8] {
    var text = ""
    for title in table.titles {
      // As a spreadsheet saves a merged cell: the value, then the cells it covers.
      let covered = [TableCell](repeating: .empty, count: max(0, table.columns.count - 1))
      append([.text(title)] + covered, to: &text)
    }
    append(table.columns.map { .text($0.heading) }, to: &text)
    for row in table.rows { append(row.cells, to: &text) }
    return try bytes(of: text)
  }

  private func append(_ cells: [TableCell], to text: inout String) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      text += field(cell)
    }
    text += "\r\n"
  }

  private func field(_ cell: TableCell) -> String {
    guard guardsFormulas, case .text(let text) = cell else {
      return CSVField.quoted(cell.plainText)
    }
    return CSVField.quoted(CSVField.guarded(text))
  }

  private func bytes(of text: String) throws(DeliveryError) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8BOM: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LE:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .gb18030: return try IconvEncoder.bytes(of: text, in: "GB18030")
    }
  }
}
