/// The end of a PDF → where each of its objects lies, and its trailer (ISO 32000-1, 7.5.4 to 7.5.8).
///
/// Tables and streams of places are read; a file that was added to later (`Prev`) is refused, for
/// nothing that this program finishes was.
struct CrossReferences {
  /// Where an object lies: nowhere, at a place in the file, or the n-th in an object stream.
  enum Place: Sendable {
    case none
    case file(Int)
    case packed(stream: Int, index: Int)
  }

  /// By number.
  private(set) var places: [Place] = []
  private(set) var trailer: [PDFEntry] = []

  /// More objects than this are refused: a document of ten thousand pages has half a million.
  private static let most = 8 << 20

  init(_ bytes: UnsafeRawBufferPointer) throws(PDFFault) {
    var parser = PDFParser(bytes, at: try Self.start(bytes))
    parser.skipBlank()
    if parser.take("xref") {
      try readTable(&parser)
    } else {
      try readStream(&parser)
    }
    for key in ["Prev", "XRefStm", "Encrypt"] as [StaticString]
    where PDFFile.value(key, in: trailer[...], bytes) != nil {
      throw PDFFault(text: "文件加了密或分几次写成", place: parser.place)
    }
  }

  /// What `startxref` near the end says.
  private static func start(_ bytes: UnsafeRawBufferPointer) throws(PDFFault) -> Int {
    var at = bytes.count - "startxref".utf8.count
    let last = max(0, bytes.count - 1024)
    while at >= last {
      var parser = PDFParser(bytes, at: at)
      if parser.take("startxref") {
        let start = try parser.plainInteger()
        guard start < bytes.count else { break }
        return start
      }
      at -= 1
    }
    throw PDFFault(text: "文件结尾没有对象表", place: bytes.count)
  }

  private mutating func readTable(_ parser: inout PDFParser) throws(PDFFault) {
    while true {
      parser.skipBlank()
      if parser.take("trailer") { break }
      let first = try parser.plainInteger()
      let count = try parser.plainInteger()
      try grow(to: first + count, parser)
      for number in first..<first + count {
        let place = try parser.plainInteger()
        _ = try parser.plainInteger()
        parser.skipBlank()
        if parser.take("n") {
          places[number] = .file(place)
        } else if !parser.take("f") {
          throw parser.fault("对象表里有认不出的行")
        }
      }
    }
    try parser.entries(into: &trailer)
  }

  private mutating func readStream(_ parser: inout PDFParser) throws(PDFFault) {
    let bytes = parser.bytes
    _ = try PDFFile.header(&parser)
    try parser.entries(into: &trailer)
    let entries = trailer[...]
    guard let length = PDFFile.value("Length", in: entries, bytes)?.integer,
      let data = try PDFFile.data(&parser, length: length)
    else { throw parser.fault("对象表没有数据") }
    var raw = Array(bytes[data])
    if PDFFile.value("Filter", in: entries, bytes) != nil {
      guard let plain = Inflater.zlib(raw) else { throw parser.fault("对象表解不开") }
      raw = plain
    }
    let widths = try integers("W", entries, bytes)
    guard widths.count == 3, widths.allSatisfy({ (0...6).contains($0) }),
      let size = PDFFile.value("Size", in: entries, bytes)?.integer
    else { throw parser.fault("对象表的列认不出") }
    let width = widths.reduce(0, +)
    if let parameters = PDFFile.value("DecodeParms", in: entries, bytes) {
      raw = try Predictor.undone(raw, parameters, bytes, columns: width)
    }
    let index = try integers("Index", entries, bytes)
    let sections = index.isEmpty ? [0, size] : index
    var at = 0
    for section in stride(from: 0, to: sections.count - 1, by: 2) {
      let (first, count) = (sections[section], sections[section + 1])
      guard first >= 0, count >= 0 else { throw parser.fault("对象表的列认不出") }
      try grow(to: first + count, parser)
      guard at + count * width <= raw.count else { throw parser.fault("对象表过短") }
      for number in first..<first + count {
        func field(_ start: Int, _ width: Int) -> Int {
          raw[start..<start + width].reduce(0) { $0 << 8 | Int($1) }
        }
        let kind = widths[0] == 0 ? 1 : field(at, widths[0])
        let second = field(at + widths[0], widths[1])
        switch kind {
        case 0: break
        case 1: places[number] = .file(second)
        case 2:
          places[number] = .packed(
            stream: second, index: field(at + widths[0] + widths[1], widths[2]))
        default: throw parser.fault("对象表里有认不出的行")
        }
        at += width
      }
    }
  }

  private mutating func grow(to count: Int, _ parser: PDFParser) throws(PDFFault) {
    guard count <= Self.most else { throw parser.fault("对象过多") }
    if count > places.count {
      places += Array(repeating: .none, count: count - places.count)
    }
  }

  /// An array of integers, empty where there is none.
  private func integers(
    _ key: StaticString, _ entries: ArraySlice<PDFEntry>, _ bytes: UnsafeRawBufferPointer
  ) throws(PDFFault) -> [Int] {
    guard let value = PDFFile.value(key, in: entries, bytes) else { return [] }
    var parser = PDFParser(bytes, at: value.range.lowerBound, end: value.range.upperBound)
    return try parser.elements().compactMap(\.integer)
  }
}

/// Rows that a filter of PNG made smaller → the rows (ISO 32000-1, 7.4.4.4; PNG, 9.2).
private enum Predictor {
  static func undone(
    _ data: [UInt8], _ parameters: PDFValue, _ bytes: UnsafeRawBufferPointer, columns: Int
  ) throws(PDFFault) -> [UInt8] {
    var parser = PDFParser(bytes, at: parameters.range.lowerBound)
    var entries: [PDFEntry] = []
    try parser.entries(into: &entries)
    let predictor = PDFFile.value("Predictor", in: entries[...], bytes)?.integer ?? 1
    guard predictor > 1 else { return data }
    guard predictor >= 10, PDFFile.value("Columns", in: entries[...], bytes)?.integer == columns
    else { throw parser.fault("对象表的压缩方式认不出") }
    var rows: [UInt8] = []
    rows.reserveCapacity(data.count)
    var above = [UInt8](repeating: 0, count: columns)
    for start in stride(from: 0, to: data.count - columns, by: columns + 1) {
      guard data[start] == 0 || data[start] == 2 else { throw parser.fault("对象表的压缩方式认不出") }
      for column in 0..<columns {
        let byte = data[start + 1 + column]
        above[column] = data[start] == 2 ? above[column] &+ byte : byte
      }
      rows += above
    }
    return rows
  }
}
