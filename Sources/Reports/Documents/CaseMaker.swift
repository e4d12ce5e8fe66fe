import Model
import Policy

/// Rulings and findings → the rows of tables that say what counts, what follows, and why.
struct CaseMaker {
  let register: MonthRegister
  /// Whether staff are shown by full name (documents of sections and people).
  let isFull: Bool

  func name(_ id: StaffID) -> String {
    isFull ? register.fullName(id) : register.publicName(id)
  }

  /// The row of a ruling; `storyLimit` 0 leaves out what the customer said.
  ///
  /// - Parameter owner: whose page it is; nobody else is named there.
  func view(
    _ ruling: Ruling, storyLimit: Int, findings: [PublishedFinding], owner: StaffID? = nil
  ) -> CaseView {
    let key = ruling.about
    return CaseView(
      id: key.id, date: ruling.assessed.chineseWithoutYear, kind: kind(ruling),
      unit: ruling.section?.text ?? ruling.department?.text ?? "单位待查",
      person: ruling.person.map { owner == nil || owner == $0 ? name($0) : "其他人员" }
        ?? "责任人未认定",
      story: storyLimit == 0 ? Words.sentence(ruling.reason) : story(key, limit: storyLimit),
      clause: register.label(ruling.clause), reason: Words.sentence(ruling.reason),
      consequence: consequence(key, findings: findings),
      appeal: key.ticket.map { appeal($0) } ?? "")
  }

  private func kind(_ ruling: Ruling) -> String {
    let classes = Words.names(ruling.classes)
    if !classes.isEmpty { return classes }
    return switch ruling.about {
    case .ticket(let id): register.tickets[id]?.record.category.rawValue ?? ""
    case .inspection(let id): register.inspections[id]?.record.method.rawValue ?? ""
    }
  }

  private func story(_ key: CaseKey, limit: Int) -> String {
    switch key {
    case .ticket(let id):
      register.tickets[id].map { register.story(of: $0.record, limit: limit) } ?? ""
    case .inspection(let id):
      register.inspections[id].flatMap { register.problem(of: $0.record, limit: limit) } ?? ""
    }
  }

  private func consequence(_ key: CaseKey, findings: [PublishedFinding]) -> String {
    let shown = findings.filter { $0.evidence.contains(key) }
    guard !shown.isEmpty else { return silent(register.classes(of: key)) }
    return shown.map { "\(subject($0))\($0.effect.chinese)" }.joined(separator: "；")
  }

  /// What a class without a finding does.
  private func silent(_ classes: [TicketClass]) -> String {
    if classes.contains(.attitude) || classes.contains(.unsatisfied) { return "计入件数" }
    if classes.contains(.inspection) { return "计入检查曝光件数" }
    if classes.contains(.liveStream) { return "曝光" }
    return classes.contains(.complaint) ? "纳入部门月度考核" : "影响标兵评选"
  }

  private func subject(_ finding: PublishedFinding) -> String {
    (finding.subject.person.map { name($0) } ?? finding.subject.id) + " "
  }

  /// Until when an appeal is in time, or how it stands.
  func appeal(_ id: TicketID) -> String {
    if let appeal = register.results.appeals.first(where: { $0.ticket == id }) {
      let reasons = appeal.reasons.map(\.chinese).joined(separator: "、")
      return appeal.state.chinese + (reasons.isEmpty ? "" : "（\(reasons)）")
    }
    guard let deadline = register.results.appealDeadlines[id] else { return "" }
    return register.options.date > deadline
      ? "复议已于\(deadline.chineseWithoutYear)截止" : "复议可提交到\(deadline.chineseWithoutYear)"
  }

  /// Findings of the month, and the readings on which they hinge as numbered notes.
  func views(_ findings: [PublishedFinding]) -> (findings: [FindingView], notes: [String]) {
    var notes: [String] = []
    let views = findings.map { finding in
      var view = view(finding)
      for reading in ReadingLabel.deciding(finding.rule, in: register.results.readings) {
        let place = notes.firstIndex(of: reading) ?? notes.count
        if place == notes.count { notes.append(reading) }
        view.marks += Self.mark(place)
      }
      return view
    }
    return (views, notes.enumerated().map { Self.mark($0.offset) + $0.element })
  }

  /// ① for the first.
  private static func mark(_ place: Int) -> String {
    Unicode.Scalar(0x2460 + UInt32(min(place, 19))).map { String(Character($0)) } ?? ""
  }

  /// Findings of other months, without notes.
  func plain(_ findings: [PublishedFinding]) -> [FindingView] { findings.map { view($0) } }

  /// What is not counted, by reason, the most frequent first.
  func groups(_ rulings: [Ruling]) -> [NotCountedView] {
    struct Key: Hashable {
      var clause: ClauseID
      var reason: String
    }
    let groups = Dictionary(grouping: rulings) { Key(clause: $0.clause, reason: $0.reason) }
    return groups.sorted { left, right in
      (right.value.count, left.key.clause, left.key.reason)
        < (left.value.count, right.key.clause, right.key.reason)
    }.map { key, rulings in
      NotCountedView(
        count: String(rulings.count), clause: register.label(key.clause),
        reason: Words.sentence(key.reason), ids: rulings.map(\.about.id))
    }
  }

  private func view(_ finding: PublishedFinding) -> FindingView {
    FindingView(
      name: finding.rule.chinese,
      person: finding.subject.person.map { name($0) } ?? finding.subject.id,
      clause: register.label(finding.clause), effect: finding.effect.chinese,
      reason: Words.sentence(finding.reason), evidence: finding.evidence.map(\.id),
      marks: "",
      ofMonth: finding.month.chinese)
  }

  /// A correction made in the month.
  func view(_ adjustment: PublishedAdjustment) -> FindingView {
    var view = view(adjustment.finding)
    view.name = (adjustment.kind == .late ? "补记" : "撤销") + "：" + view.name
    view.effect =
      adjustment.yuan == .zero
      ? adjustment.finding.effect.chinese : Words.yuan(adjustment.yuan)
    view.reason = Words.sentence(adjustment.reason)
    view.ofMonth = adjustment.ofMonth.chinese
    return view
  }

  /// Where each id stands in the exports, in order of the ids.
  func sources(_ keys: some Sequence<CaseKey>) -> [SourceView] {
    Set(keys).sorted { ($0.id, $0) < ($1.id, $1) }.compactMap { key in
      register.place(of: key).map { place in
        SourceView(
          id: key.id, file: place.file, sheet: place.sheet, row: String(place.row),
          batch: place.batch.description, digest: String(place.sha256.prefix(12)))
      }
    }
  }

  /// A subject's rulings of the month, split into counted and not counted.
  func split(_ share: SubjectIndex.Share) -> (counted: [Ruling], notCounted: [Ruling]) {
    let wanted = share.rulings.filter { $0.assessed.month == register.month }
      .sorted { ($0.assessed, $0.about) < ($1.assessed, $1.about) }
    return (
      wanted.filter { !$0.classes.isEmpty },
      // What nobody would have counted (praise, an inspection without fault) needs no reason.
      wanted.filter { $0.classes.isEmpty && matters($0) }
    )
  }

  private func matters(_ ruling: Ruling) -> Bool {
    guard let ticket = ruling.about.ticket.flatMap({ register.tickets[$0]?.record }) else {
      return false
    }
    return ticket.category.isServiceComplaint || ticket.category == .dispute
      || ticket.channel == .liveStream || ticket.satisfaction == .unsatisfied
  }
}
