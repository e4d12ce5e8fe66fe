import Model

/// What is attributed to each person, by month: classes, tickets on hold and inspection scores.
struct PersonHistory: Sendable {
  private let casesOfPerson: [PersonIndex: [CaseIndex]]
  private let book: Casebook

  init(_ book: Casebook) {
    self.book = book
    var cases: [PersonIndex: [CaseIndex]] = [:]
    for (number, item) in book.index.cases.enumerated() {
      guard let person = item.attribution.person else { continue }
      let standing = book.standings[number]
      if !item.isTicket || !standing.classes.isEmpty || standing.hold != nil {
        cases[person, default: []].append(CaseIndex(number))
      }
    }
    casesOfPerson = cases
  }

  private func cases(of person: PersonIndex, from first: Month, through last: Month) -> [CaseIndex]
  {
    (casesOfPerson[person] ?? []).filter {
      let month = book.index.cases[$0.position].month
      return month >= first && month <= last
    }
  }

  /// Cases of the window that have one of some classes.
  func cases(of person: PersonIndex, in window: AwardWindow, having classes: ClassSet)
    -> [CaseIndex]
  {
    cases(of: person, from: window.first, through: window.last)
      .filter { !book.classes(of: $0).isDisjoint(with: classes) }
  }

  func classes(of person: PersonIndex, in month: Month) -> ClassSet {
    cases(of: person, from: month, through: month)
      .reduce(into: []) { $0.formUnion(book.classes(of: $1)) }
  }

  /// Whether a ticket of the window waits for a verdict or an appeal.
  func hasHold(_ person: PersonIndex, in window: AwardWindow) -> Bool {
    cases(of: person, from: window.first, through: window.last)
      .contains { book.standings[$0.position].hold != nil }
  }

  /// Sum and number of all scores of all inspections in the window.
  func scores(of person: PersonIndex, in window: AwardWindow) -> MeanScore {
    var mean = MeanScore()
    for number in cases(of: person, from: window.first, through: window.last) {
      let item = book.index.cases[number.position]
      if item.isTicket { continue }
      let record = book.index.facts.inspections[Int(item.record)].record
      let scores = record.scores
      mean.sum += scores.reduce(0) { $0 + $1.hundredths }
      mean.count += scores.count
    }
    return mean
  }
}

extension Inspection {
  /// The scores that are not blank.
  var scores: [Score] {
    [appearance, attitude, punctuality, telephone, standards].compactMap { $0 }
  }
}

/// A mean kept as sum and number, compared as an exact fraction; no scores come last.
struct MeanScore: Sendable, Hashable, Comparable {
  var sum = 0
  var count = 0

  static func < (left: MeanScore, right: MeanScore) -> Bool {
    if left.count == 0 || right.count == 0 { return left.count == 0 && right.count > 0 }
    return left.sum * right.count < right.sum * left.count
  }

  static func == (left: MeanScore, right: MeanScore) -> Bool { !(left < right) && !(right < left) }

  func hash(into hasher: inout Hasher) { hasher.combine(count == 0) }
}
