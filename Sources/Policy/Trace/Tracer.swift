package import Model

/// Facts and a policy → the trace of any ticket, inspection, incident, person or finding.
///
/// Judges once and answers as often as asked.
package struct Tracer {
  let index: FactsIndex
  let book: Casebook
  let judgement: Judgement
  let history: TraceHistory
  /// Of every year.
  private let rulings: [CaseKey: Ruling]
  private let issues: [DataIssue]
  let appeals: [AppealResult]
  /// As computed at *N*, in the order of findings.
  let findings: [PublishedFinding]

  package init(_ index: FactsIndex, policy: PolicyFile, calendar: WorkingCalendar) {
    self.index = index
    let book = Casebook(index: index, policy: policy, calendar: calendar)
    let judgement = Judgement(book)
    self.book = book
    self.judgement = judgement
    history = TraceHistory(index.facts.published)
    let years = Set(index.cases.map(\.month.year)).sorted()
    let all = years.flatMap {
      Rulings(book).all(of: min(Month(year: $0, month: 12), index.month))
    }
    rulings = Dictionary(
      all.map { ($0.about, $0) }, uniquingKeysWith: { first, _ in first })
    let issues = DataIssues(judgement, named: Set(index.numbers.map { index.key(of: $0) }))
    self.issues = issues.exceptions + issues.notices
    appeals = MonthLists(judgement).appeals()
    findings = judgement.findings.map(\.record).inOrder { $0 }
  }

  /// The trace of a key; nil where nothing has it.
  ///
  /// `ticket:GD1`, `inspection:JC1`, `incident:SX1`, `person:E1`, `<rule>/<subject>/<about>`, or an
  /// id alone, which is looked for in this order.
  package func trace(_ key: String) -> Trace? {
    if let unit = UnitID(key) { return trace(unit) }
    if let person = key.after("person:") { return personTrace(StaffID(person)) }
    if let finding = finding(of: key) { return trace(of: finding, key: key) }
    let units: [UnitID] = [
      .ticket(TicketID(key)), .inspection(InspectionID(key)), .incident(IncidentID(key)),
    ]
    return units.lazy.compactMap { trace($0) }.first ?? personTrace(StaffID(key))
  }

  /// The key by which a finding is asked for: `person-deduction/E1/ticket:GD1`.
  package static func key(of finding: PublishedFinding) -> String {
    "\(finding.rule.rawValue)/\(finding.subject.id)/\(finding.about)"
  }

  private func trace(_ unit: UnitID) -> Trace? {
    switch unit {
    case .incident(let id): incidentTrace(id)
    case .single(let key): caseTrace(key)
    }
  }

  /// As computed at *N*, or as it was published where it is no longer computed.
  private func finding(of key: String) -> PublishedFinding? {
    (findings + history.findings).first { ExactText(Self.key(of: $0)) == ExactText(key) }
  }

  func ruling(_ key: CaseKey) -> Ruling? { rulings[key] }

  /// All rulings that something holds for, by key.
  func rulings(where holds: (Ruling) -> Bool) -> [Ruling] {
    rulings.values.filter(holds).sorted { $0.about < $1.about }
  }

  func issues(about keys: Set<CaseKey>, person: StaffID? = nil) -> [DataIssue] {
    issues.filter { issue in
      switch issue.about {
      case .item(let key): keys.contains(key)
      case .person(let id), .nominee(_, _, let id): id == person
      default: false
      }
    }
  }
}
