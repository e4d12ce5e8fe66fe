package import Model

/// What became of a ticket or an inspection, and the clause that says so: "not counted" too.
package struct Ruling: Sendable, Hashable {
  package var about: CaseKey
  package var assessed: Day
  /// Empty where it is not counted.
  package var classes: [TicketClass]
  /// The unit it belongs to.
  package var unit: UnitID
  package var named: NamedUnit
  /// The clause that counts it or excuses it.
  package var clause: ClauseID
  /// In Chinese: why it counts, or why not.
  package var reason: String

  package init(
    about: CaseKey, assessed: Day, classes: [TicketClass], unit: UnitID, named: NamedUnit,
    clause: ClauseID, reason: String
  ) {
    self.about = about
    self.assessed = assessed
    self.classes = classes
    self.unit = unit
    self.named = named
    self.clause = clause
    self.reason = reason
  }
  package var department: DepartmentName? { named.department }
  package var section: SectionName? { named.section }
  package var person: StaffID? { named.person }

  /// The section with its department; nil where it counts for none.
  package var sectionPath: SectionPath? {
    named.department.flatMap { department in
      named.section.map { SectionPath(department, $0) }
    }
  }
}
