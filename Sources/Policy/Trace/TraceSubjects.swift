import Model

/// The trace of each kind of thing that can be asked for.
extension Tracer {
  func caseTrace(_ kind: Trace.Kind, _ id: String) -> Trace? {
    let about = "\(kind.rawValue):\(id)"
    let places = rows(of: [id], kind: kind)
    if places.isEmpty { return nil }
    var trace = Trace(kind: kind, id: id, month: index.month)
    trace.rows = places
    if let ruling = ruling(about) {
      trace.rulings = [ruling]
      trace.rulings += rulings { $0.unit == ruling.unit && $0.about != about }
      trace.spared = spared(ruling)
    } else {
      trace.spared = ["认定日期在 \(index.month.chinese)之后，本月还不看。"]
    }
    if kind == .ticket {
      trace.appeals = appeals.filter { ExactText($0.ticket) == ExactText(id) }
    }
    trace.findings = findings.filter { $0.evidence.contains { ExactText($0) == ExactText(id) } }
    trace.events = history.events(resting: [id], keys: [about])
    trace.remarks = remarks(about: [about])
    return citing(trace)
  }

  func incidentTrace(_ id: String) -> Trace? {
    let unit = "incident:\(id)"
    let rulings = rulings { ExactText($0.unit) == ExactText(unit) }
    if rulings.isEmpty { return nil }
    let tickets = rulings.map { Self.id(of: $0.about) }
    var trace = Trace(kind: .incident, id: id, month: index.month)
    trace.rulings = rulings
    trace.rows = rows(of: tickets, kind: .ticket)
    trace.appeals = appeals.filter { tickets.contains($0.ticket) }
    trace.findings = findings.filter { $0.evidence.contains { tickets.contains($0) } }
    trace.events = history.events(resting: tickets, keys: [unit] + rulings.map(\.about))
    trace.remarks = remarks(about: Set(rulings.map(\.about)))
    return citing(trace)
  }

  func personTrace(_ id: String) -> Trace? {
    var trace = Trace(kind: .person, id: id, month: index.month)
    let roster = index.facts.roster.filter { ExactText($0.record.id) == ExactText(id) }
    trace.findings = findings.filter {
      $0.subject.kind == .person && ExactText($0.subject.id) == ExactText(id)
    }
    let named = casesNaming(id)
    trace.rulings = rulings {
      $0.assessed.year == index.month.year
        && ($0.person.map { ExactText($0) == ExactText(id) } == true || named.contains($0.about))
    }
    if roster.isEmpty, trace.findings.isEmpty, trace.rulings.isEmpty { return nil }
    let charged = Set(
      trace.findings.filter { $0.month == index.month }.flatMap(\.evidence))
    trace.spared = trace.rulings.filter {
      $0.assessed.month == index.month && !charged.contains(Self.id(of: $0.about))
    }.flatMap { spared($0) }
    if !trace.findings.contains(where: { $0.month == index.month }) {
      trace.spared.insert("\(index.month.chinese)没有对此人的结果。", at: 0)
    }
    let latest = roster.last { $0.place.batch <= index.month } ?? roster.last
    trace.rows = latest.map { [TracedRow(what: "花名册 \(id)", place: $0.place)] } ?? []
    for kind in [Trace.Kind.ticket, .inspection] {
      let ids = (trace.rulings.map(\.about)).filter { $0.hasPrefix("\(kind.rawValue):") }
      trace.rows += rows(of: ids.map { Self.id(of: $0) }, kind: kind)
    }
    trace.events = history.events(of: id)
    trace.remarks = remarks(about: Set(trace.rulings.map(\.about) + ["person:\(id)"]))
    return citing(trace)
  }

  func trace(of finding: PublishedFinding, key: String) -> Trace {
    var trace = Trace(kind: .finding, id: key, month: index.month)
    let isComputed = findings.contains { Self.key(of: $0) == key }
    trace.findings = isComputed ? findings.filter { Self.key(of: $0) == key } : []
    if !isComputed { trace.spared = ["按现有资料已不再成立。"] }
    let evidence = Set(finding.evidence.map { ExactText($0) })
    trace.rulings = rulings { evidence.contains(ExactText(Self.id(of: $0.about))) }
    trace.rows =
      rows(of: finding.evidence, kind: .ticket) + rows(of: finding.evidence, kind: .inspection)
      + recordRows(of: finding)
    trace.events = history.events(of: finding)
    trace.remarks = remarks(about: Set(trace.rulings.map(\.about)))
    return citing(trace, also: finding)
  }

  /// `GD1` of `ticket:GD1`.
  static func id(of about: String) -> String {
    about.split(separator: ":", maxSplits: 1).last.map { String($0) } ?? about
  }

  /// Keys of tickets and inspections whose row names a 工号, whomever they count for.
  private func casesNaming(_ id: String) -> Set<String> {
    let tickets = index.facts.tickets.map(\.record)
      .filter { $0.staffID.map { ExactText($0) == ExactText(id) } ?? false }
      .map { "ticket:\($0.id)" }
    let inspections = index.facts.inspections.map(\.record)
      .filter { $0.staffID.map { ExactText($0) == ExactText(id) } ?? false }
      .map { "inspection:\($0.id)" }
    return Set(tickets + inspections)
  }

  /// Why no money follows from a ticket or an inspection, where none does.
  private func spared(_ ruling: Ruling) -> [String] {
    let id = Self.id(of: ruling.about)
    let isCharged = findings.contains {
      guard case .deduct = $0.effect else { return false }
      return $0.evidence.contains { ExactText($0) == ExactText(id) }
    }
    if isCharged { return [] }
    return ["\(TraceWording.about(ruling.about))没有扣减：\(ruling.reason)"]
  }
}
