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
    bytes += " >>\nstream\n".utf8
    bytes += data
    bytes += "\nendstream\nendobj\n".utf8
  }

  /// Adds any other object, which `write` appends to the bytes it is given.
  mutating func add(_ number: Int, _ write: (inout [UInt8]) -> Void) {
    batchNumbers.append((number, batch.count))
    write(&batch)
    batch.append(UInt8(ascii: "\n"))
    if batchNumbers.count == Self.objectsPerStream { flush() }
  }

  /// Adds an entry of a dictionary as another file spells it.
  static func append(
    _ entry: PDFEntry, of file: UnsafeRawBufferPointer, to bytes: inout [UInt8]
  ) {
    bytes += " /".utf8
    bytes += UnsafeRawBufferPointer(rebasing: file[entry.key])
    bytes.append(0x20)
    bytes += UnsafeRawBufferPointer(rebasing: file[entry.value.range])
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
      entries: " /Type /ObjStm /N \(batchNumbers.count) /First \(head.count) /Filter /FlateDecode"
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
    // A row's seven bytes as one number, so that no array is made for each.
    var above: UInt64 = 0
    for (number, place) in places.enumerated() {
      let row =
        switch place {
        case .free: row(0, 0, number == 0 ? 0xFFFF : 0)
        case .file(let start): row(1, start, 0)
        case .stream(let stream, let index): row(2, stream, index)
        }
      rows.append(2)
      for shift in stride(from: UInt64(48), through: 0, by: -8) {
        rows.append(
          UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
      }
      above = row
    }
    return rows
  }

  private static func row(_ kind: UInt64, _ place: Int, _ last: Int) -> UInt64 {
    kind << 48 | UInt64(UInt32(truncatingIfNeeded: place)) << 16
      | UInt64(UInt16(truncatingIfNeeded: last))
  }
}
