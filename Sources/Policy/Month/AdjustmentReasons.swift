import Model

/// Why a correction is made, in words that its reader can check.
///
/// For a reversal what has become of the finding, for a late one what came, and where an effect only
/// changed, both figures in one sentence.
struct AdjustmentReasons {
  private let book: Casebook
  private let index: FactsIndex
  private let standing: [FindingIdentity: PublishedFinding]
  private let computed: [FindingIdentity: PublishedFinding]
  private let cases: [CaseKey: CaseIndex]
  private let publishedMonths: Set<Month>
  /// Tickets and inspections that a published month named.
  private let told: Set<CaseKey>
  /// Who else is charged, or was, for the same thing by the same rule.
  private let reversed: [Matter: [Subject]]
  private let late: [Matter: [Subject]]

  private struct Matter: Hashable {
    let rule: RuleID
    let about: FindingAbout

    init(_ finding: PublishedFinding) {
      rule = finding.rule
      about = finding.about
    }
  }

  init(
    _ judgement: Judgement, standing: [FindingIdentity: PublishedFinding],
    computed: [FindingIdentity: PublishedFinding], late: [PublishedFinding],
    reversed: [PublishedFinding]
  ) {
    book = judgement.book
    index = judgement.book.index
    self.standing = standing
    self.computed = computed
    let published = index.facts.published
    publishedMonths = Set(published.map(\.month))
    let adjusted = late + reversed
    let wanted = Set(adjusted.flatMap(\.evidence))
    // Looked up only where something is corrected: most months correct little.
    var cases: [CaseKey: CaseIndex] = [:]
    if !wanted.isEmpty {
      for number in index.numbers {
        let key = index.key(of: number)
        if wanted.contains(key) { cases[key] = number }
      }
    }
    self.cases = cases
    var told = Set(published.flatMap(\.findings).flatMap(\.evidence))
    told.formUnion(published.flatMap(\.entries).flatMap(\.tickets).map { .ticket($0) })
    self.told = told
    self.reversed = Dictionary(grouping: reversed) { Matter($0) }.mapValues { $0.map(\.subject) }
    self.late = Dictionary(grouping: late) { Matter($0) }.mapValues { $0.map(\.subject) }
  }

  func reversal(of finding: PublishedFinding) -> String {
    let said = "\(finding.month.chinese)公布的\(finding.rule.chinese)（\(finding.effect.chinese)）"
    if let now = computed[finding.identity], now.effect != finding.effect {
      return changed(from: finding, to: now)
    }
    var causes = finding.evidence.compactMap { fate(of: $0, in: finding) }
    if late[Matter(finding)] != nil, finding.subject.person != nil {
      causes.append("责任人已更正为他人")
    }
    if causes.isEmpty { causes = [general(finding)] }
    return "\(said)予以冲回：\(Self.joined(causes))。"
  }

  func late(_ finding: PublishedFinding) -> String {
    if let before = standing[finding.identity], before.effect != finding.effect {
      return changed(from: before, to: finding)
    }
    var causes: [String] = []
    if !publishedMonths.contains(finding.month) {
      causes.append("\(finding.month.chinese)没有单独发布，当时应有的结果在本月补上")
    } else {
      causes += finding.evidence.compactMap { arrival(of: $0, in: finding) }
      // Who it was is nobody's to read on this person's page.
      if reversed[Matter(finding)] != nil { causes.append("原记在他人名下，现予更正") }
      if causes.isEmpty, let place = recordPlace(finding) {
        causes.append("所依据的记录来自\(Wording.place(place))")
      }
      if causes.isEmpty { causes.append("按现有的资料、花名册和政策重新计算，这一条在\(finding.month.chinese)就应当有") }
    }
    return
      "补记\(finding.month.chinese)的\(finding.rule.chinese)：\(Self.joined(causes))。\(finding.reason)"
  }

  /// Both figures in one sentence.
  private func changed(from before: PublishedFinding, to now: PublishedFinding) -> String {
    "\(before.month.chinese)公布的\(now.rule.chinese)，\(before.effect.change(to: now.effect))，"
      + "按现行的政策、花名册和资料更正：原来的冲回，改后的补记。"
  }

  private static func joined(_ causes: [String]) -> String {
    // A threshold can rest on dozens of tickets.
    let shown = causes.prefix(4).joined(separator: "；")
    return causes.count > 4 ? "\(shown)；另有 \(causes.count - 4) 处变化" : shown
  }

  /// What became of a ticket or an inspection that a finding rested on; nil where it still counts.
  private func fate(of key: CaseKey, in finding: PublishedFinding) -> String? {
    let name = TraceWording.name(key)
    guard let number = cases[key] else { return "\(name)的记录已被撤回，或改到以后的月份" }
    let place = Wording.place(index.place(of: number))
    let standing = book.standings[number.position]
    if standing.isExcused { return "\(name)\(upheld(number))，不予考核" }
    switch standing.hold {
    case .appeal: return "\(name)正在复议，有结果前不计入"
    case .undetermined: return "\(name)改为待核实（\(place)），查清前不计入"
    case nil: break
    }
    let counted = standing.classes.intersection(.counted)
    if counted.isEmpty {
      return key.ticket == nil
        ? "\(name)按现行记录（\(place)）没有曝光" : "\(name)按现行记录（\(place)）不再计为投诉或不满意工单"
    }
    let attribution = index[number].attribution
    switch finding.rule {
    case .personDeduction, .personYear:
      guard let person = finding.subject.person, finding.rule == .personDeduction else {
        return nil
      }
      let now = attribution.person.map { index.names.id(of: $0) }
      if now == person { return nil }
      return now.map { "\(name)的责任人现为\($0)（\(place)）" } ?? "\(name)现在没有认定到个人（\(place)）"
    case .headDeduction, .leaderDeduction:
      if let person = attribution.person {
        return "\(name)已认定到责任人\(index.names.id(of: person))（\(place)）"
      }
      return attribution.statesPerson ? "\(name)已写明责任人，须先核对（\(place)）" : nil
    case .sectionMonth, .sectionYear:
      guard let path = finding.about.section, let section = attribution.section,
        index.names.path(of: section) != path
      else { return nil }
      return "\(name)现归\(index.names.path(of: section))（\(place)）"
    default: return nil
    }
  }

  /// The appeal upheld, and when it was decided or came.
  private func upheld(_ number: CaseIndex) -> String {
    guard let appeal = index.appeals[number] else {
      preconditionFailure("a ticket is excused by an appeal only")
    }
    return appeal.record.decided.map { "的复议已于\($0.chinese)认定成立" }
      ?? "的复议已认定成立（\(Wording.place(appeal.place))）"
  }

  /// What came after a month was published, of a ticket or an inspection that a finding rests on.
  private func arrival(of key: CaseKey, in finding: PublishedFinding) -> String? {
    guard let number = cases[key] else { return nil }
    let place = index.place(of: number)
    if let appeal = index.appeals[number], appeal.place.batch > finding.month,
      book.appeals[number]?.state == .rejected
    {
      let day = appeal.record.decided.map { "（\($0.chinese)决定）" } ?? ""
      return "\(TraceWording.name(key))的复议没有成立\(day)，不再挂起"
    }
    if place.batch <= finding.month { return nil }
    return told.contains(key)
      ? "\(TraceWording.name(key))的记录已由\(Wording.place(place))更新"
      : "\(TraceWording.name(key))的现行记录随\(Wording.place(place))而来，公布\(finding.month.chinese)时还没有"
  }

  /// What becomes of a finding whose tickets all still count.
  private func general(_ finding: PublishedFinding) -> String {
    switch finding.rule {
    case .personYear, .sectionMonth, .sectionYear, .departmentYear, .departmentCollective:
      return computed.values.contains { Matter($0) == Matter(finding) }
        ? "按现行花名册，不再由\(finding.subject.id)承担" : "按现有资料，件数没有达到门槛"
    case .personDeduction, .headDeduction, .leaderDeduction:
      return "按现行花名册和资料，不再由\(finding.subject.id)承担"
    case .examCap, .grievanceAward, .nominationInvalid, .departmentDisqualified, .award,
      .ratingInvalid:
      return recordPlace(finding).map { "所依据的现行记录（\(Wording.place($0))）或评选条件已有变化，这一条不再成立" }
        ?? "所依据的记录已被撤回"
    }
  }

  /// The row of the exam, application, nomination or rating that a finding rests on.
  private func recordPlace(_ finding: PublishedFinding) -> SourcePlace? {
    let facts = index.facts
    switch finding.about {
    case .exam(let day):
      return facts.exams.first {
        .person($0.record.staff) == finding.subject && $0.record.date == day
      }?.place
    case .application(let id):
      return facts.grievances.first { $0.record.grievanceID == id }?.place
    case .selection(let kind, let window):
      return facts.nominations.filter {
        $0.record.selection == kind && ExactText($0.record.window) == ExactText(window)
          && [.person($0.record.staff), .department($0.record.departmentName)]
            .contains(finding.subject)
      }.max { $0.place.batch < $1.place.batch }?.place
    case .year(let year) where finding.rule == .ratingInvalid:
      return facts.ratings.first {
        .person($0.record.staff) == finding.subject && $0.record.year == year
      }?.place
    default: return nil
    }
  }
}
