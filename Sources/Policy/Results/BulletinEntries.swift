package import Model

/// An entry of the bulletin of the month: a ticket, or an incident with its tickets.
package struct Exposure: Sendable, Hashable {
  package var entry: UnitID
  package var tickets: [TicketID]
  /// A, U, L in this order.
  package var classes: [TicketClass]
  package var carriedOver: Bool
  package var named: NamedUnit

  package init(
    entry: UnitID, tickets: [TicketID], classes: [TicketClass], carriedOver: Bool,
    named: NamedUnit
  ) {
    self.entry = entry
    self.tickets = tickets
    self.classes = classes
    self.carriedOver = carriedOver
    self.named = named
  }

  package var department: DepartmentName? { named.department }
  package var section: SectionName? { named.section }
  package var person: StaffID? { named.person }
}

/// An inspection in the bulletin of the month.
package struct InspectionExposure: Sendable, Hashable {
  package var inspection: InspectionID
  package var carriedOver: Bool
  package var named: NamedUnit

  package init(inspection: InspectionID, carriedOver: Bool, named: NamedUnit) {
    self.inspection = inspection
    self.carriedOver = carriedOver
    self.named = named
  }

  package var entry: UnitID { .inspection(inspection) }
  package var department: DepartmentName? { named.department }
  package var section: SectionName? { named.section }
  package var person: StaffID? { named.person }
}
