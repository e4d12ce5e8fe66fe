/// A ticket or an inspection: the two may share a number, so a key always says its kind.
package enum CaseKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  case ticket(TicketID)
  case inspection(InspectionID)

  /// Reads `ticket:GD1` or `inspection:JC1`; nil for anything else.
  package init?(_ text: String) {
    if let id = text.after("ticket:") {
      self = .ticket(TicketID(id))
    } else if let id = text.after("inspection:") {
      self = .inspection(InspectionID(id))
    } else {
      return nil
    }
  }

  /// `ticket:GD1` or `inspection:JC1`.
  package var description: String {
    switch self {
    case .ticket(let id): "ticket:\(id)"
    case .inspection(let id): "inspection:\(id)"
    }
  }

  /// 工单编号 or 检查编号, as readers know it.
  package var id: String {
    switch self {
    case .ticket(let id): id.text
    case .inspection(let id): id.text
    }
  }

  /// 工单编号; nil for an inspection.
  package var ticket: TicketID? {
    if case .ticket(let id) = self { id } else { nil }
  }

  /// 检查编号; nil for a ticket.
  package var inspection: InspectionID? {
    if case .inspection(let id) = self { id } else { nil }
  }

  /// In the order of the keys' bytes, which puts inspections first.
  package static func < (left: CaseKey, right: CaseKey) -> Bool {
    switch (left, right) {
    case (.ticket(let left), .ticket(let right)): left < right
    case (.inspection(let left), .inspection(let right)): left < right
    case (.inspection, .ticket): true
    case (.ticket, .inspection): false
    }
  }
}

extension String {
  /// What follows a prefix, compared by bytes; nil where the text does not begin with it.
  package func after(_ prefix: String) -> String? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
