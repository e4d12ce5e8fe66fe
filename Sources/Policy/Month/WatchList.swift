import Model

/// Section 9: what readers want to see before it becomes a consequence.
struct WatchList {
  private let judgement: Judgement
  private let results: MonthResults
  private let book: Casebook
  private let index: FactsIndex
  private let day: Day

  init(_ judgement: Judgement, results: MonthResults, asOf: Day?) {
    self.judgement = judgement
    self.results = results
    book = judgement.book
    index = book.index
    day = asOf ?? Self.lastRecordDay(book.index)
  }

  /// The latest day of a ticket or an inspection that exists at *N*.
  private static func lastRecordDay(_ index: FactsIndex) -> Day {
    index.cases.map(\.day).max() ?? index.month.firstDay
  }

  func items() -> [WatchItem] {
    guard book.policy.citing("5.2.1a", at: index.month.lastDay) != nil else { return [] }
    var items = people()
    items += sections()
    items += departments()
    items += appeals()
    items += limits()
    items += posts()
    items += deductions()
    return WatchItem.Kind.allCases.flatMap { kind in
      items.filter { $0.kind == kind }.sorted(byTexts: { [$0.about.description, $0.detail] })
    }
  }

  private var end: Day { index.month.lastDay }
  private var numbers: PolicyNumbers { book.policy.numbers }

  /// An item where a count is one below its limit.
  private func near(
    _ kind: WatchItem.Kind, _ about: WatchItem.Subject, _ limit: Cited<Threshold>?, _ count: Int,
    _ noun: String, measure: String = "件"
  ) -> WatchItem? {
    guard let limit, count == limit.value.minimum - 1, count > 0 else { return nil }
    return WatchItem(
      kind: kind, about: about, clause: limit.clause, count: count,
      threshold: limit.value.minimum,
      detail: "\(noun)已有 \(count) \(measure)，再有 1 \(measure)即达"
        + "\(limit.label)的 \(limit.value.minimum) \(measure)。")
  }

  private func people() -> [WatchItem] {
    let reached = Set(results.standing.filter { $0.rule == .personYear }.map(\.subject))
    return results.people.flatMap { person -> [WatchItem?] in
      if reached.contains(.person(person.id)) { return [] }
      let year = person.year
      let unsatisfied = near(
        .person, .person(person.id), numbers.personUnsatisfied.at(end), year.unsatisfied,
        "年内12345不满意工单")
      switch book.policy.readings(at: end).personThreshold {
      case .combined:
        return [
          unsatisfied,
          near(
            .person, .person(person.id), numbers.personCombined.at(end),
            year.attitude + year.inspections,
            "年内服务态度投诉和检查曝光"),
        ]
      case .separate:
        return [
          unsatisfied,
          near(
            .person, .person(person.id), numbers.personAttitude.at(end), year.attitude, "年内服务态度投诉"),
          near(
            .person, .person(person.id), numbers.personInspection.at(end), year.inspections,
            "年内检查曝光"),
        ]
      }
    }.compactMap { $0 }
  }

  private func sections() -> [WatchItem] {
    results.sections.flatMap { section -> [WatchItem?] in
      let about = WatchItem.Subject.section(section.path)
      let months = near(
        .section, about, numbers.sectionMonths.at(end), section.breachMonths.count, "年内达到月度件数的月份",
        measure: "个月")
      if section.breachMonths.contains(index.month) { return [months] }
      return [
        months,
        near(.section, about, numbers.sectionAttitude.at(end), section.month.attitude, "当月服务态度投诉"),
        near(
          .section, about, numbers.sectionUnsatisfied.at(end), section.month.unsatisfied,
          "当月12345不满意工单"),
        near(
          .section, about, numbers.sectionInspection.at(end), section.month.inspections, "当月检查曝光"),
      ]
    }.compactMap { $0 }
  }

  private func departments() -> [WatchItem] {
    let reached = Set(
      results.standing.filter { $0.rule == .departmentCollective }.map(\.subject))
    return results.departments.filter { !reached.contains(.department($0.department)) }
      .flatMap { department -> [WatchItem?] in
        let year = department.year
        let about = WatchItem.Subject.department(department.department)
        return [
          near(.department, about, numbers.departmentAttitude.at(end), year.attitude, "年内服务态度投诉"),
          near(
            .department, about, numbers.departmentUnsatisfied.at(end), year.unsatisfied,
            "年内12345不满意工单"),
          near(
            .department, about, numbers.departmentInspection.at(end), year.inspections, "年内检查曝光"),
        ]
      }.compactMap { $0 }
  }

  /// Counted tickets that can still be appealed against, but not for long.
  private func appeals() -> [WatchItem] {
    guard let limit = numbers.appealDays.at(end) else { return [] }
    let warning = numbers.appealWarning.classifying(end).value.count
    let until = book.calendar.workingDay(warning, after: day).day
    return (0..<index.ticketCount).compactMap { number in
      let key = CaseIndex(number)
      guard !book.classes(of: key).isDisjoint(with: .exposed) || book.standings[number].hold != nil,
        book.appeals[key] == nil
      else { return nil }
      let position = Int(index.cases[number].record)
      let start = index.facts.tickets[position].record.dispatched?.day
      let accepted = index.facts.tickets[position].record.accepted.day
      let deadline = book.calendar.workingDay(limit.value.count, after: start ?? accepted).day
      guard deadline >= day, deadline <= until else { return nil }
      return WatchItem(
        kind: .appeal, about: .ticket(index.ticket(key).ticketID), clause: limit.clause,
        detail: "如有异议，须在\(deadline.chinese)前（含当日）按\(limit.label)提交复议。")
    }
  }

  private func limits() -> [WatchItem] {
    results.departments.filter { !$0.overdue.isEmpty }.map {
      WatchItem(
        kind: .limit, about: .department($0.department), clause: ClauseID("6.1"),
        count: $0.overdue.count,
        detail: "有 \($0.overdue.count) 张工单超过办结时限。")
    }
  }

  /// Posts of which nobody has sat an exam, or nobody has been inspected, in the year.
  private func posts() -> [WatchItem] {
    let year = index.month.year
    let posts = numbers.servicePosts.classifying(end).value
    var sat: Set<String> = []
    var inspected: Set<String> = []
    var present: Set<String> = []
    let examined = Set(
      index.facts.exams.map(\.record).filter { $0.date.year == year && $0.date <= end }
        .map(\.staff))
    let visited = Set(
      index.cases.lazy.filter { !$0.isTicket && $0.month.year == year }
        .compactMap(\.attribution.person))
    for office in index.rosters.roster(of: index.month).firstRows {
      guard let post = office.record.post, ServicePosts.contains(post, in: posts) else { continue }
      let name = ServicePosts.name(of: post)
      present.insert(name)
      if examined.contains(office.record.staff) { sat.insert(name) }
      if visited.contains(office.person) { inspected.insert(name) }
    }
    return present.sortedByBytes().flatMap { post -> [WatchItem?] in
      [
        sat.contains(post)
          ? nil
          : WatchItem(
            kind: .examCoverage, about: .post(post), clause: ClauseID("5.1"),
            detail: "本年还没有这个岗位的考试记录。"),
        inspected.contains(post)
          ? nil
          : WatchItem(
            kind: .inspectionCoverage, about: .post(post), clause: ClauseID("4.1.2"),
            detail: "本年还没有检查到这个岗位。"),
      ]
    }.compactMap { $0 }
  }

  private func deductions() -> [WatchItem] {
    guard let cap = numbers.monthlyDeductions?.at(end) else { return [] }
    return results.people.filter { -$0.monthYuan > cap.value }.map {
      WatchItem(
        kind: .monthlyCap, about: .person($0.id), clause: cap.clause, count: -$0.monthYuan.amount,
        threshold: cap.value.amount,
        detail: "本月扣减合计 \(-$0.monthYuan)元，超过设定的 \(cap.value)元，请按工资支付规定核定。")
    }
  }
}
