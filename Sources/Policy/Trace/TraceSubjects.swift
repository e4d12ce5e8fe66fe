import Model

/// The trace of each kind of thing that can be asked for.
extension Tracer {
  func caseTrace(_ key: CaseKey) -> Trace? {
    let places = rows(of: [key])
    // An appeal alone is no ticket.
    if !places.contains(where: { $0.what == TraceWording.name(key) }) { return nil }
    var trace = Trace(
      kind: key.ticket == nil ? .inspection : .ticket, id: key.id, month: index.month)
    trace.rows = places
    if let ruling = ruling(key) {
      trace.rulings = [ruling]
      trace.rulings += rulings { $0.unit == ruling.unit && $0.about != key }
      trace.spared = spared(ruling)
    } else {
      trace.spared = ["认定日期在 \(index.month.chinese)之后，本月还不看。"]
    }
    trace.appeals = appeals.filter { .ticket($0.ticket) == key }
    trace.findings = findings.filter { $0.evidence.contains(key) }
    trace.events = history.events(resting: [key])
    trace.issues = issues(about: [key])
    return citing(trace)
  }

  func incidentTrace(_ id: IncidentID) -> Trace? {
    let rulings = rulings { $0.unit == .incident(id) }
    if rulings.isEmpty { return nil }
    let keys = Set(rulings.map(\.about))
    var trace = Trace(kind: .incident, id: id.text, month: index.month)
    trace.rulings = rulings
    trace.rows = rows(of: keys)
    trace.appeals = appeals.filter { keys.contains(.ticket($0.ticket)) }
    trace.findings = findings.filter { !keys.isDisjoint(with: $0.evidence) }
    trace.events = history.events(resting: keys, units: [.incident(id)])
    trace.issues = issues(about: keys)
    return citing(trace)
  }

  func personTrace(_ id: StaffID) -> Trace? {
    var trace = Trace(kind: .person, id: id.text, month: index.month)
    let roster = index.facts.roster.filter { $0.record.staff == id }
    trace.findings = findings.filter { $0.subject == .person(id) }
    let named = casesNaming(id)
    trace.rulings = rulings {
      $0.assessed.year == index.month.year && ($0.person == id || named.contains($0.about))
    }
    if roster.isEmpty, trace.findings.isEmpty, trace.rulings.isEmpty { return nil }
    let charged = Set(trace.findings.filter { $0.month == index.month }.flatMap(\.evidence))
    trace.spared = trace.rulings.filter {
      $0.assessed.month == index.month && !charged.contains($0.about)
    }.flatMap { spared($0) }
    if !trace.findings.contains(where: { $0.month == index.month }) {
      trace.spared.insert("\(index.month.chinese)没有对此人的结果。", at: 0)
    }
    let latest = roster.last { $0.place.batch <= index.month } ?? roster.last
    let keys = Set(trace.rulings.map(\.about))
    trace.rows =
      (latest.map { [TracedRow(what: "花名册 \(id)", place: $0.place)] } ?? []) + rows(of: keys)
    trace.events = history.events(of: id)
    trace.issues = issues(about: keys, person: id)
    return citing(trace)
  }

  func trace(of finding: PublishedFinding, key: String) -> Trace {
    var trace = Trace(kind: .finding, id: key, month: index.month)
    let isComputed = findings.contains { Self.key(of: $0) == key }
    trace.findings = isComputed ? findings.filter { Self.key(of: $0) == key } : []
    if !isComputed { trace.spared = ["按现有资料已不再成立。"] }
    let evidence = Set(finding.evidence)
    trace.rulings = rulings { evidence.contains($0.about) }
    trace.rows = rows(of: evidence) + recordRows(of: finding)
    trace.events = history.events(of: finding)
    trace.issues = issues(about: evidence)
    return citing(trace, also: finding)
  }

  /// Tickets and inspections whose row names a 工号, whomever they count for.
  private func casesNaming(_ id: StaffID) -> Set<CaseKey> {
    let facts = index.facts
    let tickets = facts.tickets.filter { $0.record.staffID.map { StaffID($0) } == id }
      .map(\.record.caseKey)
    let inspections = facts.inspections.filter { $0.record.staffID.map { StaffID($0) } == id }
      .map(\.record.caseKey)
    return Set(tickets + inspections)
  }

  /// Why no money follows from a ticket or an inspection, where none does.
  private func spared(_ ruling: Ruling) -> [String] {
    let isCharged = findings.contains {
      guard case .deduct = $0.effect else { return false }
      return $0.evidence.contains(ruling.about)
    }
    if isCharged { return [] }
    return ["\(TraceWording.name(ruling.about))没有扣减：\(ruling.reason)"]
  }
}
