import Model

/// What a policy makes of the facts for every subject, ready to be laid beside another policy's.
struct Outcomes {
  struct Person {
    var monthYuan = Yuan.zero
    var yearYuan = Yuan.zero
    var bonusPercent = 100
    var annualCap: RatingLevel?
    var monthCap: RatingLevel?
    var findings: [PublishedFinding] = []
  }

  struct Section {
    var month = Counts()
    var year = Counts()
    var breachMonths: [Month] = []
  }

  struct Department {
    var month = Counts()
    var year = Counts()
    var findings: [PublishedFinding] = []
    var selections: [SelectionOutcome] = []
  }

  private(set) var people: [StaffID: Person] = [:]
  private(set) var sections: [SectionPath: Section] = [:]
  private(set) var departments: [DepartmentName: Department] = [:]
  /// Entries of the month's bulletin, inspections among them.
  let entries: Int

  init(_ index: FactsIndex, policy: PolicyFile, calendar: WorkingCalendar) {
    let book = Casebook(index: index, policy: policy, calendar: calendar)
    let judgement = Judgement(book)
    let exposures = Exposures(book)
    entries = exposures.tickets.count + exposures.inspections.count
    for finding in judgement.findings where judgement.isInYear(finding.month) {
      switch finding.subject {
      case .person(let id): add(finding.record, to: id, of: judgement)
      case .department(let name):
        departments[name, default: Department()].findings.append(finding.record)
      }
    }
    let standing = judgement.findings.filter {
      $0.rule.isYearly && judgement.isInYear($0.month)
    }.map(\.record)
    let subjects = SubjectResults(
      judgement, corrections: Corrections(judgement), standing: standing)
    for section in subjects.sections() {
      sections[section.path] = Section(
        month: section.month, year: section.year, breachMonths: section.breachMonths)
    }
    for department in subjects.departments() {
      let name = department.department
      departments[name, default: Department()].month = department.month
      departments[name, default: Department()].year = department.year
    }
    for group in judgement.reportedAwards() {
      departments[group.department, default: Department()].selections.append(
        SelectionOutcome(
          kind: group.kind, window: group.window, group: group.group, quota: group.quota,
          chosen: group.candidates.filter { $0.status == .recommended || $0.status == .tied }
            .map(\.id)))
    }
  }

  private mutating func add(
    _ finding: PublishedFinding, to id: StaffID, of judgement: Judgement
  ) {
    let year = judgement.month.year
    var person =
      people[id]
      ?? Person(
        bonusPercent: judgement.caps.bonusPercent(of: id, in: year),
        annualCap: judgement.caps.cap(of: id, in: year)?.level)
    person.findings.append(finding)
    person.yearYuan = person.yearYuan + finding.effect.gain
    if finding.month == judgement.month {
      person.monthYuan = person.monthYuan + finding.effect.gain
      if case .monthCap(let cap) = finding.effect {
        person.monthCap = min(person.monthCap ?? cap, cap)
      }
    }
    people[id] = person
  }
}
