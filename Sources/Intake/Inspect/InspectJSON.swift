internal import Model

/// A file → the answer of `inspect --json`, handed over piece by piece: every cell of every
/// worksheet as stored, nothing masked.
///
/// The file is read twice, for what stands before a sheet's rows and for the rows: so a sheet of
/// any size takes no more memory than its longest row.
package func inspectJSON(
  _ source: FileSource, name: String, settings: IntakeSettings,
  write: @escaping (String) -> Void
) throws(FormError) {
  let file = try inspect(source, name: name, settings: settings)
  var sink = InspectJSONSink(
    sheets: file.sheets, vocabulary: settings.mapping.vocabulary, write: write)
  sink.begin(file)
  _ = try readSheets(of: source, limits: settings.limits, into: &sink)
  sink.finish()
}

/// The rows of a file that was looked at before → JSON.
///
/// Members are in alphabetical order, as in every JSON of the program.
private struct InspectJSONSink: SheetSink {
  let sheets: [InspectedFile.Sheet]
  let vocabulary: HeadingVocabulary?
  let write: (String) -> Void

  private var output: [UInt8] = []
  private var sheet = 0
  /// Rows written or left out as blank so far.
  private var lastRow = 0

  private static let pieceBytes = 64 << 10

  init(
    sheets: [InspectedFile.Sheet], vocabulary: HeadingVocabulary,
    write: @escaping (String) -> Void
  ) {
    self.sheets = sheets
    self.vocabulary = vocabulary
    self.write = write
  }

  mutating func begin(_ file: InspectedFile) {
    put("{\"encoding\":")
    JSONText.write(file.form.encoding, to: &output)
    put(",\"file\":")
    JSONText.write(file.file, to: &output)
    put(",\"form\":")
    JSONText.write(file.form.form.name, to: &output)
    put(",\"sheets\":[")
  }

  mutating func finish() {
    put("]}\n")
    flush()
  }

  mutating func beginSheet(_ info: SheetInfo) {
    if sheet > 0 { put(",") }
    // A file that gained a sheet between the two readings has one without a layout.
    let layout = sheet < sheets.count ? sheets[sheet].layout : nil
    let headingRow = layout.map { String($0.headingRows.upperBound) } ?? "null"
    put("{\"heading_row\":\(headingRow),\"headings\":[")
    var headings = layout?.headings ?? []
    while headings.last?.text.isEmpty == true { headings.removeLast() }
    for (index, heading) in headings.enumerated() {
      put(index > 0 ? ",{\"is\":" : "{\"is\":")
      JSONText.write(heading.canonical, to: &output)
      put(",\"text\":")
      JSONText.write(heading.text, to: &output)
      put("}")
    }
    put("],\"hidden\":\(info.isHidden),\"kind\":")
    JSONText.write(layout?.kind.rawValue, to: &output)
    put(",\"name\":")
    JSONText.write(info.name, to: &output)
    put(",\"rows\":[")
    lastRow = 0
  }

  mutating func endSheet() {
    put("]}")
    sheet += 1
  }

  /// The row as stored, without the empty cells at its end; rows that the form left out are empty,
  /// and those at the end of the sheet are never written.
  mutating func row(_ row: inout RowBuffer) {
    var count = row.count
    while count > 0, row.kind(count - 1) == .empty { count -= 1 }
    guard count > 0 else { return }
    while lastRow + 1 < row.row {
      put(lastRow > 0 ? ",\n[]" : "[]")
      lastRow += 1
      flushIfFull()
    }
    put(lastRow > 0 ? ",\n[" : "[")
    for column in 0..<count {
      if column > 0 { put(",") }
      row.withBytes(column) { JSONText.write($0, to: &output) }
    }
    put("]")
    lastRow = row.row
    flushIfFull()
  }

  private mutating func put(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func flushIfFull() {
    if output.count >= Self.pieceBytes { flush() }
  }

  private mutating func flush() {
    write(String(decoding: output, as: UTF8.self))
    output.removeAll(keepingCapacity: true)
  }
}

/// Strings as JSON, byte by byte.
enum JSONText {
  /// The text, or `null` where there is none.
  static func write(_ text: String?, to output: inout [UInt8]) {
    guard var text else {
      output.append(contentsOf: "null".utf8)
      return
    }
    text.withUTF8 { write($0, to: &output) }
  }

  static func write(_ bytes: TextBytes, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): output.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): output.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        output.append(contentsOf: "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
