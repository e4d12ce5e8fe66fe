internal import Model

extension InspectedFile {
  /// The answer of `inspect --json`: every cell of every worksheet as stored, nothing masked.
  package var json: String {
    var output: [UInt8] = []
    output.append(contentsOf: "{\"encoding\":".utf8)
    JSONText.write(form.encoding, to: &output)
    output.append(contentsOf: ",\"file\":".utf8)
    JSONText.write(file, to: &output)
    output.append(contentsOf: ",\"form\":".utf8)
    JSONText.write(form.form.rawValue, to: &output)
    output.append(contentsOf: ",\"sheets\":[".utf8)
    for (index, sheet) in sheets.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      sheet.write(to: &output)
    }
    output.append(contentsOf: "]}\n".utf8)
    return String(decoding: output, as: UTF8.self)
  }
}

extension InspectedFile.Sheet {
  /// Members in alphabetical order, as in every JSON of the program.
  fileprivate func write(to output: inout [UInt8]) {
    let headingRow = layout.map { String($0.headingRows.upperBound) } ?? "null"
    output.append(contentsOf: "{\"heading_row\":\(headingRow),\"headings\":[".utf8)
    var headings = layout?.headings ?? []
    while headings.last?.text.isEmpty == true { headings.removeLast() }
    for (index, heading) in headings.enumerated() {
      output.append(contentsOf: (index > 0 ? ",{\"is\":" : "{\"is\":").utf8)
      JSONText.write(heading.canonical, to: &output)
      output.append(contentsOf: ",\"text\":".utf8)
      JSONText.write(heading.text, to: &output)
      output.append(UInt8(ascii: "}"))
    }
    output.append(contentsOf: "],\"hidden\":\(isHidden),\"kind\":".utf8)
    JSONText.write(layout?.kind.rawValue, to: &output)
    output.append(contentsOf: ",\"name\":".utf8)
    JSONText.write(name, to: &output)
    output.append(contentsOf: ",\"rows\":[".utf8)
    output.append(contentsOf: rowsJSON)
    output.append(contentsOf: "]}".utf8)
  }
}

/// Strings as JSON, byte by byte: sheets of any size are written without a tree.
enum JSONText {
  /// A comma, unless nothing has been written yet.
  static func separate(_ output: inout [UInt8]) {
    if !output.isEmpty { output.append(contentsOf: ",\n".utf8) }
  }

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
