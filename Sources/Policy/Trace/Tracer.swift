package import Model

/// Facts and a policy → the trace of any ticket, inspection, incident, person or finding.
///
/// Judges once and answers as often as asked.
package struct Tracer {
  let index: FactsIndex
  let book: Casebook
  let judgement: Judgement
  let history: TraceHistory
  /// By `ticket:…` and `inspection:…`, of every year.
  private let rulings: [ExactText: Ruling]
  private let remarks: [Remark]
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
      all.map { (ExactText($0.about), $0) }, uniquingKeysWith: { first, _ in first })
    let remarks = Remarks(judgement)
    self.remarks = remarks.exceptions + remarks.notices
    appeals = MonthLists(judgement).appeals()
    findings = judgement.findings.map(\.record).inOrder { $0 }
  }

  /// The trace of a key; nil where nothing has it.
  ///
  /// `ticket:GD1`, `inspection:JC1`, `incident:SX1`, `person:E1`, `<rule>/<subject>/<about>`, or an
  /// id alone, which is looked for in this order.
  package func trace(_ key: String) -> Trace? {
    for (prefix, kind) in Self.prefixes where key.hasPrefix(prefix) {
      return trace(kind, String(key.dropFirst(prefix.count)))
    }
    if let finding = finding(of: key) { return trace(of: finding, key: key) }
    return Self.prefixes.lazy.compactMap { trace($0.1, key) }.first
  }

  /// The key by which a finding is asked for: `person-deduction/E1/ticket:GD1`.
  package static func key(of finding: PublishedFinding) -> String {
    "\(finding.rule.rawValue)/\(finding.subject.id)/\(finding.about)"
  }

  private static let prefixes: [(String, Trace.Kind)] = [
    ("ticket:", .ticket), ("inspection:", .inspection), ("incident:", .incident),
    ("person:", .person),
  ]

  private func trace(_ kind: Trace.Kind, _ id: String) -> Trace? {
    switch kind {
    case .ticket, .inspection: caseTrace(kind, id)
    case .incident: incidentTrace(id)
    case .person: personTrace(id)
    case .finding: nil
    }
  }

  /// As computed at *N*, or as it was published where it is no longer computed.
  private func finding(of key: String) -> PublishedFinding? {
    (findings + history.findings).first { ExactText(Self.key(of: $0)) == ExactText(key) }
  }

  func ruling(_ about: String) -> Ruling? { rulings[ExactText(about)] }

  /// All rulings that something holds for, by key.
  func rulings(where holds: (Ruling) -> Bool) -> [Ruling] {
    rulings.values.filter(holds).sorted(byTexts: { [$0.about] })
  }

  func remarks(about: Set<String>) -> [Remark] {
    let keys = Set(about.map { ExactText($0) })
    return remarks.filter { keys.contains(ExactText($0.about)) }
  }
}
