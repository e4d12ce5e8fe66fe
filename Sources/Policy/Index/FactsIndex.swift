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
  let appeals: [Int32: Stored<Appeal>]
  /// Cases of tickets that appeals, applications or published bulletins mention.
  let mentioned: [ExactText: Int32]
  /// Ids of all tickets that appeals mention and some batch has, whenever they are assessed.
  let knownAppealed: Set<ExactText>
  let examsOfPerson: [ExactText: [Stored<Exam>]]

  package init(_ facts: Facts) {
    self.facts = facts
    var names = Names()
    let rosters = Rosters(facts.roster, names: &names)
    self.names = names
    self.rosters = rosters

    let appealOfTicket = Dictionary(
      facts.appeals.map { (ExactText($0.record.ticket), $0) }, uniquingKeysWith: { $1 })
    var wanted = Set(appealOfTicket.keys)
    for stored in facts.grievances {
      if let ticket = stored.record.ticket { wanted.insert(ExactText(ticket)) }
    }
    for entry in facts.published.lazy.flatMap(\.entries) {
      wanted.formUnion(entry.tickets.map { ExactText($0) })
    }

    var builder = CaseBuilder(facts: facts, attributor: Attributor(names: names, rosters: rosters))
    var mentioned: [ExactText: Int32] = [:]
    var appeals: [Int32: Stored<Appeal>] = [:]
    var knownAppealed: Set<ExactText> = []
    for position in facts.tickets.indices {
      let added = builder.addTicket(at: position)
      if wanted.isEmpty { continue }
      let id = ExactText(facts.tickets[position].record.id)
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
    {
      ExactText($0.record.staffID)
    }
  }

  package var month: Month { facts.month }

  /// 工单编号 or 检查编号.
  func id(of number: Int32) -> String {
    let item = cases[Int(number)]
    return item.isTicket
      ? facts.tickets[Int(item.record)].record.id : facts.inspections[Int(item.record)].record.id
  }

  /// `ticket:…` or `inspection:…`.
  func key(of number: Int32) -> String {
    (cases[Int(number)].isTicket ? "ticket:" : "inspection:") + id(of: number)
  }

  func place(of number: Int32) -> SourcePlace {
    let item = cases[Int(number)]
    return item.isTicket
      ? facts.tickets[Int(item.record)].place : facts.inspections[Int(item.record)].place
  }

  /// Ids of cases, sorted, each once.
  func ids(of numbers: some Sequence<Int32>) -> [String] {
    Set(numbers).map { id(of: $0) }.sortedByBytes()
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
  mutating func addTicket(at position: Int) -> Int32? {
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
    -> Int32?
  {
    let month = day.month
    guard month <= facts.month else { return nil }
    let roster = roster(of: month)
    cases.append(
      Case(
        isTicket: isTicket, record: Int32(position), day: day, month: month,
        attribution: attributor.attribution(of: stated, on: day, roster: roster)))
    return Int32(cases.count - 1)
  }

  private mutating func roster(of month: Month) -> Roster {
    if let known = rosterOfMonth[month] { return known }
    let roster = attributor.rosters.roster(of: month)
    rosterOfMonth[month] = roster
    return roster
  }
}
