import Model

/// People, sections and departments of the month's roster with their figures.
struct SubjectResults {
  let judgement: Judgement
  private let index: FactsIndex
  private let roster: Roster
  private let months: (first: Month, last: Month)

  init(_ judgement: Judgement) {
    self.judgement = judgement
    index = judgement.book.index
    roster = index.rosters.roster(of: index.month)
    months = (index.month.januaryOfYear, index.month)
  }

  private struct Figures {
    let month: Counts
    let year: Counts
    let trend: [Counts]
  }

  private func figures(_ tally: Tally?) -> Figures {
    let trend = (tally ?? Tally()).counts(from: months.first, through: months.last)
    return Figures(
      month: trend.last ?? Counts(), year: trend.reduce(Counts(), +), trend: trend)
  }

  func people() -> [PersonResult] {
    var money: [PersonIndex: (month: Int, year: Int)] = [:]
    var monthCaps: [PersonIndex: RatingLevel] = [:]
    for finding in judgement.findings where judgement.isInYear(finding.month) {
      guard let id = finding.subject.person, let person = index.names.people.known(id) else {
        continue
      }
      switch finding.effect.effect {
      case .deduct(let yuan):
        money[person, default: (0, 0)].year -= yuan.amount
        if finding.month == index.month { money[person, default: (0, 0)].month -= yuan.amount }
      case .monthCap(let cap) where finding.month == index.month:
        monthCaps[person] = min(monthCaps[person] ?? cap, cap)
      default: break
      }
    }
    return roster.firstRows.map { office in
      let figures = figures(judgement.people[office.person])
      let id = office.record.staff
      let year = index.month.year
      return PersonResult(
        id: id, month: figures.month, year: figures.year,
        monthYuan: Yuan(money[office.person]?.month ?? 0),
        yearYuan: Yuan(money[office.person]?.year ?? 0),
        bonusPercent: judgement.caps.bonusPercent(of: id, in: year),
        annualCap: judgement.caps.cap(of: id, in: year)?.level,
        monthCap: monthCaps[office.person], trend: figures.trend)
    }.sorted { $0.id < $1.id }
  }

  func sections() -> [SectionResult] {
    roster.sections.map { section in
      let figures = figures(judgement.units.sections[section])
      return SectionResult(
        path: index.names.path(of: section), month: figures.month, year: figures.year,
        breachMonths: (judgement.breaches[section] ?? []).map(\.limit.month)
          .filter { judgement.isInYear($0) },
        trend: figures.trend)
    }.sorted { $0.path < $1.path }
  }

  func departments() -> [DepartmentResult] {
    let counter = DepartmentCounter(judgement.book)
    return roster.departments.map { department in
      let figures = figures(judgement.units.departments[department])
      let extra = counter.extras[department] ?? DepartmentCounter.Extra()
      return DepartmentResult(
        department: index.names.name(of: department), month: figures.month,
        year: figures.year, attitudeKPI: figures.month.attitude,
        connectionBadReviews: extra.connectionBadReviews,
        complaints: Category.serviceComplaints.map { ($0, extra.complaints[$0] ?? 0) },
        inspections: InspectionMethod.allCases.map { ($0, extra.inspections[$0] ?? 0) },
        broadcasts: (extra.sessions, extra.messages, extra.closed),
        overdue: index.tickets(of: extra.overdue), openLoops: index.tickets(of: extra.openLoops),
        trend: figures.trend)
    }.sorted { $0.department < $1.department }
  }
}

/// What is counted for departments beside units: one pass over cases and broadcasts.
private struct DepartmentCounter {
  struct Extra {
    var connectionBadReviews = 0
    var complaints: [Category: Int] = [:]
    var inspections: [InspectionMethod: Int] = [:]
    var sessions = 0
    var messages = 0
    var closed = 0
    var overdue: [CaseIndex] = []
    var openLoops: [CaseIndex] = []
  }

  private(set) var extras: [DepartmentIndex: Extra] = [:]

  init(_ book: Casebook) {
    let index = book.index
    for (number, item) in index.cases.enumerated() {
      guard let department = item.attribution.department else { continue }
      let key = CaseIndex(number)
      let position = Int(item.record)
      if !item.isTicket {
        guard item.month == index.month else { continue }
        let method = index.facts.inspections[position].record.method
        extras[department, default: Extra()].inspections[method, default: 0] += 1
        continue
      }
      let standing = book.standings[number]
      if item.month == index.month {
        let ticket = index.facts.tickets[position].record
        if standing.classes.contains(.complaint) {
          extras[department, default: Extra()].complaints[ticket.category, default: 0] += 1
        }
        if Limit.isConnectionBadReview(ticket), !standing.isExcused, standing.hold == nil {
          extras[department, default: Extra()].connectionBadReviews += 1
        }
      }
      if Limit.isOverdue(
        due: index.facts.tickets[position].record.due,
        closed: index.facts.tickets[position].record.closed, at: index.month)
      {
        extras[department, default: Extra()].overdue.append(key)
      }
      if index.facts.tickets[position].record.channel == .liveStream,
        Limit.isOpen(
          accepted: index.facts.tickets[position].record.accepted,
          closed: index.facts.tickets[position].record.closed, at: index.month)
      {
        extras[department, default: Extra()].openLoops.append(key)
      }
    }
    for stored in index.facts.broadcasts where stored.record.date.month == index.month {
      guard let department = index.names.departments.known(DepartmentName(stored.record.department))
      else { continue }
      extras[department, default: Extra()].sessions += 1
      extras[department, default: Extra()].messages += stored.record.messages ?? 0
      extras[department, default: Extra()].closed += stored.record.closed ?? 0
    }
  }
}

/// Section 6: handling limits and closed loops.
enum Limit {
  /// 接水报装 with an unsatisfied customer: the second target of clause 1.
  static func isConnectionBadReview(_ ticket: Ticket) -> Bool {
    ticket.business == "接水报装" && ticket.satisfaction == .unsatisfied
  }

  /// Clause 6.1: overdue at *N*.
  ///
  /// 办结时限在本月而没有按时办结,或时限在以前而至今没有办结时间。
  static func isOverdue(due: Moment?, closed: Moment?, at month: Month) -> Bool {
    guard let due else { return false }
    let dueMonth = due.day.month
    if dueMonth == month {
      return closed.map { $0.latestSecond > due.latestSecond } ?? true
    }
    return dueMonth < month && closed == nil
  }

  /// Clause 4.2.1: an open loop at *N*.
  ///
  /// 云直播工单受理后,到本月末还没有办结。
  static func isOpen(accepted: Moment, closed: Moment?, at month: Month) -> Bool {
    accepted.day.month <= month && (closed.map { $0.day > month.lastDay } ?? true)
  }
}
