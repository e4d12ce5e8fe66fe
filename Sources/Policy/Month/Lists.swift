import Model

/// The lists of a month that no money follows from: appeals, holds, applications, exams, marks.
struct MonthLists {
  let judgement: Judgement
  private let book: Casebook
  private let index: FactsIndex

  init(_ judgement: Judgement) {
    self.judgement = judgement
    book = judgement.book
    index = book.index
  }

  /// Appeals against tickets in scope, and those of the year's batches.
  func appeals() -> [AppealResult] {
    book.appeals.compactMap { number, outcome in
      guard let stored = index.appeals[number] else {
        preconditionFailure("an appeal that is judged is in the index")
      }
      guard index.isInScope(number) || index.isOfYear(stored.place) else { return nil }
      return AppealResult(
        ticket: index.ticket(number).ticketID, ground: stored.record.ground,
        deadline: outcome.deadline,
        state: outcome.state, reasons: outcome.reasons, decided: stored.record.decided)
    }.sorted { $0.ticket < $1.ticket }
  }

  /// The last day to appeal, for every ticket of the year that has a class.
  func appealDeadlines() -> [TicketID: Day] {
    var deadlines: [TicketID: Day] = [:]
    var known: [Int: [Day: Day]] = [:]
    for number in 0..<index.ticketCount {
      let item = index.cases[number]
      guard !book.standings[number].classes.isEmpty, judgement.isInYear(item.month) else {
        continue
      }
      let position = Int(item.record)
      let start =
        index.facts.tickets[position].record.dispatched?.day
        ?? index.facts.tickets[position].record.accepted.day
      let days = book.policy.numbers.appealDays.classifying(item.day).value.count
      let deadline = known[days]?[start] ?? book.calendar.workingDay(days, after: start).day
      known[days, default: [:]][start] = deadline
      deadlines[index.ticket(CaseIndex(number)).ticketID] = deadline
    }
    return deadlines
  }

  func onHold() -> [OnHold] {
    book.standings.indices.compactMap { number in
      book.standings[number].hold.map {
        OnHold(ticket: index.ticket(CaseIndex(number)).ticketID, why: $0)
      }
    }.sorted { $0.ticket < $1.ticket }
  }

  /// Applications about incidents of the year, or of the year's batches.
  func grievances() -> [GrievanceResult] {
    index.facts.grievances.compactMap { stored in
      let record = stored.record
      guard judgement.isInYear(record.incidentDate.month) || index.isOfYear(stored.place) else {
        return nil
      }
      let state = GrievanceAward.state(of: record, book, judgement.units.people)
      return GrievanceResult(
        id: record.grievanceID, person: record.staff, state: state,
        yuan: state == .granted ? record.amount : nil)
    }.sorted { $0.id < $1.id }
  }

  /// 移送督察室 among the tickets of the month.
  func referrals() -> [TicketID] {
    index.tickets(
      of: (0..<index.ticketCount).map { CaseIndex($0) }.filter {
        let item = index.cases[$0.position]
        return item.month == index.month && index.facts.tickets[Int(item.record)].record.referred
      })
  }

  /// Whether the lists of exams have begun this year.
  private var isExamSeason: Bool {
    book.policy.numbers.examSeason.at(index.month.lastDay)
      .map { index.month.number >= $0.value.count } ?? false
  }

  private func examsOfYear(_ id: StaffID) -> [Exam] {
    (index.examsOfPerson[id] ?? []).map(\.record).filter { $0.date.year == index.month.year }
  }

  /// Everyone of clause 2's posts and every head without a passed exam in the year.
  func coverage() -> [CoverageResult] {
    guard isExamSeason, let mark = book.policy.numbers.passMark.at(index.month.lastDay)?.value
    else { return [] }
    let posts = book.policy.numbers.servicePosts.classifying(index.month.lastDay).value
    return index.rosters.roster(of: index.month).firstRows.compactMap { office in
      guard ServicePosts.contains(office.record.post, in: posts) || office.record.isHead else {
        return nil
      }
      let exams = examsOfYear(office.record.staff)
      if exams.contains(where: { mark.isReached(by: $0.score) }) { return nil }
      let state: CoverageResult.State =
        exams.contains { $0.sitting == .makeup }
        ? .makeupFailed : exams.isEmpty ? .notSat : .makeupDue
      return CoverageResult(id: office.record.staff, state: state)
    }.sorted { $0.id < $1.id }
  }

  /// Whoever sat with an excellent best score of the year.
  func excellent() -> [ExcellentResult] {
    guard isExamSeason, let mark = book.policy.numbers.excellentMark.at(index.month.lastDay)?.value
    else { return [] }
    return index.examsOfPerson.keys.compactMap { id in
      guard let best = examsOfYear(id).compactMap(\.score).max(), mark.isReached(by: best) else {
        return nil
      }
      return ExcellentResult(id: id, score: best)
    }.sorted { $0.id < $1.id }
  }
}
