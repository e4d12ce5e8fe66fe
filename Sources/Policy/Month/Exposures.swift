import Model

/// Section 4: what *N*'s bulletin shows, and what it puts right.
///
/// 当月认定的态度投诉、12345 不满意和云直播责任投诉逐单(或逐事)曝光;以前月份里没曝光过、现在才算数的,
/// 在本期补曝光;曝光过的不再曝光。已曝光而现在不应曝光的,更正撤销;现在归到别的部门、科所或责任人的,更正改名。
struct Exposures: Sendable {
  let tickets: [Exposure]
  let inspections: [InspectionExposure]
  let corrections: [BulletinCorrection]

  init(_ book: Casebook) {
    let collector = ExposureCollector(book)
    let new = book.index.numbers.filter { collector.isNew($0) }
    tickets = collector.entries(of: new.filter { book.index[$0].isTicket })
      .sorted { $0.entry < $1.entry }
    inspections = new.filter { !book.index[$0].isTicket }.map { collector.inspection($0) }
      .sorted { $0.inspection < $1.inspection }
    corrections = collector.corrections()
      .sorted { $0.entry == $1.entry ? $0.bulletin < $1.bulletin : $0.entry < $1.entry }
  }
}

/// Cases → entries, against what earlier bulletins had.
private struct ExposureCollector {
  let book: Casebook
  private let index: FactsIndex
  private let publishedTickets: Set<TicketID>
  private let publishedInspections: Set<InspectionID>

  init(_ book: Casebook) {
    self.book = book
    index = book.index
    let entries = book.index.facts.published.flatMap(\.entries)
    publishedTickets = Set(entries.flatMap(\.tickets))
    publishedInspections = Set(entries.compactMap(\.key.inspection))
  }

  /// Whether a case would be exposed, in whatever month.
  private func isExposed(_ number: CaseIndex) -> Bool {
    let item = index[number]
    return !book.classes(of: number)
      .isDisjoint(with: item.isTicket ? .exposed : .inspection)
      && book.policy.citing("4.2.2", at: item.day) != nil
  }

  /// Whether a case belongs in the bulletin of *N*: of its month, or of an earlier one that is not
  /// before the first, and in no bulletin so far.
  func isNew(_ number: CaseIndex) -> Bool {
    guard isExposed(number), index[number].month >= index.firstMonth else { return false }
    switch index.key(of: number) {
    case .ticket(let id): return !publishedTickets.contains(id)
    case .inspection(let id): return !publishedInspections.contains(id)
    }
  }

  func inspection(_ number: CaseIndex) -> InspectionExposure {
    guard let id = index.key(of: number).inspection else {
      preconditionFailure("only inspections are exposed as inspections")
    }
    return InspectionExposure(
      inspection: id, carriedOver: index[number].month < index.month,
      named: index.names.named(index[number].attribution))
  }

  /// One entry a ticket, or one a unit, as the reading in force at *N* says.
  func entries(of tickets: [CaseIndex]) -> [Exposure] {
    switch book.policy.readings(at: index.month.lastDay).exposure {
    case .ticket: tickets.map { entry(.single(index.key(of: $0)), [$0]) }
    case .incident:
      Dictionary(grouping: tickets) { book.unit(of: $0) }.map { entry($0.key, $0.value) }
    }
  }

  private func entry(_ key: UnitID, _ tickets: [CaseIndex]) -> Exposure {
    let classes = tickets.reduce(into: ClassSet()) { $0.formUnion(book.classes(of: $1)) }
    return Exposure(
      entry: key, tickets: index.tickets(of: tickets),
      classes: classes.intersection(.exposed).list,
      carriedOver: tickets.allSatisfy { index[$0].month < index.month },
      named: named(tickets))
  }

  /// Whom an entry names: department, section and person of its first ticket by 工单编号.
  private func named(_ tickets: [CaseIndex]) -> NamedUnit {
    guard let first = tickets.min(by: { index.key(of: $0) < index.key(of: $1) }) else {
      preconditionFailure("an entry has a ticket")
    }
    return index.names.named(index[first].attribution)
  }

  /// Published entries that would not be exposed now, or would name others than they last did.
  func corrections() -> [BulletinCorrection] {
    struct Mark: Hashable {
      let entry: UnitID
      let bulletin: Month
    }
    let published = index.facts.published
    let inspections = Dictionary(
      index.numbers.filter { !index[$0].isTicket }.map { (index.key(of: $0), $0) },
      uniquingKeysWith: { $1 })
    var last: [Mark: BulletinCorrection] = [:]
    for correction in published.flatMap(\.corrections) {
      last[Mark(entry: correction.entry, bulletin: correction.bulletin)] = correction
    }
    return published.flatMap { month in
      month.entries.compactMap { entry -> BulletinCorrection? in
        let shown =
          entry.key.inspection.map { inspections[.inspection($0)].map { [$0] } ?? [] }
          ?? entry.tickets.compactMap { index.mentioned[$0] }
        let exposed = shown.filter { isExposed($0) }
        let before = last[Mark(entry: entry.key, bulletin: month.month)]
        let named = before?.named ?? entry.named
        if exposed.isEmpty {
          return before?.kind == .withdrawn
            ? nil
            : BulletinCorrection(
              entry: entry.key, bulletin: month.month, kind: .withdrawn, named: named)
        }
        let now = self.named(exposed)
        return now.differs(from: named)
          ? BulletinCorrection(
            entry: entry.key, bulletin: month.month, kind: .changed, named: now) : nil
      }
    }
  }
}

extension NamedUnit {
  /// Whether somebody was named before whom this does not name: a blank filled in is no change.
  func differs(from last: NamedUnit) -> Bool {
    (last.department != nil && last.department != department)
      || (last.section != nil && last.section != section)
      || (last.person != nil && last.person != person)
  }
}
