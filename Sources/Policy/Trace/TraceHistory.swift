import Model

/// What the published months said, ready to be asked about a ticket, a person or a finding.
struct TraceHistory {
  private let events: [TraceEvent]
  private let tickets: [UnitID: Set<TicketID>]

  init(_ published: [PublishedMonth]) {
    var events: [TraceEvent] = []
    var tickets: [UnitID: Set<TicketID>] = [:]
    for month in published.sorted(by: { $0.month < $1.month }) {
      events += month.findings.map {
        TraceEvent(month: month.month, kind: .finding, finding: $0, entry: nil)
      }
      events += month.adjustments.map {
        TraceEvent(
          month: month.month, kind: $0.kind == .late ? .late : .reversal, finding: $0.finding,
          entry: nil)
      }
      for entry in month.entries {
        events.append(
          TraceEvent(month: month.month, kind: .exposed, finding: nil, entry: entry.key))
        tickets[entry.key, default: []].formUnion(entry.tickets)
      }
      events += month.corrections.map {
        TraceEvent(month: month.month, kind: .corrected, finding: nil, entry: $0.entry)
      }
    }
    self.events = events
    self.tickets = tickets
  }

  /// Every finding that was ever published, late ones too.
  var findings: [PublishedFinding] { events.compactMap(\.finding) }

  /// What was said that rests on one of some tickets or inspections, or shows one of them.
  func events(resting keys: Set<CaseKey>, units: Set<UnitID> = []) -> [TraceEvent] {
    let units = units.union(keys.map { .single($0) })
    let ids = Set(keys.compactMap(\.ticket))
    return events.filter { event in
      if let finding = event.finding { return !keys.isDisjoint(with: finding.evidence) }
      return event.entry.map {
        units.contains($0) || !(tickets[$0] ?? []).isDisjoint(with: ids)
      } ?? false
    }
  }

  /// What was said about a person.
  func events(of person: StaffID) -> [TraceEvent] {
    events.filter { $0.finding?.subject == .person(person) }
  }

  /// What was said of one finding over the months.
  func events(of finding: PublishedFinding) -> [TraceEvent] {
    events.filter { $0.finding?.identity == finding.identity }
  }
}
