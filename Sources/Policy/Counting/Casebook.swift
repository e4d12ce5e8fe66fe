import Model

/// Every case with its classes under one policy: what all rules look at.
struct Casebook: Sendable {
  let index: FactsIndex
  let policy: PolicyFile
  let calendar: WorkingCalendar
  /// For each case of the index.
  let standings: [TicketStanding]
  /// Outcomes of appeals, by the case of their ticket.
  let appeals: [CaseIndex: AppealRule.Outcome]
  /// The unit of each case that is counted.
  let unitOfCase: [CaseIndex: UnitKey]
  /// Texts of incidents' numbers.
  private let incidents: Interner<IncidentID, IncidentIndex>

  init(index: FactsIndex, policy: PolicyFile, calendar: WorkingCalendar) {
    self.index = index
    self.policy = policy
    self.calendar = calendar
    let facts = index.facts
    var appeals: [CaseIndex: AppealRule.Outcome] = [:]
    for (number, appeal) in index.appeals {
      appeals[number] = AppealRule.outcome(
        of: appeal.record, ticket: facts.tickets[Int(index.cases[number.position].record)].record,
        policy: policy, calendar: calendar)
    }
    var readings = ReadingCache(policy: policy)
    var incidents = Interner<IncidentID, IncidentIndex>()
    var units: [CaseIndex: UnitKey] = [:]
    var standings: [TicketStanding] = []
    standings.reserveCapacity(index.cases.count)
    for (number, item) in index.cases.enumerated() {
      let key = CaseIndex(number)
      let position = Int(item.record)
      guard item.isTicket else {
        let isExposed = facts.inspections[position].record.exposed
        standings.append(TicketStanding(classes: isExposed ? .inspection : []))
        if isExposed { units[key] = .single(key) }
        continue
      }
      let choices = readings.choices(at: item.day)
      let standing = Classifier.standing(
        of: facts.tickets[position].record, appeal: appeals[key]?.state,
        attitude: choices.attitude)
      standings.append(standing)
      guard !standing.classes.isDisjoint(with: .exposed) else { continue }
      if choices.unit == .incident,
        let incident = facts.tickets[position].record.incident?.nonEmpty
      {
        units[key] = .incident(incidents.number(of: IncidentID(incident)))
      } else {
        units[key] = .single(key)
      }
    }
    self.appeals = appeals
    self.standings = standings
    unitOfCase = units
    self.incidents = incidents
  }

  func classes(of number: CaseIndex) -> ClassSet { standings[number.position].classes }

  func id(of unit: UnitKey) -> UnitID {
    switch unit {
    case .incident(let number): .incident(incidents[number])
    case .single(let number): .single(index.key(of: number))
    }
  }

  /// The unit of any ticket or inspection, counted or not, as its ruling names it.
  func unit(of number: CaseIndex) -> UnitID {
    if let unit = unitOfCase[number] { return id(of: unit) }
    let item = index.cases[number.position]
    guard item.isTicket, policy.readings(at: item.day).unit == .incident,
      let incident = index.facts.tickets[Int(item.record)].record.incident?.nonEmpty
    else { return .single(index.key(of: number)) }
    return .incident(IncidentID(incident))
  }
}

/// The readings that classify tickets, asked of the policy once a day.
private struct ReadingCache {
  struct Choices {
    let attitude: AttitudeReading
    let unit: UnitReading
  }

  let policy: PolicyFile
  private var known: [Day: Choices] = [:]

  init(policy: PolicyFile) {
    self.policy = policy
  }

  mutating func choices(at day: Day) -> Choices {
    if let choices = known[day] { return choices }
    let readings = policy.readings(at: day)
    let choices = Choices(attitude: readings.attitude, unit: readings.unit)
    known[day] = choices
    return choices
  }
}
