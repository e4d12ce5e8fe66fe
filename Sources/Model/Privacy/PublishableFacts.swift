/// Facts as the ledger has them → the same with everything that is printed as it stands clean of
/// customers' data: unknown values, units on no roster, incidents, names of files and sheets.
extension Facts {
  /// `hotlines` are the telephone numbers that `mapping.yaml` lets everybody know.
  package func publishable(hotlines: some Sequence<String>) -> Facts {
    let context = MaskingContext(self, hotlines: hotlines)
    var cleaner = FactsCleaner(masker: Masker(context), facts: self)
    var facts = self
    facts.masking = context
    cleaner.clean(&facts)
    return facts
  }
}

extension MaskingContext {
  /// Everybody's data in all versions of all tickets, and the words of the ledger that may stay.
  package init(_ facts: Facts, hotlines: some Sequence<String> = MaskingContext.publicHotlines) {
    self.init(
      customers: KnownCustomers(facts.tickets.lazy.map { CustomerColumns($0.record) }),
      ids: facts.tickets.map(\.record.id) + facts.inspections.map(\.record.id)
        + facts.grievances.map(\.record.id),
      staff: facts.roster.map { (id: $0.record.id, name: $0.record.name) },
      hotlines: Array(hotlines) + MaskingContext.publicHotlines)
    for ticket in facts.formerTickets { customers.insert(CustomerColumns(ticket)) }
  }
}

/// Cleans each distinct value once.
private struct FactsCleaner {
  private let masker: Masker
  private let incidents: IncidentNames
  private var names: [ExactText: String] = [:]
  private var values: [ExactText: String] = [:]
  /// Departments and sections of the rosters, which stay as they are.
  private let units: Set<ExactText>

  init(masker: Masker, facts: Facts) {
    self.masker = masker
    incidents = IncidentNames(facts, masker: masker)
    units = Set(
      facts.roster.flatMap { [$0.record.department, $0.record.section].compactMap { $0 } }
        .map { ExactText($0) })
  }

  mutating func clean(_ facts: inout Facts) {
    for index in facts.tickets.indices { clean(&facts.tickets[index]) }
    place(&facts.roster)
    place(&facts.inspections)
    place(&facts.exams)
    place(&facts.appeals)
    place(&facts.nominations)
    place(&facts.ratings)
    place(&facts.grievances)
    place(&facts.broadcasts)
    place(&facts.contacts)
    for month in facts.published.indices {
      for index in facts.published[month].findings.indices {
        clean(&facts.published[month].findings[index])
      }
      for index in facts.published[month].adjustments.indices {
        clean(&facts.published[month].adjustments[index].finding)
      }
    }
  }

  private mutating func clean(_ stored: inout Stored<Ticket>) {
    var ticket = stored.record
    if case .other(let value) = ticket.channel { ticket.channel = .other(self.value(value)) }
    if case .other(let value) = ticket.category { ticket.category = .other(self.value(value)) }
    ticket.business = ticket.business.map { value($0) }
    if !units.contains(ExactText(ticket.department)) {
      ticket.department = value(ticket.department)
    }
    if let section = ticket.section, !units.contains(ExactText(section)) {
      ticket.section = value(section)
    }
    ticket.incident = ticket.incident.map { incidents.shown($0) }
    stored = Stored(record: ticket, place: cleaned(stored.place), order: stored.order)
  }

  private mutating func place<Record: ExportRecord>(_ rows: inout [Stored<Record>]) {
    for index in rows.indices {
      let place = cleaned(rows[index].place)
      if place != rows[index].place {
        rows[index] = Stored(record: rows[index].record, place: place, order: rows[index].order)
      }
    }
  }

  private mutating func cleaned(_ place: SourcePlace) -> SourcePlace {
    SourcePlace(
      batch: place.batch, file: name(place.file), sheet: name(place.sheet), row: place.row,
      sha256: place.sha256)
  }

  /// What an earlier version of the program published under the raw number.
  private func clean(_ finding: inout PublishedFinding) {
    guard case .unit(.incident(let id)) = finding.about else { return }
    finding.about = .unit(.incident(IncidentID(incidents.shown(id.text))))
  }

  private mutating func value(_ text: String) -> String {
    let key = ExactText(text)
    if let known = values[key] { return known }
    let shown = masker.mask(text)
    values[key] = shown
    return shown
  }

  private mutating func name(_ text: String) -> String {
    let key = ExactText(text)
    if let known = names[key] { return known }
    let shown = masker.maskName(text)
    names[key] = shown
    return shown
  }
}
