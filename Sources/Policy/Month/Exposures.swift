import Model

/// Section 4: what *N*'s bulletin shows, and what it puts right.
///
/// 当月认定的态度投诉、12345 不满意和云直播责任投诉逐单(或逐事)曝光;以前已公布月份里没曝光过、现在才算数的,
/// 在本期补曝光;曝光过的不再曝光;已曝光而现在不应曝光的,更正一次。
struct Exposures: Sendable {
  let tickets: [Exposure]
  let inspections: [InspectionExposure]
  let corrections: [BulletinCorrection]

  init(_ book: Casebook) {
    let collector = ExposureCollector(book)
    var tickets: [Int32] = []
    var inspections: [InspectionExposure] = []
    for number in book.index.cases.indices.map({ Int32($0) }) where collector.isNew(number) {
      if book.index.cases[Int(number)].isTicket {
        tickets.append(number)
      } else {
        inspections.append(collector.inspection(number))
      }
    }
    self.tickets = collector.entries(of: tickets).sorted(byTexts: { [$0.entry] })
    self.inspections = inspections.sorted(byTexts: { [$0.entry] })
    corrections = collector.corrections().sorted(byTexts: { [$0.entry, $0.bulletin.description] })
  }

  /// How a published month remembers a correction: the entry and the bulletin that had it.
  static func mark(_ correction: BulletinCorrection) -> String {
    "\(correction.entry) \(correction.bulletin)"
  }
}

/// Cases → entries, against what earlier bulletins had.
private struct ExposureCollector {
  let book: Casebook
  private let names: Names
  private let publishedMonths: Set<Month>
  private let publishedTickets: Set<ExactText>
  private let publishedInspections: Set<ExactText>

  init(_ book: Casebook) {
    self.book = book
    names = book.index.names
    let published = book.index.facts.published
    publishedMonths = Set(published.map(\.month))
    let entries = published.flatMap(\.entries)
    publishedTickets = Set(entries.flatMap(\.tickets).map { ExactText($0) })
    publishedInspections = Set(entries.filter(\.tickets.isEmpty).map { ExactText($0.key) })
  }

  /// Whether a case would be exposed, in whatever month.
  func isExposed(_ number: Int32) -> Bool {
    let item = book.index.cases[Int(number)]
    return !book.classes(of: number)
      .isDisjoint(with: item.isTicket ? .exposed : .inspection)
      && book.policy.citing("4.2.2", at: item.day) != nil
  }

  /// Whether a case belongs in the bulletin of *N*.
  func isNew(_ number: Int32) -> Bool {
    guard isExposed(number) else { return false }
    let item = book.index.cases[Int(number)]
    guard item.month == book.index.month || publishedMonths.contains(item.month) else {
      return false
    }
    return item.isTicket
      ? !publishedTickets.contains(ExactText(book.index.id(of: number)))
      : !publishedInspections.contains(ExactText(book.index.key(of: number)))
  }

  func inspection(_ number: Int32) -> InspectionExposure {
    let item = book.index.cases[Int(number)]
    return InspectionExposure(
      entry: book.index.key(of: number), carriedOver: item.month < book.index.month,
      department: item.attribution.department.map { names.name(ofDepartment: $0) },
      section: item.attribution.section.map { names.name(ofSection: $0) },
      person: item.attribution.person.map { names.id(ofPerson: $0) })
  }

  /// One entry a ticket, or one a unit, as the reading in force at *N* says.
  func entries(of tickets: [Int32]) -> [Exposure] {
    switch book.policy.readings(at: book.index.month.lastDay).exposure {
    case .ticket: tickets.map { entry(book.index.key(of: $0), [$0]) }
    case .incident:
      Dictionary(grouping: tickets.filter { book.unitOfCase[$0] != nil }) {
        book.unitOfCase[$0] ?? .single($0)
      }.map { entry(book.text(of: $0.key), $0.value) }
    }
  }

  private func entry(_ key: String, _ tickets: [Int32]) -> Exposure {
    let ids = book.index.ids(of: tickets)
    let first = tickets.min {
      ExactText(book.index.id(of: $0)) < ExactText(book.index.id(of: $1))
    }
    let attribution = first.map { book.index.cases[Int($0)].attribution }
    let classes = tickets.reduce(into: ClassSet()) { $0.formUnion(book.classes(of: $1)) }
    return Exposure(
      entry: key, tickets: ids, classes: classes.intersection(.exposed).list,
      carriedOver: tickets.allSatisfy { book.index.cases[Int($0)].month < book.index.month },
      department: attribution?.department.map { names.name(ofDepartment: $0) },
      section: attribution?.section.map { names.name(ofSection: $0) },
      person: attribution?.person.map { names.id(ofPerson: $0) })
  }

  /// Published entries that would not be exposed now, each put right once.
  func corrections() -> [BulletinCorrection] {
    let published = book.index.facts.published
    let done = Set(published.flatMap(\.corrections))
    let shownInspections = Set(
      book.index.cases.indices.map { Int32($0) }
        .filter { !book.index.cases[Int($0)].isTicket && isExposed($0) }
        .map { ExactText(book.index.key(of: $0)) })
    return published.flatMap { month in
      month.entries.compactMap { entry in
        let correction = BulletinCorrection(entry: entry.key, bulletin: month.month)
        let isShown =
          entry.tickets.isEmpty
          ? shownInspections.contains(ExactText(entry.key))
          : entry.tickets.contains { ticket in
            book.index.mentioned[ExactText(ticket)].map { isExposed($0) } ?? false
          }
        return isShown || done.contains(Exposures.mark(correction)) ? nil : correction
      }
    }
  }
}
