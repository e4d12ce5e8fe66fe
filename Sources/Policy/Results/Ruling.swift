package import Model

/// What became of a ticket or an inspection, and the clause that says so: "not counted" too.
package struct Ruling: Sendable, Hashable {
  /// `ticket:…` or `inspection:…`.
  package var about: String
  package var assessed: Day
  /// Empty where it is not counted.
  package var classes: [TicketClass]
  /// The unit it belongs to.
  package var unit: String
  package var department: String?
  package var section: String?
  package var person: String?
  /// The clause that counts it or excuses it.
  package var clause: ClauseID
  /// In Chinese: why it counts, or why not.
  package var reason: String

  package init(
    about: String, assessed: Day, classes: [TicketClass], unit: String, department: String?,
    section: String?, person: String?, clause: ClauseID, reason: String
  ) {
    self.about = about
    self.assessed = assessed
    self.classes = classes
    self.unit = unit
    self.department = department
    self.section = section
    self.person = person
    self.clause = clause
    self.reason = reason
  }
}
