package import Model

/// A value that changes over time: each entry holds from its day until the next entry's.
package struct Dated<Value: Sendable>: Sendable {
  package struct Entry: Sendable {
    package let from: Day
    package let value: Value
  }

  /// In order of days, no two on one day.
  package let entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.from < $1.from }
  }

  /// The same, holding from a day on and not before: the entry in force on that day begins with it.
  func reaching(from day: Day) -> Dated {
    guard let first = entries.first else { return self }
    let begin = entries.last { $0.from <= day } ?? first
    return Dated(
      [Entry(from: day, value: begin.value)]
        + entries.filter { $0.from > day && $0.from != begin.from })
  }

  /// The value in force on a day; nil before the first entry's.
  package func at(_ day: Day) -> Value? {
    entries.last { $0.from <= day }?.value
  }

  /// The value in force on a day, and before the first entry's day that first entry.
  ///
  /// For what decides a ticket's class: tickets have classes before the policy is in force.
  package func classifying(_ day: Day) -> Value {
    guard let first = entries.first else {
      preconditionFailure("a policy file that was read has an entry for everything")
    }
    return at(day) ?? first.value
  }
}
