import Model
import Policy

/// Results and facts of a month → answers to what documents ask: who, where, which row, why.
struct MonthRegister: Sendable {
  let results: MonthResults
  let facts: Facts
  let options: ReportOptions
  let tickets: [TicketID: Stored<Ticket>]
  let inspections: [InspectionID: Stored<Inspection>]
  /// Rows of the month's roster by 工号, in order of import.
  let rosterRows: [StaffID: [RosterRow]]
  /// The last known name of everyone who ever stood on a roster.
  private let names: [StaffID: String]
  /// The first office of everyone on the last roster that they stood on.
  private let lastOffices: [StaffID: RosterRow]
  private let masker: Masker
  private let people: [StaffID: PersonResult]
  /// What earlier versions of a ticket say of its customer.
  private let formerColumns: [TicketID: [CustomerColumns]]

  init(results: MonthResults, facts: Facts, options: ReportOptions) {
    self.results = results
    self.facts = facts
    self.options = options
    tickets = Dictionary(facts.tickets.map { ($0.record.ticketID, $0) }) { $1 }
    inspections = Dictionary(facts.inspections.map { (InspectionID($0.record.id), $0) }) { $1 }
    let batches = facts.roster.map(\.place.batch)
    let current = batches.filter { $0 <= facts.month }.max() ?? batches.min()
    rosterRows = Dictionary(
      grouping: facts.roster.filter { $0.place.batch == current }.map(\.record), by: \.staff)
    names = facts.roster.sorted { ($0.place.batch, $0.order) < ($1.place.batch, $1.order) }
      .reduce(into: [:]) { $0[$1.record.staff] = $1.record.name }
    firstMonthWithData =
      (facts.tickets.map { ($0.record.determined ?? $0.record.accepted).day.month }
      + facts.inspections.map(\.record.date.month) + facts.roster.map(\.place.batch)).min()
    people = Dictionary(results.people.map { ($0.id, $0) }) { $1 }
    lastOffices = facts.roster.sorted { ($1.place.batch, $0.order) < ($0.place.batch, $1.order) }
      .reduce(into: [:]) { if $0[$1.record.staff] == nil { $0[$1.record.staff] = $1.record } }
    var context = facts.masking ?? MaskingContext(facts)
    context.staffForm = results.readings["staff-names"] == "full" ? .full : .surname
    masker = Masker(context)
    formerColumns = Dictionary(grouping: facts.formerTickets, by: \.ticketID)
      .mapValues { $0.map { CustomerColumns($0) } }
    alikes = Dictionary(grouping: names.keys.sorted()) { id in
      alikeKey(StaffName.surnameOnly(names[id] ?? ""), id)
    }
  }

  var month: Month { results.month }

  /// A person's figures of the month; nil for someone of whom there are none.
  func figures(of id: StaffID) -> PersonResult? { people[id] }

  /// A person's first office by the month's roster, else by the last one that they stood on.
  func office(of id: StaffID) -> RosterRow? { rosterRows[id]?.first ?? lastOffices[id] }

  /// How documents cite a clause: `五（二）1`.
  func label(_ clause: ClauseID) -> String { results.clauseLabels[clause] }

  func label(_ clause: String) -> String { results.clauseLabels[clause] }

  /// The clause that a named reading reads, as documents cite it.
  func label(ofReading key: String) -> String {
    results.readingClauses[key].map { label($0) } ?? ""
  }

  /// The full name, for documents of the person and the section.
  func fullName(_ id: StaffID) -> String { names[id] ?? id.text }

  /// The name as bulletins and department documents show it, by reading `staff-names`.
  func publicName(_ id: StaffID) -> String {
    switch results.readings["staff-names"] {
    case "full": fullName(id)
    case "id": id.text
    default: names[id].map { masked($0, id) } ?? id.text
    }
  }

  /// The masked name, with the last digits of the 工号 where another of the department has the same.
  private func masked(_ name: String, _ id: StaffID) -> String {
    let mask = StaffName.surnameOnly(name)
    let alike = alikes[alikeKey(mask, id)] ?? []
    guard alike.count > 1 else { return mask }
    // As many characters from the end as tell all of them apart, two at least.
    let texts = alike.map { Array($0.text) }
    let longest = texts.map(\.count).max() ?? 0
    let length = (2...max(2, longest)).first { length in
      Set(texts.map { String($0.suffix(length)) }).count == texts.count
    }
    return "\(mask)（工号尾号 \(String(id.text.suffix(length ?? longest)))）"
  }

  private func alikeKey(_ mask: String, _ id: StaffID) -> ExactText {
    ExactText("\(office(of: id)?.department ?? "")\n\(mask)")
  }

  /// 部门 and 科所 in one, or what is not known.
  func unit(_ named: NamedUnit) -> String {
    (named.department?.text ?? "责任部门待查") + (named.section?.text ?? "")
  }

  private func masked(_ text: Sensitive, of ticket: Ticket) -> Masked {
    masker.mask(text, of: ticket, earlier: formerColumns[ticket.ticketID] ?? [])
  }

  /// What happened, masked and short: 通报摘要 where the export has one, else what the customer said.
  func story(of ticket: Ticket, limit: Int = 110) -> String {
    if let summary = ticket.summary { return masked(summary, of: ticket).summary(limit: limit) }
    return PublishableStory.of(masked(ticket.content, of: ticket), limit: limit)
  }

  /// How a ticket ended, masked and short.
  func outcome(of ticket: Ticket, limit: Int = 70) -> String? {
    ticket.result.map { PublishableStory.of(masked($0, of: ticket), limit: limit) }
  }

  func problem(of inspection: Inspection, limit: Int = 110) -> String? {
    inspection.problem.map { masker.mask($0).summary(limit: limit) }
  }

  /// What an applicant for 委屈奖 says, masked and short.
  func account(of grievance: Grievance, limit: Int = 60) -> String {
    let ticket = grievance.ticket.flatMap { tickets[TicketID($0)]?.record }
    return masker.mask(grievance.account, of: ticket).summary(limit: limit)
  }

  /// The row of an export behind a ticket or an inspection.
  func place(of key: CaseKey) -> SourcePlace? {
    switch key {
    case .ticket(let id): tickets[id]?.place
    case .inspection(let id): inspections[id]?.place
    }
  }

  /// The day on which a ticket was assessed, where it is known.
  func assessed(_ id: TicketID) -> Day? {
    tickets[id].map { ($0.record.determined ?? $0.record.accepted).day }
  }

  /// What became of a ticket or an inspection of the year.
  func ruling(_ key: CaseKey) -> Ruling? { results.index.ruling(key) }

  /// The classes of a ticket or inspection as ruled.
  func classes(of key: CaseKey) -> [TicketClass] { ruling(key)?.classes ?? [] }

  /// The first month with data of any kind; nil where there are none.
  let firstMonthWithData: Month?
  /// Everyone of a department whom the mask of the name makes alike, by both.
  private var alikes: [ExactText: [StaffID]] = [:]

  /// January to *N*, as the axis of a trend.
  var monthsOfYear: [Month] { Month.sequence(from: month.januaryOfYear, through: month) }
}
