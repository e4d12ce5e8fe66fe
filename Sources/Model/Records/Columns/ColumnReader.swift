/// A stored text and its format → the columns of the record that it was written from.
///
/// A column that came with a later format stays blank; anything else that does not fit is damage,
/// told by its column, never a blank.
struct ColumnReader: ColumnVisitor {
  /// What has not been read; nil after the last field.
  private var rest: UnsafeBufferPointer<UInt8>?
  private let format: Int
  /// The first thing that is wrong.
  private var damage: ColumnDamage?

  init(_ text: UnsafeBufferPointer<UInt8>, format: Int) {
    rest = text
    self.format = format
  }

  /// To be asked after the last column.
  func finish() throws(ColumnDamage) {
    if let damage { throw damage }
    if rest != nil { throw ColumnDamage(heading: nil) }
  }

  mutating func required<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    read(heading, into: &value)
  }

  mutating func optional<Value: ColumnValue>(
    _ heading: String, _ value: inout Value?, choices: [String], since: Int
  ) {
    guard since <= format else { return }
    guard let field = next(heading), !field.isEmpty else { return }
    value = parse(field)
    if value == nil { note(heading) }
  }

  mutating func defaulted<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    read(heading, into: &value)
  }

  private mutating func read<Value: ColumnValue>(_ heading: String, into value: inout Value) {
    guard let field = next(heading) else { return }
    if !field.isEmpty, let read: Value = parse(field) { value = read } else { note(heading) }
  }

  private mutating func next(_ heading: String) -> UnsafeBufferPointer<UInt8>? {
    guard let rest else {
      note(heading)
      return nil
    }
    guard let end = rest.find(ColumnWriter.separator) else {
      self.rest = nil
      return rest
    }
    self.rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
    return UnsafeBufferPointer(rebasing: rest[..<end])
  }

  private func parse<Value: ColumnValue>(_ field: UnsafeBufferPointer<UInt8>) -> Value? {
    guard field.find(ColumnWriter.escape) != nil else { return Value(stored: field) }
    return Self.unescaped(field).flatMap { plain in
      plain.withUnsafeBufferPointer { Value(stored: $0) }
    }
  }

  /// Nil where an escape is followed by another letter than the writer's.
  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      switch (isEscaped, byte) {
      case (false, ColumnWriter.escape): isEscaped = true
      case (false, _): plain.append(byte)
      case (true, UInt8(ascii: "s")):
        plain.append(ColumnWriter.separator)
        isEscaped = false
      case (true, UInt8(ascii: "e")):
        plain.append(ColumnWriter.escape)
        isEscaped = false
      default: return nil
      }
    }
    return isEscaped ? nil : plain
  }

  private mutating func note(_ heading: String) {
    if damage == nil { damage = ColumnDamage(heading: heading) }
  }
}

/// A stored text that no record of its kind was written to.
package struct ColumnDamage: Error, Sendable, Hashable {
  /// The column that cannot be read; nil where there are more fields than columns.
  package let heading: String?
}

extension ExportRecord {
  /// The record that a text of the ledger was written from.
  ///
  /// - Throws: `ColumnDamage` where a field is missing, cannot be read, or there are too many.
  package init(stored text: UnsafeBufferPointer<UInt8>, format: Int) throws(ColumnDamage) {
    self = .blank
    var reader = ColumnReader(text, format: format)
    visit(&reader)
    try reader.finish()
  }
}
