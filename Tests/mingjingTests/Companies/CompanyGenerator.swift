import Model

/// A seed → a company of some fifteen people and its months, in which everything happens that happens.
struct CompanyGenerator {
  struct Unit {
    var token: String
    var name: String
    var sections: [(token: String, name: String)] = []
  }

  var dice: Dice
  var company: GeneratedCompany
  var departments: [Unit] = []
  var number = 5000
  /// The latest row of each ticket and inspection, by the token of its case.
  var rows: [String: [String: String]] = [:]
  var appeals: [String: [String: String]] = [:]
  var grievances: [String: [String: String]] = [:]
  var nominations: [[String: String]] = []
  /// How often, in a hundred, an id or a name is an odd one.
  let oddness: Int
  let first: Month

  /// A company over some months; without an oddness the seed says it too.
  static func make(seed: UInt64, length: Int, oddness: Int? = nil) -> GeneratedCompany {
    var generator = CompanyGenerator(seed: seed, oddness: oddness)
    generator.found()
    var month = generator.first
    for index in 0..<length {
      if index > 0 { generator.change(in: month) }
      generator.add(month, isFirst: index == 0)
      month = month.adding(months: generator.dice.chance(8) ? 2 : 1)
    }
    return generator.company
  }

  private init(seed: UInt64, oddness: Int?) {
    dice = Dice(seed: seed)
    company = GeneratedCompany(seed: seed)
    let picked = dice.pick([0, 10, 30, 60])
    self.oddness = oddness ?? picked
    first = dice.pick([
      Month(year: 2025, month: 12), Month(year: 2026, month: 1), Month(year: 2026, month: 4),
      Month(year: 2026, month: 6), Month(year: 2026, month: 8), Month(year: 2026, month: 10),
      Month(year: 2026, month: 12),
    ])
    company.policy = dice.chance(70) ? .random(&dice) : PolicyEdits()
  }

  mutating func token(_ letter: String) -> String {
    number += 1
    return "\(letter)\(number)"
  }

  /// An id with a token, sometimes an odd one.
  mutating func id(_ token: String) -> String {
    dice.chance(oddness) ? dice.pick(OddText.ids)(token) : token
  }

  mutating func unitName(_ token: String, _ plain: String) -> String {
    if dice.chance(oddness / 2) { return dice.pick(OddText.units)(token) }
    return token + plain
  }

  /// A day of a month.
  mutating func day(in month: Month) -> Day {
    month.firstDay.adding(days: dice.below(28))
  }

  /// The month's folder: rows of all kinds; some months lack some kinds.
  private mutating func add(_ month: Month, isFirst: Bool) {
    var made = GeneratedMonth(month: month)
    made.isPublished = dice.chance(85)
    let isBare = !isFirst && dice.chance(5)
    var tables: [ExportTable] = []
    if isFirst || dice.chance(94) { tables.append(roster(of: month)) }
    if !isBare {
      if dice.chance(92) { tables += ticketTables(in: month) }
      if dice.chance(88) { tables.append(inspections(in: month)) }
      if dice.chance(80) { tables.append(appealTable(in: month)) }
      if dice.chance(50) { tables.append(exams(in: month)) }
      if dice.chance(70) { tables.append(nominationTable(in: month)) }
      if month.number == 12 || month.number == 1 { tables.append(ratings(in: month)) }
      if dice.chance(70) { tables.append(grievanceTable(in: month)) }
      if dice.chance(60) { tables.append(broadcasts(in: month)) }
      if dice.chance(40) { tables.append(contacts()) }
    }
    if tables.isEmpty { tables.append(contacts()) }
    if dice.chance(20), let index = tables.firstIndex(where: { $0.name.hasPrefix("工单") }),
      tables[index].rows.count > 3
    {
      // What the folder held at first is replaced, and some of it withdrawn, before anything is said.
      var before = tables
      before[index].rows.reverse()
      tables[index].rows.removeAll { _ in dice.chance(15) }
      made.folders.append(before)
    }
    made.folders.append(tables)
    company.months.append(made)
  }
}
