internal import Glibc
import Layout

/// A PDF as Cairo writes it → its objects: where the text of each lies, and a stream's data.
///
/// Cairo writes one object after the other and a plain table of their places at the end, so the
/// next object's place says where one ends; nothing has to be understood on the way.
struct CairoFile {
  struct Object {
    /// A dictionary or another value, as the file spells it.
    var text: Range<Int>
    /// What lies between `stream` and `endstream`.
    var data: Range<Int>?
  }

  let bytes: [UInt8]
  /// By number; nil where the file has none, as at 0.
  let objects: [Object?]
  let catalogue: Int
  let information: Int

  init(_ bytes: [UInt8]) throws(DrawingError) {
    let parsed = bytes.withUnsafeBytes { CairoFileReader(bytes: $0).read() }
    guard let parsed else { throw .finishing(text: "文件的结构与 Cairo 写的不同", step: "读入") }
    self.bytes = bytes
    objects = parsed.objects
    catalogue = parsed.catalogue
    information = parsed.information
  }

  /// Whether an object's text begins so.
  func object(_ object: Object, begins prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard object.text.count >= count else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      return memcmp(start + object.text.lowerBound, prefix.utf8Start, count) == 0
    }
  }

  /// Where a text stands in an object, from its start.
  func place(of needle: StaticString, in object: Object) -> Int? {
    bytes.withUnsafeBytes {
      CairoFileReader(bytes: $0).find(
        needle, from: object.text.lowerBound, to: object.text.upperBound)
    }
  }

  /// The object that a key of a dictionary refers to, as in `/Contents 35 0 R`.
  func reference(_ key: StaticString, in object: Object) -> Int? {
    place(of: key, in: object).flatMap { place in
      bytes.withUnsafeBytes {
        CairoFileReader(bytes: $0).number(at: place + key.utf8CodeUnitCount)?.value
      }
    }
  }
}

/// The reading itself, over bytes that stay where they are.
private struct CairoFileReader {
  let bytes: UnsafeRawBufferPointer

  func read() -> (objects: [CairoFile.Object?], catalogue: Int, information: Int)? {
    guard let places = places() else { return nil }
    var objects = [CairoFile.Object?](repeating: nil, count: places.count)
    let order = places.indices.filter { places[$0] > 0 }.sorted { places[$0] < places[$1] }
    guard let table = tableStart else { return nil }
    for (index, number) in order.enumerated() {
      let end = index + 1 < order.count ? places[order[index + 1]] : table
      guard let object = object(from: places[number], to: end) else { return nil }
      objects[number] = object
    }
    guard let trailer = find("trailer", from: table, to: bytes.count),
      let root = find("/Root", from: trailer, to: bytes.count).flatMap({ number(at: $0 + 5) }),
      let info = find("/Info", from: trailer, to: bytes.count).flatMap({ number(at: $0 + 5) }),
      objects.indices.contains(root.value), objects.indices.contains(info.value)
    else { return nil }
    return (objects, root.value, info.value)
  }

  /// Where the table of places starts, as the file's end says.
  private var tableStart: Int? {
    let tail = max(0, bytes.count - 64)
    guard let start = find("startxref", from: tail, to: bytes.count),
      let table = number(at: start + 9)?.value, table < bytes.count
    else { return nil }
    return table
  }

  /// By number: where each object starts, 0 for none.
  private func places() -> [Int]? {
    guard let table = tableStart,
      let first = find("xref", from: table, to: min(table + 8, bytes.count)),
      let from = number(at: first + 4), from.value == 0, let count = number(at: from.end)
    else { return nil }
    // Each line is 20 bytes: ten digits, five digits, a letter.
    let lines = count.end + 1
    guard lines + 20 * count.value <= bytes.count else { return nil }
    var places: [Int] = []
    places.reserveCapacity(count.value)
    for index in 0..<count.value {
      let line = lines + 20 * index
      guard let place = number(at: line)?.value else { return nil }
      places.append(bytes[line + 17] == UInt8(ascii: "n") ? place : 0)
    }
    return places
  }

  private func object(from start: Int, to end: Int) -> CairoFile.Object? {
    guard let head = find("obj\n", from: start, to: end) else { return nil }
    let closing = "\nendobj\n".utf8.count
    let body = head + 4
    guard end - closing >= body else { return nil }
    guard let stream = find(">>\nstream\n", from: body, to: end) else {
      return CairoFile.Object(text: body..<end - closing)
    }
    let data = stream + ">>\nstream\n".utf8.count
    let last = end - closing - "\nendstream".utf8.count
    guard last >= data else { return nil }
    return CairoFile.Object(text: body..<stream + 2, data: data..<last)
  }

  /// Where a text first stands between two places.
  func find(_ needle: StaticString, from start: Int, to end: Int) -> Int? {
    let count = needle.utf8CodeUnitCount
    guard start >= 0, end <= bytes.count, let base = bytes.baseAddress else { return nil }
    var place = start
    while place + count <= end,
      let found = memchr(base + place, Int32(needle.utf8Start[0]), end - count + 1 - place)
    {
      let start = UnsafeRawPointer(found) - base
      if memcmp(found, needle.utf8Start, count) == 0 { return start }
      place = start + 1
    }
    return nil
  }

  /// The number after white space, and where it ends.
  func number(at place: Int) -> (value: Int, end: Int)? {
    var place = place
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    let start = place
    var value = 0
    while place < bytes.count, case let digit = bytes[place] &- UInt8(ascii: "0"), digit < 10,
      place - start < 15
    {
      value = value * 10 + Int(digit)
      place += 1
    }
    return place > start ? (value, place) : nil
  }
}
