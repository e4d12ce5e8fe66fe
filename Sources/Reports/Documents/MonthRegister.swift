import Model
import Policy

/// Results and facts of a month → answers to what documents ask: who, where, which row, why.
struct MonthRegister: Sendable {
  let results: MonthResults
  let facts: Facts
  let options: ReportOptions
  let tickets: [String: Stored<Ticket>]
  let inspections: [String: Stored<Inspection>]
  /// Rows of the month's roster by 工号, in order of import.
  let rosterRows: [String: [RosterRow]]
  /// The last known name of everyone who ever stood on a roster.
  private let names: [String: String]
  let rulings: [String: Ruling]
  private let masker: Masker

  init(results: MonthResults, facts: Facts, options: ReportOptions) {
    self.results = results
    self.facts = facts
    self.options = options
    tickets = Dictionary(facts.tickets.map { ($0.record.id, $0) }) { $1 }
    inspections = Dictionary(facts.inspections.map { ($0.record.id, $0) }) { $1 }
    let batches = facts.roster.map(\.place.batch)
    let current = batches.filter { $0 <= facts.month }.max() ?? batches.min()
    rosterRows = Dictionary(
      grouping: facts.roster.filter { $0.place.batch == current }.map(\.record), by: \.id)
    names = facts.roster.sorted { ($0.place.batch, $0.order) < ($1.place.batch, $1.order) }
      .reduce(into: [:]) { $0[$1.record.id] = $1.record.name }
    rulings = Dictionary(results.rulings.map { ($0.about, $0) }) { $1 }
    masker = Masker(
      keeping: facts.tickets.map(\.record.id) + facts.inspections.map(\.record.id))
  }

  var month: Month { results.month }

  /// The full name, for documents of the person and the section.
  func fullName(_ id: String) -> String { names[id] ?? id }

  /// The name as bulletins and department documents show it, by reading `staff-names`.
  func publicName(_ id: String) -> String {
    switch results.readings["staff-names"] {
    case "full": fullName(id)
    case "id": id
    default: names[id].map(StaffName.surnameOnly) ?? id
    }
  }

  /// 部门 and 科所 in one, or what is not known.
  func unit(_ department: String?, _ section: String?) -> String {
    (department ?? "责任部门待查") + (section ?? "")
  }

  /// What a customer said, masked and short.
  func story(of ticket: Ticket, limit: Int = 110) -> String {
    masker.mask(ticket.content, of: ticket).summary(limit: limit)
  }

  /// How a ticket ended, masked and short.
  func outcome(of ticket: Ticket, limit: Int = 70) -> String? {
    ticket.result.map { masker.mask($0, of: ticket).summary(limit: limit) }
  }

  func problem(of inspection: Inspection, limit: Int = 110) -> String? {
    inspection.problem.map { masker.mask($0).summary(limit: limit) }
  }

  /// What an applicant for 委屈奖 says, masked and short.
  func account(of grievance: Grievance, limit: Int = 60) -> String {
    let ticket = grievance.ticket.flatMap { tickets[$0]?.record }
    return masker.mask(grievance.account, of: ticket).summary(limit: limit)
  }

  /// The row of an export behind a ticket's or an inspection's id.
  func place(of id: String) -> SourcePlace? {
    tickets[id]?.place ?? inspections[id]?.place
  }

  /// The day on which something was assessed, where it is known.
  func assessed(_ id: String) -> Day? {
    if let ticket = tickets[id]?.record { return (ticket.determined ?? ticket.accepted).day }
    return inspections[id]?.record.date
  }

  /// The classes of a ticket or inspection as ruled.
  func classes(of id: String) -> [TicketClass] {
    rulings["ticket:\(id)"]?.classes ?? rulings["inspection:\(id)"]?.classes ?? []
  }

  /// January to *N*, as the axis of a trend.
  var monthsOfYear: [Month] { Month.sequence(from: month.januaryOfYear, through: month) }

  /// Findings of the month, late ones and reversals left out.
  func findings(about person: String) -> [PublishedFinding] {
    results.findings.filter { $0.subject.kind == .person && $0.subject.id == person }
  }

  /// The part of a key behind its kind: `GD1` of `ticket:GD1`.
  static func id(of key: String) -> String {
    key.firstIndex(of: ":").map { String(key[key.index(after: $0)...]) } ?? key
  }
}
