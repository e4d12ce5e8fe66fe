/// What is shown the columns of a record one after another: the one list of a kind's columns that
/// headings, storing, restoring and comparing come from.
///
/// `visit` of a record names its columns in the order in which they are stored. A column that a
/// later version adds goes to the end and says the format that it came with:
///
///     columns.required("工单编号", &id)
///     columns.optional("满意度", &satisfaction)
///     columns.defaulted("督办", &supervised, choices: Heading.yesNo)
///     columns.optional("通报摘要", &summary, since: 2)
package protocol ColumnVisitor {
  /// A column that every row fills.
  mutating func required<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String])

  /// A column that may be blank, and then says nothing; `since` is the format of the row from
  /// which on it is stored.
  mutating func optional<Value: ColumnValue>(
    _ heading: String, _ value: inout Value?, choices: [String], since: Int)

  /// A column that may be blank in the export, and then means what Intake puts there.
  mutating func defaulted<Value: ColumnValue>(
    _ heading: String, _ value: inout Value, choices: [String])
}

extension ColumnVisitor {
  package mutating func required<Value: ColumnValue>(_ heading: String, _ value: inout Value) {
    required(heading, &value, choices: Value.choices)
  }

  package mutating func optional<Value: ColumnValue>(
    _ heading: String, _ value: inout Value?, since: Int = 1
  ) {
    optional(heading, &value, choices: Value.choices, since: since)
  }

  package mutating func optional<Value: ColumnValue>(
    _ heading: String, _ value: inout Value?, choices: [String]
  ) {
    optional(heading, &value, choices: choices, since: 1)
  }

  package mutating func defaulted<Value: ColumnValue>(_ heading: String, _ value: inout Value) {
    defaulted(heading, &value, choices: Value.choices)
  }
}
