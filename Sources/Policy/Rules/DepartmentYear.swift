import Model

/// `department-year`, 五（二）3: a department that reaches the yearly count.
///
/// 一个部门一年内服务态度投诉 5 件,或 12345 不满意工单 5 件,或内部检查曝光 5 起:首次达到的那个月月末在任
/// 的部门负责人和分管领导,年终绩效奖金打折,年度不得评为优秀。一年一次。
enum DepartmentYear: Rule {
  static let id = RuleID.departmentYear
  static let title = "部门年内累计"
  static let clauses = ["5.2.3a"]
  static let readings: [ReadingID] = [.attitude, .unit, .lateAppeals]
  static let isYearly = true

  /// A department's limit and the month in which it was first reached.
  struct Breach: Sendable {
    let department: DepartmentIndex
    let limit: ReachedLimit
  }

  static func breaches(_ book: Casebook, _ units: UnitBook) -> [Breach] {
    units.departments.flatMap { department, tally in
      Limits.years(of: tally.units).compactMap { year in
        Limits.firstReached(
          tally.units, year: year, through: book.index.month, book: book,
          reached: { counts, _, day in reached(counts, on: day, book.policy) }
        ).map { Breach(department: department, limit: $0) }
      }
    }
  }

  /// The classes whose counts of the year so far reach a limit in force on a day.
  static func reached(_ counts: Counts, on day: Day, _ policy: PolicyFile) -> ClassSet {
    let numbers = policy.numbers
    var reached: ClassSet = []
    if numbers.departmentAttitude.at(day)?.value.isReached(by: counts.attitude) == true {
      reached.insert(.attitude)
    }
    if numbers.departmentUnsatisfied.at(day)?.value.isReached(by: counts.unsatisfied) == true {
      reached.insert(.unsatisfied)
    }
    if numbers.departmentInspection.at(day)?.value.isReached(by: counts.inspections) == true {
      reached.insert(.inspection)
    }
    return reached
  }

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    let (book, names) = (input.book, input.names)
    var verdicts: [Verdict] = []
    for breach in input.departmentBreaches {
      let month = breach.limit.month
      guard let bonus = input.numbers.departmentBonus.at(month.lastDay),
        let cap = input.numbers.departmentCap.at(month.lastDay)
      else {
        verdicts.append(
          .notCharged(
            NotCharged(
              rule: id, because: .notInForce(month.lastDay), cases: breach.limit.evidence)))
        continue
      }
      let evidence = Evidence.of(breach.limit.evidence, in: book.index)
      let department = names.name(of: breach.department)
      let leaders = book.index.rosters.roster(of: month)
        .leaders(of: breach.department, on: month.lastDay)
      if leaders.isEmpty {
        verdicts.append(
          .notCharged(
            NotCharged(
              rule: .departmentYear, because: .noLeader(department, month, month.lastDay),
              cases: breach.limit.evidence)))
      }
      let counted = Wording.counts(breach.limit.counts, of: breach.limit.classes)
      for leader in leaders {
        verdicts.append(
          .finding(
            Finding(
              .departmentYear, month: month, subject: .person(names.id(of: leader)),
              about: .departmentYear(department, month.year),
              effect: .reducedBonus(bonus, cap: cap),
              evidence: evidence,
              reason: "\(department)\(month.year)年累计\(counted)，按\(bonus.label)部门负责人和分管领导"
                + "年终绩效奖金按\(bonus.value.value)%发放，年度最高评为\(cap.value.rawValue)。")))
      }
    }
    return verdicts
  }
}
