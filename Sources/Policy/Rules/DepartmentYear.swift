import Model

/// `department-year`, 五（二）3: a department that reaches the yearly count.
///
/// 一个部门一年内服务态度投诉 5 件,或 12345 不满意工单 5 件,或内部检查曝光 5 起:首次达到的那个月月末在任
/// 的部门负责人和分管领导,年终绩效奖金打折,年度不得评为优秀。一年一次。
enum DepartmentYear {
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

  static func outcome(_ book: Casebook, _ breaches: [Breach]) -> RuleOutcome {
    var outcome = RuleOutcome()
    let names = book.index.names
    for breach in breaches {
      let month = breach.limit.month
      guard let bonus = book.policy.numbers.departmentBonus.at(month.lastDay),
        let cap = book.policy.numbers.departmentCap.at(month.lastDay),
        let evidence = Evidence(breach.limit.evidence, in: book.index)
      else { continue }
      let department = names.name(of: breach.department)
      let leaders = book.index.rosters.roster(of: month)
        .leaders(of: breach.department, on: month.lastDay)
      if leaders.isEmpty {
        outcome.notCharged.append(
          NotCharged(
            rule: .departmentYear, because: .noLeader(department, month, month.lastDay),
            cases: breach.limit.evidence))
      }
      let counted = Wording.counts(breach.limit.counts, of: breach.limit.classes)
      for leader in leaders {
        outcome.findings.append(
          Finding(
            .departmentYear, month: month, subject: .person(names.id(of: leader)),
            about: .departmentYear(department, month.year), effect: .reducedBonus(bonus, cap: cap),
            evidence: evidence,
            reason: "\(department)\(month.year)年累计\(counted)，按\(bonus.label)部门负责人和分管领导"
              + "年终绩效奖金按\(bonus.value.value)%发放，年度最高评为\(cap.value.rawValue)。"))
      }
    }
    return outcome
  }
}
