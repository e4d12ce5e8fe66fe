import Model

/// What is wrong with rows of the exports, in each place where it can be.
struct RowIssues {
  let judgement: Judgement
  let named: Set<CaseKey>
  private var book: Casebook { judgement.book }
  private var index: FactsIndex { judgement.book.index }

  /// What is wrong with tickets and inspections that matter, of those in scope or named.
  func cases() -> [DataIssue] {
    index.numbers.flatMap { number -> [DataIssue] in
      let flaws = index[number].attribution.flaws
      let standing = book.standings[number.position]
      guard !flaws.isEmpty || standing.isUnapprovedExemption, isLookedAt(number) else { return [] }
      return issues(of: number, flaws, standing)
    }
  }

  private func isLookedAt(_ number: CaseIndex) -> Bool {
    index.isInScope(number) || named.contains(index.key(of: number))
  }

  private func issues(
    of number: CaseIndex, _ flaws: Attribution.Flaws, _ standing: TicketStanding
  ) -> [DataIssue] {
    let about = IssueSubject.item(index.key(of: number))
    let place = Wording.place(index.place(of: number))
    let counts =
      index[number].isTicket
      ? !standing.classes.isEmpty || standing.hold != nil
      : !standing.classes.isEmpty || hasScores(number)
    if !counts {
      // Work that is late, open or badly reviewed is listed by department, and by nothing else.
      return flaws.contains(.unknownDepartment) && isListedWork(number)
        ? [
          DataIssue(
            kind: .unknownDepartment, about: about,
            detail: "\(place)：工单超期、未闭环或接水报装不满意，但\(FlawWording.unknownDepartment)")
        ] : []
    }
    var issues = FlawWording.all.filter { flaws.contains($0.flaw) }.map {
      DataIssue(kind: $0.kind, about: about, detail: "\(place)：\($0.advice)")
    }
    if standing.isUnapprovedExemption {
      issues.append(
        DataIssue(
          kind: .unapprovedExemption, about: about,
          detail: "\(place)：责任认定为“非责任”，但该渠道的工单须按\(book.policy.label("6.2"))报批后才能不予考核，"
            + "现仍计入。已经批准的，请导入复议记录。"))
    }
    return issues
  }

  private func hasScores(_ number: CaseIndex) -> Bool {
    !index.facts.inspections[Int(index[number].record)].record.scores.isEmpty
  }

  private func isListedWork(_ number: CaseIndex) -> Bool {
    guard index[number].isTicket else { return false }
    let ticket = index.ticket(number)
    let standing = book.standings[number.position]
    return HandlingLimit.isOverdue(due: ticket.due, closed: ticket.closed, at: index.month)
      || HandlingLimit.isOpenLoop(ticket, at: index.month)
      || (HandlingLimit.isConnectionBadReview(ticket) && !standing.isExcused
        && standing.hold == nil)
  }

  /// Values of 来源渠道 and 诉求类别 that nobody has explained, of any ticket in scope.
  func values() -> [DataIssue] {
    var seen: Set<IssueSubject> = []
    var issues: [DataIssue] = []
    for number in index.ticketNumbers {
      for (heading, value) in unknownValues(at: Int(index[number].record))
      where index.isInScope(number) {
        let about = IssueSubject.value(heading: heading, ExactText(value))
        guard seen.insert(about).inserted else { continue }
        issues.append(
          DataIssue(
            kind: .unknownValue, about: about,
            detail: "\(Wording.place(index.place(of: number)))：\(heading)的这个值不认识，暂按“其他”处理。"
              + "请在 mapping.yaml 中写明它是哪一种(这里是第一次出现的地方)。"))
      }
    }
    return issues
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

  /// Broadcasts of a department that is not on the roster of their day.
  func broadcasts() -> [DataIssue] {
    index.facts.broadcasts.filter { stored in
      let day = stored.record.date
      return day.month <= index.month && index.isInScope(day, stored.place)
        && !index.isListed(DepartmentName(stored.record.department), in: day.month)
    }.map { stored in
      DataIssue(
        kind: .unknownDepartment, about: .broadcast(BroadcastID(stored.record.id)),
        detail: "\(Wording.place(stored.place))：这场直播的\(FlawWording.unknownDepartment)")
    }
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
    for stored in facts.ratings { rows.append((stored.record.staff, stored.place, .ratings)) }
    for stored in facts.grievances {
      rows.append((stored.record.staff, stored.place, .grievances))
    }
    return rows.filter { index.isOfYear($0.place) && !index.isOnAnyRoster($0.id) }.map { row in
      DataIssue(
        kind: .unknownPerson, about: .person(row.id),
        detail: "\(Wording.place(row.place))（\(row.kind.chinese)）：工号不在任何一份花名册上。"
          + "请改正工号，或补全花名册后重新导入。")
    }
  }

  /// Appeals against tickets that no batch has.
  func appeals() -> [DataIssue] {
    index.facts.appeals.filter { stored in
      index.isOfYear(stored.place)
        && !index.knownAppealed.contains(TicketID(stored.record.ticket))
    }.map { stored in
      DataIssue(
        kind: .unknownTicket, about: .item(.ticket(TicketID(stored.record.ticket))),
        detail: "\(Wording.place(stored.place))：复议的工单在各批次里都没有。请核对工单编号，或补上该工单后重新导入。")
    }
  }

  /// Years without a calendar that an appeal's deadline needed.
  func calendars() -> [DataIssue] {
    book.appeals.flatMap { number, outcome -> [DataIssue] in
      let isOfYear = index.appeals[number].map { index.isOfYear($0.place) } == true
      guard isOfYear || index.isInScope(number) else { return [] }
      return outcome.missingYears.map { year in
        DataIssue(
          kind: .calendarMissing, about: .year(year),
          detail: "没有 \(year) 年的工作日安排，复议期限按周一至周五推算。请在 calendar/ 中放入 \(year).yaml。")
      }
    }
  }

  /// Ratings of someone who is on some roster, and not on December's.
  func ratings() -> [DataIssue] {
    index.facts.ratings.compactMap { stored in
      let record = stored.record
      guard index.isOfYear(stored.place), (1...9999).contains(record.year),
        let person = index.names.people.known(record.staff),
        index.rosters.isListed(person),
        !index.rosters.roster(of: Month(year: record.year, month: 12)).isListed(person)
      else { return nil }
      return DataIssue(
        kind: .ratingOffRoster, about: .person(record.staff),
        detail: "\(Wording.place(stored.place))：被测评的人不在 \(record.year) 年 12 月的花名册上，"
          + "拟定等级没有按岗位核对。请核对是否应当测评，或补全花名册。")
    }
  }
}

/// What the flaws of a row are called, and what to do about them.
enum FlawWording {
  static let unknownDepartment =
    "部门不在当月花名册上，暂不计入任何部门和个人。请改正部门名称；如果是改了名，在 mapping.yaml 的 renames 中写明；"
    + "然后重新导入。"

  static let all: [(flaw: Attribution.Flaws, kind: IssueKind, advice: String)] = [
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
    (.unknownDepartment, .unknownDepartment, unknownDepartment),
    (
      .unknownSection, .unknownSection,
      "科所不在该部门当月的花名册上，暂只计入部门。请改正科所名称；如果是改了名，在 mapping.yaml 的 renames 中写明；"
        + "然后重新导入。"
    ),
    (
      .unitMismatch, .unitMismatch,
      "表中的部门或科所与责任人在花名册上的不同，已按花名册计入。请核对。"
    ),
  ]
}
