/// A PDF → its objects: what each is, the entries of its dictionary, where its data lies.
///
/// Reads what the standard allows as far as Cairo writes it, 1.16 and 1.18 alike: tables or streams
/// of places, objects one by one or packed in streams. Whatever else it meets is a fault.
struct PDFFile: Sendable {
  /// What the finisher does with an object.
  enum Role: UInt8, Sendable {
    case catalogue
    case page
    case annotation
    case element
    case trueTypeFont
    case image
    /// Holds other objects or their places, which are read already.
    case container
    case other
  }

  struct Object: Sendable {
    var value: PDFValue
    /// Of its dictionary, in the file's order.
    var entries: Range<Int>
    /// What lies between `stream` and `endstream`.
    var data: Range<Int>?
    var role: Role
  }

  /// The file, and after it what its object streams hold.
  private(set) var bytes: [UInt8]
  /// By number; nil where the file has none, as at 0.
  private(set) var objects: [Object?]
  private(set) var entries: [PDFEntry] = []
  let catalogue: Int
  let information: Int?

  /// - Parameter checksReferences: Whether an object that is referred to must be there.
  init(_ bytes: [UInt8], checksReferences: Bool = false) throws(PDFFault) {
    self.bytes = bytes
    let table = try bytes.withRawBytes { (raw) throws(PDFFault) in try CrossReferences(raw) }
    let trailer = table.trailer[...]
    let (root, information) = bytes.withUnsafeBytes { raw in
      (
        Self.value("Root", in: trailer, raw)?.reference,
        Self.value("Info", in: trailer, raw)?.reference
      )
    }
    guard let root else { throw PDFFault(text: "文件没有目录", place: bytes.count) }
    catalogue = root
    self.information = information
    objects = Array(repeating: nil, count: table.places.count)
    entries.reserveCapacity(table.places.count * 4)
    var referred = [Bool](repeating: false, count: checksReferences ? objects.count : 0)
    try readObjects(table.places, &referred)
    try unpack(table.places, &referred)
    try findData()
    guard objects.indices.contains(root), objects[root]?.role == .catalogue else {
      throw PDFFault(text: "文件没有目录", place: bytes.count)
    }
    for number in referred.indices where referred[number] && objects[number] == nil {
      throw PDFFault(text: "引用了不存在的对象 \(number)", place: 0)
    }
  }

  // MARK: Asking

  /// The value of a key in an object's dictionary.
  func value(_ key: StaticString, of object: Object) -> PDFValue? {
    bytes.withUnsafeBytes { Self.value(key, in: entries[object.entries], $0) }
  }

  static func value(
    _ key: StaticString, in entries: ArraySlice<PDFEntry>, _ bytes: UnsafeRawBufferPointer
  ) -> PDFValue? {
    for entry in entries where matches(bytes, entry.key, key) { return entry.value }
    return nil
  }

  private static func matches(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ text: StaticString
  ) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where bytes[range.lowerBound + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether a value is a name.
  func isName(_ value: PDFValue?, _ name: StaticString) -> Bool {
    guard let value, value.kind == .name else { return false }
    return bytes.withUnsafeBytes {
      Self.matches($0, value.range.lowerBound + 1..<value.range.upperBound, name)
    }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The values of an array, or the one value that stands for an array of one.
  func elements(_ value: PDFValue) throws(PDFFault) -> [PDFValue] {
    guard value.kind == .array else { return [value] }
    return try bytes.withRawBytes { (raw) throws(PDFFault) in
      var parser = PDFParser(raw, at: value.range.lowerBound, end: value.range.upperBound)
      return try parser.elements()
    }
  }

  /// The entries of a dictionary that stands within another value.
  func entries(_ value: PDFValue) throws(PDFFault) -> [PDFEntry] {
    try bytes.withRawBytes { (raw) throws(PDFFault) in
      var parser = PDFParser(raw, at: value.range.lowerBound, end: value.range.upperBound)
      var entries: [PDFEntry] = []
      try parser.entries(into: &entries)
      return entries
    }
  }

  func value(_ key: StaticString, in entries: [PDFEntry]) -> PDFValue? {
    bytes.withUnsafeBytes { Self.value(key, in: entries[...], $0) }
  }

  /// What a value is after references were followed.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    guard let number = value?.reference else { return value }
    return objects.indices.contains(number) ? objects[number]?.value : nil
  }

  // MARK: Reading

  /// `12 0 obj` → 12.
  static func header(_ parser: inout PDFParser) throws(PDFFault) -> Int {
    let number = try parser.plainInteger()
    _ = try parser.plainInteger()
    parser.skipBlank()
    guard parser.take("obj") else { throw parser.fault("对象表所指之处没有对象") }
    return number
  }

  /// After a dictionary: where a stream's data lies, its end passed; nil where there is no stream.
  static func data(_ parser: inout PDFParser, length: Int?) throws(PDFFault) -> Range<Int>? {
    parser.skipBlank()
    if parser.take("endobj") { return nil }
    guard parser.take("stream") else { throw parser.fault("对象没有结束") }
    _ = parser.take("\r")
    guard parser.take("\n"), let length, length >= 0, parser.place + length <= parser.end else {
      throw parser.fault("数据的长度不对")
    }
    let data = parser.place..<parser.place + length
    parser.place = data.upperBound
    parser.skipBlank()
    guard parser.take("endstream") else { throw parser.fault("数据的长度不对") }
    return data
  }

  /// The objects that lie in the file one by one, their data not looked for yet.
  private mutating func readObjects(
    _ places: [CrossReferences.Place], _ referred: inout [Bool]
  ) throws(PDFFault) {
    let size = bytes.count
    try bytes.withRawBytes { (raw) throws(PDFFault) in
      for (number, place) in places.enumerated() {
        guard case .file(let start) = place else { continue }
        guard start < size else { throw PDFFault(text: "对象表所指之处没有对象", place: start) }
        try referred.withUnsafeMutableBufferPointer { (referred) throws(PDFFault) in
          var parser = PDFParser(raw, at: start, referred: referred.isEmpty ? nil : referred)
          guard try Self.header(&parser) == number else { throw parser.fault("对象的编号不对") }
          objects[number] = try object(&parser)
        }
      }
    }
  }

  private mutating func object(_ parser: inout PDFParser) throws(PDFFault) -> Object {
    parser.skipBlank()
    let start = parser.place
    let first = entries.count
    guard start + 1 < parser.end, parser.bytes[start] == UInt8(ascii: "<"),
      parser.bytes[start + 1] == UInt8(ascii: "<")
    else {
      return Object(
        value: try parser.value(), entries: first..<first, data: nil, role: .other)
    }
    try parser.entries(into: &entries)
    let own = first..<entries.count
    return Object(
      value: PDFValue(kind: .dictionary, number: 0, range: start..<parser.place), entries: own,
      data: nil, role: role(entries[own], parser.bytes))
  }

  private func role(
    _ entries: ArraySlice<PDFEntry>, _ bytes: UnsafeRawBufferPointer
  ) -> Role {
    func named(_ key: StaticString, _ name: StaticString) -> Bool {
      guard let value = Self.value(key, in: entries, bytes), value.kind == .name else {
        return false
      }
      return Self.matches(bytes, value.range.lowerBound + 1..<value.range.upperBound, name)
    }
    if named("Type", "StructElem") { return .element }
    if named("Type", "Annot") { return .annotation }
    if named("Type", "Page") { return .page }
    if named("Type", "Catalog") { return .catalogue }
    if named("Type", "ObjStm") || named("Type", "XRef") { return .container }
    if named("Subtype", "CIDFontType2") { return .trueTypeFont }
    return named("Subtype", "Image") ? .image : .other
  }

  /// Unpacks the object streams behind the file's bytes and reads what they hold.
  private mutating func unpack(
    _ places: [CrossReferences.Place], _ referred: inout [Bool]
  ) throws(PDFFault) {
    var starts: [Int: (start: Int, end: Int)] = [:]
    for case .packed(let stream, _) in places where starts[stream] == nil {
      guard objects.indices.contains(stream), let object = objects[stream],
        object.role == .container, let data = try data(of: object)
      else { throw PDFFault(text: "对象表所指之处没有对象", place: 0) }
      var plain = Array(bytes[data])
      if value("Filter", of: object) != nil {
        guard let inflated = Inflater.zlib(plain) else {
          throw PDFFault(text: "有一段数据解不开", place: data.lowerBound)
        }
        plain = inflated
      }
      starts[stream] = (bytes.count, bytes.count + plain.count)
      bytes += plain
      // So that no number runs on into the next stream's.
      bytes.append(0x0A)
    }
    guard !starts.isEmpty else { return }
    var members: [Int: [Int]] = [:]
    for (stream, part) in starts { members[stream] = try offsets(of: stream, in: part) }
    try bytes.withRawBytes { (raw) throws(PDFFault) in
      for (number, place) in places.enumerated() {
        guard case .packed(let stream, let index) = place, let part = starts[stream],
          let offsets = members[stream]
        else { continue }
        guard index * 2 + 1 < offsets.count, offsets[index * 2] == number else {
          throw PDFFault(text: "对象的编号不对", place: part.start)
        }
        try referred.withUnsafeMutableBufferPointer { (referred) throws(PDFFault) in
          var parser = PDFParser(
            raw, at: part.start + offsets[index * 2 + 1], end: part.end,
            referred: referred.isEmpty ? nil : referred)
          objects[number] = try object(&parser)
        }
      }
    }
  }

  /// Of each object in a stream its number and its place from the stream's start.
  private func offsets(
    of stream: Int, in part: (start: Int, end: Int)
  ) throws(PDFFault) -> [Int] {
    guard let object = objects[stream], let first = value("First", of: object)?.integer,
      let count = value("N", of: object)?.integer, count >= 0, count <= bytes.count
    else { throw PDFFault(text: "有一段数据的说明不全", place: part.start) }
    return try bytes.withRawBytes { (raw) throws(PDFFault) in
      var parser = PDFParser(raw, at: part.start, end: part.end)
      var offsets: [Int] = []
      offsets.reserveCapacity(2 * count)
      for _ in 0..<count {
        offsets.append(try parser.plainInteger())
        offsets.append(first + (try parser.plainInteger()))
      }
      return offsets
    }
  }

  /// Where the data of every stream lies; lengths may be objects of their own.
  private mutating func findData() throws(PDFFault) {
    for number in objects.indices {
      guard let object = objects[number], object.value.kind == .dictionary else { continue }
      let data = try data(of: object)
      objects[number]?.data = data
    }
  }

  private func data(of object: Object) throws(PDFFault) -> Range<Int>? {
    let length = resolved(value("Length", of: object))?.integer
    return try bytes.withRawBytes { (raw) throws(PDFFault) in
      var parser = PDFParser(raw, at: object.value.range.upperBound)
      // In an object stream another object follows.
      parser.skipBlank()
      guard parser.place < raw.count, raw[parser.place] == UInt8(ascii: "s") else { return nil }
      return try Self.data(&parser, length: length)
    }
  }
}
