import Model

/// Section 8: exceptions that have to be mended before publication, and notices for the eye.
///
/// One for each kind and `about`; each says where the row stands and what to do, and never prints
/// a customer's data.
struct DataIssues {
  private(set) var exceptions: [DataIssue] = []
  private(set) var notices: [DataIssue] = []

  init(_ judgement: Judgement) {
    let finder = IssueFinder(judgement: judgement)
    var all = finder.monthly()
    all += finder.cases()
    all += finder.values()
    all += finder.people()
    all += finder.appeals()
    all += finder.nominees()
    var seen: Set<[ExactText]> = []
    let unique = all.sorted(byTexts: { [$0.kind.rawValue, $0.about.description, $0.detail] })
      .filter {
        seen.insert([ExactText($0.kind.rawValue), ExactText($0.about.description)]).inserted
      }
    exceptions = unique.filter { !$0.kind.isNotice }
    notices = unique.filter { $0.kind.isNotice }
  }
}

/// Looks for what has to be mended, in each place where it can be.
private struct IssueFinder {
  let judgement: Judgement
  private var book: Casebook { judgement.book }
  private var index: FactsIndex { judgement.book.index }

  /// `no-head` and `no-leader` of the year's months.
  func monthly() -> [DataIssue] {
    judgement.issues.filter { issue in
      switch issue.about {
      case .sectionMonth(_, let month), .departmentMonth(_, let month):
        judgement.isInYear(month)
      default: true
      }
    }
  }

  /// What is wrong with tickets that matter and inspections that are exposed.
  func cases() -> [DataIssue] {
    var issues: [DataIssue] = []
    for (number, item) in index.cases.enumerated() where judgement.isInYear(item.month) {
      let standing = book.standings[number]
      let matters = !standing.classes.isEmpty || standing.hold != nil
      guard matters else { continue }
      if item.attribution.flaws.isEmpty, !standing.isUnapprovedExemption { continue }
      let key = CaseIndex(number)
      let about = IssueSubject.item(index.key(of: key))
      let place = Wording.place(index.place(of: key))
      for (flaw, kind, advice) in Self.flaws where item.attribution.flaws.contains(flaw) {
        issues.append(DataIssue(kind: kind, about: about, detail: "\(place)：\(advice)"))
      }
      if standing.isUnapprovedExemption {
        issues.append(
          DataIssue(
            kind: .unapprovedExemption, about: about,
            detail: "\(place)：责任认定为“非责任”，但该渠道的工单须按六2 报批后才能不予考核，现仍计入。"
              + "已经批准的，请导入复议记录。"))
      }
    }
    return issues
  }

  private static let flaws: [(Attribution.Flaws, IssueKind, String)] = [
    (
      .unknownPerson, .unknownPerson,
      "责任人在当日的花名册上找不到在任记录，暂不计入个人。请核对工号、姓名和部门，或补全花名册后重新导入。"
    ),
    (
      .ambiguousPerson, .ambiguousPerson,
      "责任人不能确定是哪一位（同名或写了几个人），暂不计入个人。请补上一个工号后重新导入。"
    ),
    (
      .nameMismatch, .nameMismatch,
      "工号与姓名不是同一个人，暂不计入个人。请改正其中一个后重新导入。"
    ),
    (
      .unknownDepartment, .unknownDepartment,
      "部门不在当月花名册上，暂不计入任何部门和个人。请改正部门名称，或在 mapping.yaml 中加上对应后重新导入。"
    ),
    (
      .unknownSection, .unknownSection,
      "科所不在该部门当月的花名册上，暂只计入部门。请改正科所名称，或在 mapping.yaml 中加上对应后重新导入。"
    ),
    (
      .unitMismatch, .unitMismatch,
      "表中的部门或科所与责任人在花名册上的不同，已按花名册计入。请核对。"
    ),
  ]

  /// Values of 来源渠道 and 诉求类别 that nobody has explained.
  func values() -> [DataIssue] {
    var issues: [IssueSubject: DataIssue] = [:]
    for number in 0..<index.ticketCount {
      let item = index.cases[number]
      let position = Int(item.record)
      for (heading, value) in unknownValues(at: position) where judgement.isInYear(item.month) {
        let about = IssueSubject.value(heading: heading, ExactText(value))
        if issues[about] != nil { continue }
        issues[about] = DataIssue(
          kind: .unknownValue, about: about,
          detail: "\(Wording.place(index.place(of: CaseIndex(number))))：\(heading)的这个值不认识，暂按“其他”处理。"
            + "请在 mapping.yaml 中写明它是哪一种(这里是第一次出现的地方)。")
      }
    }
    return Array(issues.values)
  }

  private func unknownValues(at position: Int) -> [(String, String)] {
    let tickets = index.facts.tickets
    var values: [(String, String)] = []
    if case .other(let value) = tickets[position].record.channel { values.append(("来源渠道", value)) }
    if case .other(let value) = tickets[position].record.category {
      values.append(("诉求类别", value))
    }
    return values
  }

  /// People of exams, nominations, ratings and applications who are on no roster.
  func people() -> [DataIssue] {
    let facts = index.facts
    var rows: [(id: StaffID, place: SourcePlace, kind: RecordKind)] = []
    for stored in facts.exams where stored.record.date.month <= index.month {
      rows.append((stored.record.staff, stored.place, .exams))
    }
    // Of selections still open too: there is time to mend the nomination.
    for stored in facts.nominations {
      rows.append((stored.record.staff, stored.place, .nominations))
    }
    for stored in facts.ratings {
      rows.append((stored.record.staff, stored.place, .ratings))
    }
    for stored in facts.grievances {
      rows.append((stored.record.staff, stored.place, .grievances))
    }
    return rows.compactMap { row in
      guard judgement.isInYear(row.place.batch),
        !index.rosters.isListed(index.names.people.known(row.id))
      else { return nil }
      return DataIssue(
        kind: .unknownPerson, about: .person(row.id),
        detail: "\(Wording.place(row.place))（\(row.kind.chinese)）：工号不在任何一份花名册上。"
          + "请改正工号，或补全花名册后重新导入。")
    }
  }

  /// Appeals against tickets that nobody has, and years without a calendar.
  func appeals() -> [DataIssue] {
    var issues: [DataIssue] = []
    for stored in index.facts.appeals
    where judgement.isInYear(stored.place.batch)
      && !index.knownAppealed.contains(TicketID(stored.record.ticket))
    {
      issues.append(
        DataIssue(
          kind: .unknownTicket, about: .item(.ticket(TicketID(stored.record.ticket))),
          detail: "\(Wording.place(stored.place))：复议的工单在各批次里都没有。请核对工单编号，或补上该工单后重新导入。"))
    }
    for (number, outcome) in book.appeals
    where judgement.isInYear(index.cases[number.position].month) {
      for year in outcome.missingYears {
        issues.append(
          DataIssue(
            kind: .calendarMissing, about: .year(year),
            detail: "没有 \(year) 年的工作日安排，复议期限按周一至周五推算。请在 calendar/ 中放入 \(year).yaml。"))
      }
    }
    return issues
  }

  /// Nominees who wait for a ticket on hold.
  func nominees() -> [DataIssue] {
    judgement.nominees.all.compactMap { nominee in
      // In every report while it lasts, into the next year too.
      guard nominee.candidacy?.isPending == true else { return nil }
      return DataIssue(
        kind: .nomineePending,
        about: .nominee(nominee.window.kind, window: nominee.window.text, nominee.record.staff),
        detail: "\(Wording.place(nominee.stored.place))：被推荐人在评选期内有挂起的工单，查清之前不能发放奖励。")
    }
  }
}
