import Model

/// What the published months said, ready to be asked about a ticket, a person or a finding.
struct TraceHistory {
  private let events: [TraceEvent]
  private let tickets: [ExactText: Set<ExactText>]

  init(_ published: [PublishedMonth]) {
    var events: [TraceEvent] = []
    var tickets: [ExactText: Set<ExactText>] = [:]
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
        tickets[ExactText(entry.key), default: []]
          .formUnion(entry.tickets.map { ExactText($0) })
      }
      events += month.corrections.map { mark in
        // The mark is the entry and, behind the last space, the bulletin that had it.
        let key = mark.split(separator: " ").dropLast().joined(separator: " ")
        return TraceEvent(month: month.month, kind: .corrected, finding: nil, entry: key)
      }
    }
    self.events = events
    self.tickets = tickets
  }

  /// Every finding that was ever published, late ones too.
  var findings: [PublishedFinding] { events.compactMap(\.finding) }

  /// What was said that rests on one of some tickets or inspections, or shows one of them.
  func events(resting ids: [String], keys: [String]) -> [TraceEvent] {
    let ids = Set(ids.map { ExactText($0) })
    let keys = Set(keys.map { ExactText($0) })
    return events.filter { event in
      if let finding = event.finding {
        return finding.evidence.contains { ids.contains(ExactText($0)) }
      }
      guard let entry = event.entry.map({ ExactText($0) }) else { return false }
      return keys.contains(entry) || !(tickets[entry] ?? []).isDisjoint(with: ids)
    }
  }

  /// What was said about a person.
  func events(of person: String) -> [TraceEvent] {
    events.filter { event in
      event.finding.map {
        $0.subject.kind == .person && ExactText($0.subject.id) == ExactText(person)
      } ?? false
    }
  }

  /// What was said of one finding over the months.
  func events(of finding: PublishedFinding) -> [TraceEvent] {
    events.filter { event in
      guard let other = event.finding else { return false }
      if let identity = finding.identity { return other.identity == identity }
      return other.rule == finding.rule && other.subject == finding.subject
        && other.about == finding.about
    }
  }
}
