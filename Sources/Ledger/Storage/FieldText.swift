/// The canonical fields of a record ⇄ the one text that the ledger stores.
///
/// Fields are joined by U+001F. Free text may hold anything, so a field's own U+001F and U+001B
/// are written as U+001B and a letter.
enum FieldText {
  private static let separator: UInt8 = 0x1F
  private static let escape: UInt8 = 0x1B

  /// Replaces the buffer's content by the text of the fields.
  static func write(_ fields: [String], into buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(separator) }
      let start = buffer.count
      buffer.append(contentsOf: field.utf8)
      if buffer[start...].contains(where: { $0 == separator || $0 == escape }) {
        let plain = Array(buffer[start...])
        buffer.removeSubrange(start...)
        for byte in plain {
          switch byte {
          case separator: buffer.append(contentsOf: [escape, UInt8(ascii: "s")])
          case escape: buffer.append(contentsOf: [escape, UInt8(ascii: "e")])
          default: buffer.append(byte)
          }
        }
      }
    }
  }

  /// The fields that `write` was given.
  static func read(_ text: UnsafeBufferPointer<UInt8>, expecting count: Int = 24) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(count)
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == separator {
      fields.append(field(UnsafeBufferPointer(rebasing: text[start..<index])))
      start = index + 1
    }
    return fields
  }

  private static func field(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(escape) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    var escaped = false
    for byte in bytes {
      if escaped {
        plain.append(byte == UInt8(ascii: "s") ? separator : escape)
        escaped = false
      } else if byte == escape {
        escaped = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
