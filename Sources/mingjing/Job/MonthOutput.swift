import Model
import Policy

/// What is to be made of a month.
struct MonthOutput: Sendable {
  /// The date on the documents; nil is the month's last day.
  var date: Day?
  var only = Scope.all
  /// How many tickets of a channel there should be, by those who sent them.
  var expected: [CompletenessCheck.ControlTotal] = []

  /// How much of a month is made.
  enum Scope: String, Sendable, CaseIterable {
    case all
    case results
  }
}
