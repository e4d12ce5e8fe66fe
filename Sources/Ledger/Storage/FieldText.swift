import Glibc

/// The canonical fields of a record ⇄ the one text that the ledger stores.
///
/// Fields are joined by U+001F. Free text may hold anything, so a field's own U+001F and U+001B
/// are written as U+001B and a letter; that hardly ever happens, and the usual way round must be
/// quick.
enum FieldText {
  private static let separator: UInt8 = 0x1F
  private static let escape: UInt8 = 0x1B

  /// Replaces the buffer's content by the text of the fields.
  static func write(_ fields: [String], into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(separator) }
      // The bytes as they lie there: a string's view of them is copied one by one.
      var field = field
      field.withUTF8 { buffer.append(contentsOf: $0) }
    }
    let isPlain = buffer.withUnsafeBufferPointer {
      count(of: separator, in: $0) == max(0, fields.count - 1) && find(escape, in: $0) == nil
    }
    if !isPlain { writeEscaped(fields, into: &buffer) }
  }

  private static func writeEscaped(_ fields: [String], into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(separator) }
      for byte in field.utf8 {
        switch byte {
        case separator: buffer.append(contentsOf: [escape, UInt8(ascii: "s")])
        case escape: buffer.append(contentsOf: [escape, UInt8(ascii: "e")])
        default: buffer.append(byte)
        }
      }
    }
  }

  /// The fields that `write` was given.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> [String] {
    let isPlain = find(escape, in: text) == nil
    var fields: [String] = []
    fields.reserveCapacity(24)
    var rest = text
    while true {
      let end = find(separator, in: rest)
      let field = UnsafeBufferPointer(rebasing: rest[..<(end ?? rest.count)])
      fields.append(
        isPlain
          ? String(decoding: field, as: UTF8.self)
          : String(decoding: unescaped(field), as: UTF8.self))
      guard let end else { return fields }
      rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
    }
  }

  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "s") ? separator : escape)
        isEscaped = false
      } else if byte == escape {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = bytes.baseAddress,
      let found = memchr(start, Int32(byte), bytes.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  private static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for candidate in bytes where candidate == byte { count += 1 }
    return count
  }
}
