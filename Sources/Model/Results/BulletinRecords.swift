/// Whom an entry of a bulletin names; what is not known is nil.
package struct NamedUnit: Sendable, Hashable {
  package var department: DepartmentName?
  package var section: SectionName?
  package var person: StaffID?

  package init(
    department: DepartmentName? = nil, section: SectionName? = nil, person: StaffID? = nil
  ) {
    self.department = department
    self.section = section
    self.person = person
  }
}

/// An entry of a published bulletin.
package struct PublishedEntry: Sendable, Hashable {
  package var key: UnitID
  /// The tickets it listed; empty for an inspection.
  package var tickets: [TicketID]
  /// Whom it named; of a month published by version 1.0, which did not keep it, nobody.
  package var named: NamedUnit

  package init(key: UnitID, tickets: [TicketID], named: NamedUnit = NamedUnit()) {
    self.key = key
    self.tickets = tickets
    self.named = named
  }
}

/// 更正: what a bulletin says about an entry of an earlier one.
package struct BulletinCorrection: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// It should not have been exposed.
    case withdrawn
    /// It named another department, section or person than it names now.
    case changed
  }

  package var entry: UnitID
  /// The month of the bulletin that published the entry.
  package var bulletin: Month
  package var kind: Kind
  /// Of a withdrawn entry whom it named last, of a changed one whom it names now.
  package var named: NamedUnit

  package init(entry: UnitID, bulletin: Month, kind: Kind, named: NamedUnit = NamedUnit()) {
    self.entry = entry
    self.bulletin = bulletin
    self.kind = kind
    self.named = named
  }
}
