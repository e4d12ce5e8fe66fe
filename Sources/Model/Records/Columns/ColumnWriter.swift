import Glibc

/// The columns of a record → the one text that the ledger stores, and its format.
///
/// Fields are joined by U+001F. Free text may hold anything, so a field's own U+001F and U+001B
/// are written as U+001B and a letter (`s`, `e`); that hardly ever happens, and the usual way must
/// be quick.
///
/// The format says which columns the text has: those that came with it or with one before it. The
/// lowest that holds all that is there is taken, so a row without a value in a later column has
/// the same text, byte for byte, as in a ledger that did not know the column.
package struct ColumnWriter: ColumnVisitor {
  static let separator: UInt8 = 0x1F
  static let escape: UInt8 = 0x1B

  package private(set) var text: [UInt8] = []
  package private(set) var format = 1
  private var columns = 0
  /// How much of the text the format needs, and how many columns.
  private var needed = 0
  private var neededColumns = 0
  private var isEscaping = false

  package init() {}

  /// Replaces the content by that of a record.
  package mutating func write(_ record: some ExportRecord) {
    var record = record
    isEscaping = false
    writeColumns(&record)
    let isPlain = text.withUnsafeBufferPointer { bytes in
      bytes.find(Self.escape) == nil && bytes.count(of: Self.separator) == max(0, columns - 1)
    }
    if !isPlain {
      isEscaping = true
      writeColumns(&record)
    }
  }

  private mutating func writeColumns(_ record: inout some ExportRecord) {
    text.removeAll(keepingCapacity: true)
    (format, columns, needed, neededColumns) = (1, 0, 0, 0)
    record.visit(&self)
    text.removeLast(text.count - needed)
    columns = neededColumns
  }

  package mutating func required<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    write(value, since: 1)
  }

  package mutating func optional<Value: ColumnValue>(
    _ heading: String, _ value: inout Value?, choices: [String], since: Int
  ) {
    write(value, since: since)
  }

  package mutating func defaulted<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    write(value, since: 1)
  }

  @inline(__always)
  private mutating func write<Value: ColumnValue>(_ value: Value?, since: Int) {
    if columns > 0 { text.append(Self.separator) }
    columns += 1
    let start = text.count
    value?.store(into: &text)
    if isEscaping { escapeField(from: start) }
    // A later column counts where it says something, and with it those of its format that do not.
    if value != nil || since <= format {
      format = max(format, since)
      needed = text.count
      neededColumns = columns
    }
  }

  private mutating func escapeField(from start: Int) {
    let field = Array(text[start...])
    text.removeLast(field.count)
    for byte in field {
      switch byte {
      case Self.separator: text.append(contentsOf: [Self.escape, UInt8(ascii: "s")])
      case Self.escape: text.append(contentsOf: [Self.escape, UInt8(ascii: "e")])
      default: text.append(byte)
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  func find(_ byte: UInt8) -> Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  func count(of byte: UInt8) -> Int {
    var count = 0
    for candidate in self where candidate == byte { count += 1 }
    return count
  }
}
