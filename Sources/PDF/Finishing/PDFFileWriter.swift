import Layout

/// Objects → the bytes of a PDF 1.7 file: streams one by one, all else in compressed object streams.
///
/// ISO 32000-1, 7.5.7 (object streams) and 7.5.8 (the table of places as a stream).
struct PDFFileWriter {
  /// How many objects share a stream, which a reader unpacks to get at one of them.
  private static let objectsPerStream = 250

  private var bytes: [UInt8] = Array("%PDF-1.7\n%\u{B5}\u{B6}\n".utf8)
  /// By number.
  private var places: [Place]
  private var batch: [UInt8] = []
  private var batchNumbers: [(number: Int, start: Int)] = []

  /// Where an object is: free, at a place in the file, or the n-th in an object stream.
  private enum Place {
    case free
    case file(Int)
    case stream(Int, index: Int)
  }

  /// - Parameter numbers: How many object numbers are taken, 0 among them.
  init(numbers: Int, expecting size: Int) {
    places = Array(repeating: .free, count: numbers)
    bytes.reserveCapacity(size)
  }

  /// A number that no object has yet.
  mutating func newNumber() -> Int {
    places.append(.free)
    return places.count - 1
  }

  /// Adds a stream; `entries` are those of its dictionary but for its length, without brackets.
  mutating func addStream(_ number: Int, entries: some Sequence<UInt8>, data: [UInt8]) {
    places[number] = .file(bytes.count)
    bytes += "\(number) 0 obj\n<< /Length \(data.count)".utf8
    bytes += entries
    bytes += ">>\nstream\n".utf8
    bytes += data
    bytes += "\nendstream\nendobj\n".utf8
  }

  /// Adds any other object, `more` being put before its closing brackets.
  mutating func add(_ number: Int, _ text: UnsafeRawBufferPointer, more: String? = nil) {
    batchNumbers.append((number, batch.count))
    if let more {
      batch += text.dropLast(2)
      batch += more.utf8
      batch += ">>".utf8
    } else {
      batch += text
    }
    batch.append(UInt8(ascii: "\n"))
    if batchNumbers.count == Self.objectsPerStream { flush() }
  }

  mutating func add(_ number: Int, _ text: String) {
    var text = text
    text.withUTF8 { add(number, UnsafeRawBufferPointer($0)) }
  }

  private mutating func flush() {
    guard !batchNumbers.isEmpty else { return }
    var head: [UInt8] = []
    let stream = newNumber()
    for (index, entry) in batchNumbers.enumerated() {
      head += "\(entry.number) \(entry.start) ".utf8
      places[entry.number] = .stream(stream, index: index)
    }
    addStream(
      stream,
      entries: "/Type /ObjStm /N \(batchNumbers.count) /First \(head.count) /Filter /FlateDecode"
        .utf8, data: Deflater.zlib(head + batch))
    batch.removeAll(keepingCapacity: true)
    batchNumbers.removeAll(keepingCapacity: true)
  }

  /// The whole file; its identifier is made from its content.
  consuming func finished(catalogue: Int, information: Int) -> [UInt8] {
    flush()
    let table = newNumber()
    let start = bytes.count
    places[table] = .file(start)
    let identifier = PDFText.hexadecimal(Fingerprint.of(bytes))
    addStream(
      table,
      entries: """
        /Type /XRef /Size \(places.count) /W [1 4 2] /Root \(catalogue) 0 R /Info \(information) 0 R \
        /ID [<\(identifier)><\(identifier)>] /Filter /FlateDecode \
        /DecodeParms << /Columns 7 /Predictor 12 >>
        """.utf8, data: Deflater.zlib(Self.rows(places)))
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }

  /// Rows of seven bytes, each as what it adds to the one above (PNG's filter 2).
  private static func rows(_ places: [Place]) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count * 8)
    var above = [UInt8](repeating: 0, count: 7)
    for (number, place) in places.enumerated() {
      let row =
        switch place {
        case .free: row(0, 0, number == 0 ? 0xFFFF : 0)
        case .file(let start): row(1, start, 0)
        case .stream(let stream, let index): row(2, stream, index)
        }
      rows.append(2)
      for column in 0..<7 { rows.append(row[column] &- above[column]) }
      above = row
    }
    return rows
  }

  private static func row(_ kind: UInt8, _ place: Int, _ last: Int) -> [UInt8] {
    [
      kind, UInt8(place >> 24 & 0xFF), UInt8(place >> 16 & 0xFF), UInt8(place >> 8 & 0xFF),
      UInt8(place & 0xFF), UInt8(last >> 8 & 0xFF), UInt8(last & 0xFF),
    ]
  }
}
