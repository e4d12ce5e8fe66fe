import Model

/// `section-month`, 五（二）2: a section that reaches the monthly count.
///
/// 一个科所一个月内服务态度投诉 2 件,或 12345 不满意工单 2 件,或内部检查曝光 2 起(口径 section-trigger
/// 可改为还须有检查曝光):月末在任的科所负责人每人扣一次。没有写责任人的也算在科所的件数里。
enum SectionMonth: Rule {
  static let id = RuleID.sectionMonth
  static let title = "科所当月累计"
  static let clauses = ["5.2.2a"]
  static let readings: [ReadingID] = [.attitude, .unit, .sectionTrigger, .lateAppeals]

  /// A month in which a section reached the count, with a head or without.
  struct Breach: Sendable {
    let section: SectionIndex
    let limit: ReachedLimit
  }

  /// Every breach of every section, each section's in order of months.
  static func breaches(_ book: Casebook, _ units: UnitBook) -> [SectionIndex: [Breach]] {
    var breaches: [SectionIndex: [Breach]] = [:]
    for (section, tally) in units.sections {
      for (month, counted) in Dictionary(grouping: tally.units, by: \.month)
        .sorted(by: { $0.key < $1.key })
      {
        let counts = Limits.total(counted)
        let classes = reached(counts, on: month.lastDay, book.policy)
        if classes.isEmpty { continue }
        let limit = ReachedLimit(
          month: month, classes: classes, counts: counts,
          evidence: Limits.evidence(of: counted, having: classes, book))
        breaches[section, default: []].append(Breach(section: section, limit: limit))
      }
    }
    return breaches
  }

  /// The classes whose counts of a month reach a limit in force on its last day.
  static func reached(_ counts: Counts, on day: Day, _ policy: PolicyFile) -> ClassSet {
    let numbers = policy.numbers
    var tickets: ClassSet = []
    if numbers.sectionAttitude.at(day)?.value.isReached(by: counts.attitude) == true {
      tickets.insert(.attitude)
    }
    if numbers.sectionUnsatisfied.at(day)?.value.isReached(by: counts.unsatisfied) == true {
      tickets.insert(.unsatisfied)
    }
    let hasInspections =
      numbers.sectionInspection.at(day)?.value.isReached(by: counts.inspections) == true
    switch policy.readings(at: day).sectionTrigger {
    case .any: return hasInspections ? tickets.union(.inspection) : tickets
    case .withInspection:
      return hasInspections && !tickets.isEmpty ? tickets.union(.inspection) : []
    }
  }

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    let book = input.book
    var verdicts: [Verdict] = []
    for breach in input.sectionBreaches.values.joined() {
      let month = breach.limit.month
      guard let amount = input.numbers.sectionDeduction.at(month.lastDay) else {
        verdicts.append(
          .notCharged(
            NotCharged(
              rule: id, because: .notInForce(month.lastDay), cases: breach.limit.evidence)))
        continue
      }
      let evidence = Evidence.of(breach.limit.evidence, in: book.index)
      let names = book.index.names
      let path = names.path(of: breach.section)
      let heads = book.index.rosters.roster(of: month)
        .heads(of: breach.section, on: month.lastDay)
      if heads.isEmpty {
        verdicts.append(
          .notCharged(
            NotCharged(
              rule: .sectionMonth, because: .noHead(path, month, month.lastDay),
              cases: breach.limit.evidence)))
      }
      let counted = Wording.counts(breach.limit.counts, of: breach.limit.classes)
      for head in heads {
        verdicts.append(
          .finding(
            Finding(
              .sectionMonth, month: month, subject: .person(names.id(of: head)),
              about: .sectionMonth(path, month),
              effect: .deduct(amount), evidence: evidence,
              reason: "\(path)\(month.chinese)发生\(counted)，按\(amount.label)"
                + "扣减科所负责人当月绩效工资\(amount.value)元。")))
      }
    }
    return verdicts
  }
}
