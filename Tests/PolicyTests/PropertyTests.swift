import Model
import Policy
import Testing

/// A small generator of numbers, the same for the same seed on every machine.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

extension Company {
  /// A company of two departments with some thirty people and some hundred rows over 2026.
  static func generated(seed: Int, incidents: Bool = true) -> Company {
    var dice = Dice(seed: seed)
    var company = Company()
    company.month = Month(year: 2026, month: 9)
    for department in ["甲部", "乙部"] {
      company.person(
        "D\(department)", "\(department)长", department: department, position: .departmentLeader)
      company.person("V", "分管", department: department, position: .deputy)
      for section in ["一科", "二科"] {
        if dice.chance(80) {
          company.person(
            "H\(department)\(section)", "\(section)长", department: department, section: section,
            position: .sectionHead)
        }
        for number in 1...4 {
          company.person(
            "E\(department)\(section)\(number)", "员\(section)\(number)", department: department,
            section: section, post: dice.pick(["客户代表", "催欠员", "会计"]),
            employment: dice.chance(20) ? .thirdParty : .formal)
        }
      }
    }
    for number in 0..<60 { company.addTicket("GD\(number)", &dice, incidents: incidents) }
    for number in 0..<12 {
      let department = dice.pick(["甲部", "乙部"])
      company.inspection(
        "JC\(number)", company.day(&dice), department: department,
        section: dice.chance(70) ? "一科" : nil,
        staff: dice.chance(60) ? "E\(department)一科\(dice.pick([1, 2, 3, 4]))" : nil,
        scores: ["\(dice.pick([80, 90, 95]))"], exposed: dice.chance(60), batch: "2026-04")
    }
    return company
  }

  fileprivate func day(_ dice: inout Dice) -> String {
    "2026-0\(dice.pick([4, 5, 6, 7, 8, 9]))-\(dice.pick([10, 15, 20, 28]))"
  }

  /// A ticket of any kind; where `counted` is set, one that costs whoever it is attributed to.
  mutating func addTicket(
    _ id: String, _ dice: inout Dice, incidents: Bool, counted: Bool = false
  ) {
    let department = dice.pick(["甲部", "乙部"])
    let section = dice.pick(["一科", "二科"])
    let day = day(&dice)
    ticket(
      id, day,
      channel: counted
        ? .ownHotline : dice.pick([.ownHotline, .hotline12345, .liveStream, .media]),
      category: counted
        ? .attitude : dice.pick([.attitude, .attitude, .efficiency, .dispute, .none]),
      verdict: counted
        ? .responsible : dice.pick([.responsible, .responsible, .notResponsible, .undetermined]),
      satisfaction: counted ? nil : dice.pick([.satisfied, .unsatisfied, nil]),
      department: department,
      section: dice.chance(70) ? section : nil,
      staff: dice.chance(60) ? "E\(department)\(section)\(dice.pick([1, 2, 3, 4]))" : nil,
      incident: incidents && dice.chance(30) ? "SX\(dice.pick([1, 2, 3, 4, 5]))" : nil,
      batch: "2026-04")
    if !counted, dice.chance(15) {
      appeal(
        id, submitted: day, centre: dice.pick([true, false, nil]), department: true,
        leader: true, batch: "2026-04")
    }
  }
}

@Suite("Properties on generated companies")
struct PropertyTests {
  static let seeds = Array(1...12)

  @Test("the order of rows does not matter", arguments: seeds)
  func order(seed: Int) {
    let company = Company.generated(seed: seed)
    var other = company
    other.tickets.reverse()
    other.inspections.reverse()
    other.appeals.reverse()
    let (first, second) = (company.results(), other.results())
    #expect(first.findings == second.findings)
    #expect(first.standing == second.standing)
    #expect(first.exposures == second.exposures)
    #expect(first.awards == second.awards)
    #expect(first.people.map(\.yearYuan) == second.people.map(\.yearYuan))
    #expect(first.exceptions == second.exceptions)
  }

  @Test(
    "sections count no more than their department, and people are charged what findings say",
    arguments: seeds)
  func totals(seed: Int) {
    let company = Company.generated(seed: seed, incidents: false)
    let results = company.results()
    for department in results.departments {
      let sections = results.sections.filter { $0.department == department.department }
      #expect(sections.reduce(0) { $0 + $1.year.attitude } <= department.year.attitude)
      #expect(sections.reduce(0) { $0 + $1.year.unsatisfied } <= department.year.unsatisfied)
      #expect(department.trend.reduce(0) { $0 + $1.attitude } == department.year.attitude)
    }
    let ofPeople = results.people.reduce(0) { $0 + $1.monthYuan.amount }
    let ofFindings = results.findings.reduce(0) { $0 + $1.effect.gain.amount }
    #expect(ofPeople == ofFindings)
    let byMonth = (4...9).map { month in
      company.results(at: "2026-0\(month)").findings.reduce(0) { $0 + $1.effect.gain.amount }
    }
    #expect(results.people.reduce(0) { $0 + $1.yearYuan.amount } == byMonth.reduce(0, +))
  }

  @Test(
    "every unit is charged to a person, to those who answer for it, or is an exception",
    arguments: seeds)
  func everyUnit(seed: Int) {
    let company = Company.generated(seed: seed, incidents: false)
    let results = company.results()
    let charged = Set(results.findings.compactMap(\.about.unit))
    let open = results.exceptions.contains { $0.kind == .noHead || $0.kind == .noLeader }
    for ruling in results.rulings
    where ruling.assessed.month == company.month
      && (ruling.classes.contains(.attitude) || ruling.classes.contains(.unsatisfied))
    {
      #expect(charged.contains(ruling.unit) || open)
    }
  }

  @Test(
    "for tickets that share no incident one more never lowers anyone's deduction", arguments: seeds)
  func oneMore(seed: Int) {
    var company = Company.generated(seed: seed, incidents: false)
    let before = company.results()
    var dice = Dice(seed: seed + 1000)
    company.addTicket("GDX", &dice, incidents: false, counted: true)
    let after = company.results()
    for (old, new) in zip(before.people, after.people) {
      #expect(new.yearYuan <= old.yearYuan, "\(old.id)")
      #expect(new.bonusPercent <= old.bonusPercent, "\(old.id)")
    }
  }

  @Test("an appeal upheld never raises anyone's deduction", arguments: seeds)
  func upheld(seed: Int) {
    var company = Company.generated(seed: seed, incidents: false)
    let before = company.results()
    for stored in company.tickets.prefix(20) {
      company.appeal(
        stored.record.id, submitted: stored.record.accepted.day.description, centre: true,
        department: true, leader: true, batch: "2026-04")
    }
    let after = company.results()
    for (old, new) in zip(before.people, after.people) {
      #expect(new.yearYuan >= old.yearYuan, "\(old.id)")
    }
  }

  /// What a person was given and charged by what was published, corrections included.
  private func balance(_ published: [PublishedMonth]) -> [String: Int] {
    var balance: [String: Int] = [:]
    for month in published {
      for finding in month.findings {
        balance[finding.subject.id, default: 0] += finding.effect.gain.amount
      }
      for adjustment in month.adjustments {
        balance[adjustment.finding.subject.id, default: 0] += adjustment.yuan.amount
      }
    }
    return balance.filter { $0.value != 0 }
  }

  @Test("what was published and corrected is what is computed, at every month", arguments: seeds)
  func publishedPlusCorrections(seed: Int) {
    var company = Company.generated(seed: seed)
    var dice = Dice(seed: seed + 2000)
    // Rows arrive late and change: each ticket's batch is moved to one of the next months.
    company.tickets = company.tickets.map { stored in
      let month = stored.record.accepted.day.month.adding(months: dice.pick([0, 0, 0, 1, 2]))
      return Stored(
        record: stored.record,
        place: SourcePlace(batch: month, file: "f", sheet: "", row: 1, sha256: ""),
        order: stored.order)
    }
    company.appeals = company.appeals.map { stored in
      Stored(
        record: stored.record,
        place: SourcePlace(
          batch: stored.record.submitted.day.month.adding(months: dice.pick([0, 1, 2])), file: "f",
          sheet: "", row: 1, sha256: ""),
        order: stored.order)
    }
    for month in 1...9 {
      company.publish("2026-0\(month)")
      let results = company.results(at: "2026-0\(month)")
      let computed = results.people.filter { $0.yearYuan != .zero }
      #expect(
        balance(company.published)
          == Dictionary(uniqueKeysWithValues: computed.map { ($0.id.text, $0.yearYuan.amount) }))
    }
  }

  @Test("a month made again later is the same", arguments: seeds.prefix(4))
  func again(seed: Int) {
    var company = Company.generated(seed: seed)
    company.publish("2026-07")
    let first = company.results(at: "2026-08")
    company.ticket("GD999", "2026-08-15", staff: "E甲部一科1", batch: "2026-09")
    company.publish("2026-08", "2026-09")
    let second = company.results(at: "2026-08")
    #expect(first.findings == second.findings && first.adjustments == second.adjustments)
    #expect(first.exposures == second.exposures && first.rulings == second.rulings)
  }
}
