import Model

/// People, sections and departments with their figures: those on the month's roster, and those off
/// it that have something in the year.
struct SubjectResults {
  let judgement: Judgement
  /// The month's findings and adjustments, and the standing ones of the year.
  private let concerned: Set<Subject>
  private let index: FactsIndex
  private let roster: Roster
  private let months: (first: Month, last: Month)

  init(_ judgement: Judgement, corrections: Corrections, standing: [PublishedFinding]) {
    self.judgement = judgement
    index = judgement.book.index
    roster = index.rosters.roster(of: index.month)
    months = (index.month.januaryOfYear, index.month)
    let year = index.month.year
    let published = corrections.standing.values.filter {
      $0.month.year == year && $0.subject.kind == .person
    }
    concerned = Set(
      (corrections.findings + corrections.adjustments.map(\.finding) + standing + published)
        .map(\.subject))
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
    struct Money {
      var month = Yuan.zero
      var year = Yuan.zero
      var cap: RatingLevel?
    }
    var money: [StaffID: Money] = [:]
    for finding in judgement.findings where judgement.isInYear(finding.month) {
      guard let person = finding.subject.person else { continue }
      switch finding.effect.effect {
      case .deduct(let yuan):
        money[person, default: Money()].year = money[person, default: Money()].year + -yuan
        if finding.month == index.month {
          money[person, default: Money()].month = money[person, default: Money()].month + -yuan
        }
      case .monthCap(let cap) where finding.month == index.month:
        money[person, default: Money()].cap = min(money[person]?.cap ?? cap, cap)
      default: break
      }
    }
    let listed = Set(roster.firstRows.map(\.record.staff))
    var off = Set(concerned.compactMap(\.person))
    for (person, tally) in judgement.people where tally.hasUnits(in: index.month.year) {
      off.insert(index.names.id(of: person))
    }
    let year = index.month.year
    return listed.union(off).sorted().map { id in
      let figures = figures(index.names.people.known(id).flatMap { judgement.people[$0] })
      let money = money[id] ?? Money()
      var result = PersonResult(
        id: id, month: figures.month, year: figures.year, monthYuan: money.month,
        yearYuan: money.year, bonusPercent: judgement.caps.bonusPercent(of: id, in: year),
        annualCap: judgement.caps.cap(of: id, in: year)?.level, monthCap: money.cap,
        trend: figures.trend)
      result.onRoster = listed.contains(id)
      return result
    }
  }

  func sections() -> [SectionResult] {
    let off = judgement.units.sections.filter { $0.value.hasUnits(in: index.month.year) }.keys
    return roster.sections.union(off).map { section in
      let figures = figures(judgement.units.sections[section])
      var result = SectionResult(
        path: index.names.path(of: section), month: figures.month, year: figures.year,
        breachMonths: (judgement.breaches[section] ?? []).map(\.limit.month)
          .filter { judgement.isInYear($0) },
        trend: figures.trend)
      result.onRoster = roster.sections.contains(section)
      return result
    }.sorted { $0.path < $1.path }
  }

  func departments() -> [DepartmentResult] {
    let counter = DepartmentCounter(judgement.book)
    let listed = Set(roster.departments.map { index.names.name(of: $0) })
    var names = listed.union(concerned.compactMap(\.department))
    for (department, tally) in judgement.units.departments
    where tally.hasUnits(in: index.month.year) {
      names.insert(index.names.name(of: department))
    }
    return names.sorted().map { name in
      let department = index.names.departments.known(name)
      let figures = figures(department.flatMap { judgement.units.departments[$0] })
      let extra = department.flatMap { counter.extras[$0] } ?? DepartmentCounter.Extra()
      var result = DepartmentResult(
        department: name, month: figures.month, year: figures.year,
        attitudeKPI: figures.month.attitude, connectionBadReviews: extra.connectionBadReviews,
        complaints: Category.serviceComplaints.map { ($0, extra.complaints[$0] ?? 0) },
        inspections: InspectionMethod.allCases.map { ($0, extra.inspections[$0] ?? 0) },
        broadcasts: (extra.sessions, extra.messages, extra.closed),
        overdue: index.tickets(of: extra.overdue), openLoops: index.tickets(of: extra.openLoops),
        trend: figures.trend)
      result.onRoster = listed.contains(name)
      return result
    }
  }
}
