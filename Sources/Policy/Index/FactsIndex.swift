package import Model

/// One ticket or inspection that exists at *N*.
struct Case: Sendable {
  let isTicket: Bool
  /// Position in `facts.tickets` or `facts.inspections`.
  let record: Int32
  /// The assessed day, which decides month, year and roster.
  let day: Day
  let month: Month
  let attribution: Attribution
}

/// Facts with everything the rules ask of them looked up once; the policy plays no part in it, so
/// one index serves every reading.
package struct FactsIndex: Sendable {
  package let facts: Facts
  let names: Names
  let rosters: Rosters
  /// Tickets and inspections assessed up to *N*, each in order of import; tickets first.
  let cases: [Case]
  /// How many of the cases are tickets.
  let ticketCount: Int
  /// The appeal of a ticket's case.
  let appeals: [CaseIndex: Stored<Appeal>]
  /// Cases of tickets that appeals, applications or published bulletins mention.
  let mentioned: [TicketID: CaseIndex]
  /// Ids of all tickets that appeals mention and some batch has, whenever they are assessed.
  let knownAppealed: Set<TicketID>
  let examsOfPerson: [StaffID: [Stored<Exam>]]
  /// The first of the months published before *N*, or *N* itself: what is before it belongs to the
  /// time before the program, and is counted but not newly charged or exposed.
  let firstMonth: Month

  package init(_ facts: Facts) {
    self.facts = facts
    firstMonth = facts.published.map(\.month).min() ?? facts.month
    var names = Names()
    let rosters = Rosters(facts.roster, names: &names)
    self.names = names
    self.rosters = rosters

    let appealOfTicket = Dictionary(
      facts.appeals.map { (TicketID($0.record.ticket), $0) }, uniquingKeysWith: { $1 })
    var wanted = Set(appealOfTicket.keys)
    for stored in facts.grievances {
      if let ticket = stored.record.ticket { wanted.insert(TicketID(ticket)) }
    }
    for entry in facts.published.lazy.flatMap(\.entries) {
      wanted.formUnion(entry.tickets)
    }

    var builder = CaseBuilder(facts: facts, attributor: Attributor(names: names, rosters: rosters))
    var mentioned: [TicketID: CaseIndex] = [:]
    var appeals: [CaseIndex: Stored<Appeal>] = [:]
    var knownAppealed: Set<TicketID> = []
    for position in facts.tickets.indices {
      let added = builder.addTicket(at: position)
      if wanted.isEmpty { continue }
      let id = facts.tickets[position].record.ticketID
      guard wanted.contains(id) else { continue }
      let appeal = appealOfTicket[id]
      if appeal != nil { knownAppealed.insert(id) }
      guard let added else { continue }
      mentioned[id] = added
      appeals[added] = appeal
    }
    ticketCount = builder.cases.count
    for position in facts.inspections.indices { builder.addInspection(at: position) }
    cases = builder.cases
    self.mentioned = mentioned
    self.appeals = appeals
    self.knownAppealed = knownAppealed
    examsOfPerson = Dictionary(grouping: facts.exams.filter { $0.record.date.month <= facts.month })
    { $0.record.staff }
  }

  package var month: Month { facts.month }

  /// Whether a row is of a batch of *N*'s year.
  func isOfYear(_ place: SourcePlace) -> Bool { place.batch.year == month.year }

  /// Whether something of a day is in scope: of *N*'s year, or earlier while its row in force is of
  /// a batch of *N*'s year.
  func isInScope(_ day: Day, _ place: SourcePlace) -> Bool {
    day.year == month.year || (day.year < month.year && isOfYear(place))
  }

  func isInScope(_ number: CaseIndex) -> Bool {
    isInScope(self[number].day, place(of: number))
  }

  subscript(number: CaseIndex) -> Case { cases[number.position] }

  /// All cases, tickets first.
  var numbers: [CaseIndex] { cases.indices.map { CaseIndex($0) } }

  /// The cases that are tickets.
  var ticketNumbers: [CaseIndex] { (0..<ticketCount).map { CaseIndex($0) } }

  func key(of number: CaseIndex) -> CaseKey {
    let item = self[number]
    return item.isTicket
      ? facts.tickets[Int(item.record)].record.caseKey
      : facts.inspections[Int(item.record)].record.caseKey
  }

  /// Whether a department has a row on the roster of a month.
  func isListed(_ department: DepartmentName, in month: Month) -> Bool {
    names.departments.known(department)
      .map { rosters.roster(of: month).departments.contains($0) } ?? false
  }

  /// Whether a person has a row on any roster.
  func isOnAnyRoster(_ id: StaffID) -> Bool { rosters.isListed(names.people.known(id)) }

  /// The ticket behind a case; asking it of an inspection is a programmer's mistake.
  func ticket(_ number: CaseIndex) -> Ticket {
    precondition(self[number].isTicket, "an inspection is no ticket")
    return facts.tickets[Int(self[number].record)].record
  }

  func place(of number: CaseIndex) -> SourcePlace {
    let item = cases[number.position]
    return item.isTicket
      ? facts.tickets[Int(item.record)].place : facts.inspections[Int(item.record)].place
  }

  /// Keys of cases, sorted, each once.
  func keys(of numbers: some Sequence<CaseIndex>) -> [CaseKey] {
    Set(numbers).map { key(of: $0) }.sorted()
  }

  /// 工单编号 of cases that are tickets, sorted, each once.
  func tickets(of numbers: some Sequence<CaseIndex>) -> [TicketID] {
    Set(numbers).map { ticket($0).ticketID }.sorted()
  }
}

/// Records → cases with their attribution; rosters are looked up once a month.
private struct CaseBuilder {
  let facts: Facts
  let attributor: Attributor
  var cases: [Case] = []
  private var rosterOfMonth: [Month: Roster] = [:]

  init(facts: Facts, attributor: Attributor) {
    self.facts = facts
    self.attributor = attributor
    cases.reserveCapacity(facts.tickets.count + facts.inspections.count)
  }

  /// The number of the new case; nil where the ticket is assessed after *N*.
  mutating func addTicket(at position: Int) -> CaseIndex? {
    let day = (facts.tickets[position].record.determined ?? facts.tickets[position].record.accepted)
      .day
    return add(
      day: day, isTicket: true, position: position,
      Stated(
        department: facts.tickets[position].record.department,
        section: facts.tickets[position].record.section?.nonEmpty,
        staffID: facts.tickets[position].record.staffID?.nonEmpty,
        staffName: facts.tickets[position].record.staffName?.nonEmpty))
  }

  mutating func addInspection(at position: Int) {
    let record = facts.inspections[position].record
    _ = add(
      day: record.date, isTicket: false, position: position,
      Stated(
        department: record.department, section: record.section?.nonEmpty,
        staffID: record.staffID?.nonEmpty, staffName: record.staffName?.nonEmpty))
  }

  private mutating func add(day: Day, isTicket: Bool, position: Int, _ stated: Stated)
    -> CaseIndex?
  {
    let month = day.month
    guard month <= facts.month else { return nil }
    let roster = roster(of: month)
    cases.append(
      Case(
        isTicket: isTicket, record: Int32(position), day: day, month: month,
        attribution: attributor.attribution(of: stated, on: day, roster: roster)))
    return CaseIndex(cases.count - 1)
  }

  private mutating func roster(of month: Month) -> Roster {
    if let known = rosterOfMonth[month] { return known }
    let roster = attributor.rosters.roster(of: month)
    rosterOfMonth[month] = roster
    return roster
  }
}
