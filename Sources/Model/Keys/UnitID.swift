/// What is counted once: an incident with its tickets, or a ticket or an inspection alone.
package enum UnitID: Sendable, Hashable, Comparable, CustomStringConvertible {
  case incident(IncidentID)
  case single(CaseKey)

  /// Reads `incident:SX1`, `ticket:GD1` or `inspection:JC1`; nil for anything else.
  package init?(_ text: String) {
    if let id = text.after("incident:") {
      self = .incident(IncidentID(id))
    } else if let key = CaseKey(text) {
      self = .single(key)
    } else {
      return nil
    }
  }

  package static func ticket(_ id: TicketID) -> UnitID { .single(.ticket(id)) }

  package static func inspection(_ id: InspectionID) -> UnitID { .single(.inspection(id)) }

  /// `incident:SX1`, `ticket:GD1` or `inspection:JC1`.
  package var description: String {
    switch self {
    case .incident(let id): "incident:\(id)"
    case .single(let key): key.description
    }
  }

  /// The number alone, as readers know it.
  package var id: String {
    switch self {
    case .incident(let id): id.text
    case .single(let key): key.id
    }
  }

  /// The inspection; nil for an incident or a ticket.
  package var inspection: InspectionID? {
    if case .single(.inspection(let id)) = self { id } else { nil }
  }

  package static func < (left: UnitID, right: UnitID) -> Bool {
    ExactText(left.description) < ExactText(right.description)
  }
}
