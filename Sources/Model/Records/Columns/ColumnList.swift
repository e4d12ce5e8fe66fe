/// The columns of a kind → their headings.
private struct HeadingCollector: ColumnVisitor {
  var headings: [Heading] = []

  mutating func required<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    add(heading, Value.self, isRequired: true, choices)
  }

  mutating func optional<Value: ColumnValue>(
    _ heading: String, _ value: inout Value?, choices: [String], since: Int
  ) {
    add(heading, Value.self, isRequired: false, choices)
  }

  mutating func defaulted<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    add(heading, Value.self, isRequired: false, choices)
  }

  private mutating func add<Value: ColumnValue>(
    _ heading: String, _ type: Value.Type, isRequired: Bool, _ choices: [String]
  ) {
    headings.append(
      Heading(name: heading, isRequired: isRequired, choices: choices, isMasked: Value.isMasked))
  }
}

/// The columns of a record → the canonical text of each; a blank one is the empty string.
private struct FieldCollector: ColumnVisitor {
  var fields: [String] = []

  mutating func required<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    add(value)
  }

  mutating func optional<Value: ColumnValue>(
    _ heading: String, _ value: inout Value?, choices: [String], since: Int
  ) {
    add(value)
  }

  mutating func defaulted<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String]
  ) {
    add(value)
  }

  private mutating func add<Value: ColumnValue>(_ value: Value?) {
    var text: [UInt8] = []
    value?.store(into: &text)
    fields.append(String(decoding: text, as: UTF8.self))
  }
}

extension ExportRecord {
  /// The canonical headings of the kind; made anew each time.
  package static var columnHeadings: [Heading] {
    var collector = HeadingCollector()
    var blank = Self.blank
    blank.visit(&collector)
    return collector.headings
  }

  /// The canonical text of each column, in the order of the headings.
  package var fields: [String] {
    var collector = FieldCollector()
    var record = self
    record.visit(&collector)
    return collector.fields
  }

  /// The columns in which another record of the kind says something else.
  package func differences(from other: Self) -> [Heading] {
    zip(Self.columnHeadings, zip(fields, other.fields)).compactMap { heading, texts in
      texts.0.utf8.elementsEqual(texts.1.utf8) ? nil : heading
    }
  }
}
