import Model

/// The rows, clauses and readings that a trace rests on.
extension Tracer {
  /// Rows of tickets with their appeals, and of inspections.
  func rows(of keys: Set<CaseKey>) -> [TracedRow] {
    let facts = index.facts
    return facts.tickets.filter { keys.contains($0.record.caseKey) }
      .map { TracedRow(what: "工单 \($0.record.id)", place: $0.place) }
      + facts.appeals.filter { keys.contains(.ticket(TicketID($0.record.ticket))) }
      .map { TracedRow(what: "复议 \($0.record.ticket)", place: $0.place) }
      + facts.inspections.filter { keys.contains($0.record.caseKey) }
      .map { TracedRow(what: "检查 \($0.record.id)", place: $0.place) }
  }

  /// The exam, application, nomination or rating that a finding without tickets rests on.
  func recordRows(of finding: PublishedFinding) -> [TracedRow] {
    let facts = index.facts
    switch finding.about {
    case .exam(let day):
      return facts.exams.filter {
        .person($0.record.staff) == finding.subject && $0.record.date == day
          && $0.record.sitting == .makeup
      }.map { TracedRow(what: "考试 \(day)", place: $0.place) }
    case .application(let id):
      return facts.grievances.filter { $0.record.grievanceID == id }
        .map { TracedRow(what: "委屈奖申请 \(id)", place: $0.place) }
    case .selection(let kind, let window):
      return facts.nominations.filter {
        let record = $0.record
        return record.selection == kind && ExactText(record.window) == ExactText(window)
          && [.person(record.staff), .department(record.departmentName)]
            .contains(finding.subject)
      }.map { TracedRow(what: "标兵推荐 \($0.record.staffID)", place: $0.place) }
    case .year(let year) where finding.rule == .ratingInvalid:
      return facts.ratings.filter {
        .person($0.record.staff) == finding.subject && $0.record.year == year
      }.map { TracedRow(what: "年度测评 \(year)", place: $0.place) }
    default: return []
    }
  }

  /// A trace with the clauses that its parts cite and the readings that bear on them.
  func citing(_ trace: Trace, also finding: PublishedFinding? = nil) -> Trace {
    var trace = trace
    let said = trace.findings + trace.events.compactMap(\.finding) + [finding].compactMap { $0 }
    var ids = Set(trace.rulings.map(\.clause) + said.map(\.clause))
    if !trace.appeals.isEmpty { ids.insert(ClauseID("6.2")) }
    if trace.events.contains(where: { $0.entry != nil }) { ids.insert(ClauseID("4.2.2")) }
    trace.clauses = book.policy.clauses.filter { ids.contains($0.id) }
    var readings = Set(said.flatMap(\.rule.readings))
    if !trace.rulings.isEmpty { readings.formUnion([.attitude, .unit]) }
    if !trace.appeals.isEmpty { readings.insert(.lateAppeals) }
    if trace.events.contains(where: { $0.entry != nil }) { readings.insert(.exposure) }
    // In force on the last day of the month that it is about: a later choice does not reach back.
    let day = (said.map(\.month).max() ?? trace.rulings.map(\.assessed.month).max())?.lastDay
    trace.readings = ReadingID.allCases.filter { readings.contains($0) }.map {
      TracedReading(
        reading: $0, choice: book.policy.choice($0, at: day ?? index.month.lastDay))
    }
    return trace
  }
}
