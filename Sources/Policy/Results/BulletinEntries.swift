package import Model

/// An entry of the bulletin of the month.
package struct Exposure: Sendable, Hashable {
  /// `ticket:…` or `incident:…`.
  package var entry: String
  package var tickets: [String]
  /// A, U, L in this order.
  package var classes: [TicketClass]
  package var carriedOver: Bool
  package var department: String?
  package var section: String?
  package var person: String?

  package init(
    entry: String, tickets: [String], classes: [TicketClass], carriedOver: Bool,
    department: String?, section: String?, person: String?
  ) {
    self.entry = entry
    self.tickets = tickets
    self.classes = classes
    self.carriedOver = carriedOver
    self.department = department
    self.section = section
    self.person = person
  }
}

/// An inspection in the bulletin of the month.
package struct InspectionExposure: Sendable, Hashable {
  /// `inspection:…`.
  package var entry: String
  package var carriedOver: Bool
  package var department: String?
  package var section: String?
  package var person: String?

  package init(
    entry: String, carriedOver: Bool, department: String?, section: String?, person: String?
  ) {
    self.entry = entry
    self.carriedOver = carriedOver
    self.department = department
    self.section = section
    self.person = person
  }
}

/// 更正: a published entry that would not be exposed now.
package struct BulletinCorrection: Sendable, Hashable {
  package var entry: String
  /// The month of the bulletin that published it.
  package var bulletin: Month

  package init(entry: String, bulletin: Month) {
    self.entry = entry
    self.bulletin = bulletin
  }
}
