/// Units by class, for a subject and a span of time.
package struct Counts: Sendable, Hashable {
  package var attitude = 0
  package var unsatisfied = 0
  package var inspections = 0
  package var liveStream = 0

  package init(attitude: Int = 0, unsatisfied: Int = 0, inspections: Int = 0, liveStream: Int = 0) {
    self.attitude = attitude
    self.unsatisfied = unsatisfied
    self.inspections = inspections
    self.liveStream = liveStream
  }
}

/// The classes that a ticket or an inspection can have, in the order of the rules.
package enum TicketClass: String, Sendable, Hashable, CaseIterable, Comparable {
  case attitude = "A"
  case unsatisfied = "U"
  case liveStream = "L"
  case complaint = "C"
  case dispute = "Q"
  case inspection = "I"

  package static func < (left: TicketClass, right: TicketClass) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
