package import Model

/// The least count that reaches a limit: the comparator is part of the number.
package struct Threshold: Sendable, Hashable {
  package let minimum: Int

  package func isReached(by count: Int) -> Bool { count >= minimum }
}

/// The greatest count that still keeps a target.
package struct Target: Sendable, Hashable {
  package let maximum: Int
}

/// A percentage.
package struct Percent: Sendable, Hashable {
  package let value: Int
}

/// A number of months, working days, or a month of the year.
package struct Span: Sendable, Hashable {
  package let count: Int
}

/// The mark from which an exam is passed or excellent.
package struct Mark: Sendable, Hashable {
  package let minimum: Score

  package func isReached(by score: Score?) -> Bool {
    score.map { $0 >= minimum } ?? false
  }
}

/// A clause that says something without a number, cited as being in force.
package struct InForce: Sendable, Hashable {}

/// Every number of the policy file, each under the clause it comes from.
package struct PolicyNumbers: Sendable {
  package typealias Number<Value: Sendable> = Dated<Cited<Value>>

  // 1 · KPI targets
  package let kpiAttitude: Number<Target>
  package let kpiConnection: Number<Target>
  // 2 · the service posts
  package let servicePosts: Number<[String]>
  // 4.1.1 · from which month on coverage is listed
  package let examSeason: Number<Span>
  // 5.1 · exams
  package let passMark: Number<Mark>
  package let excellentMark: Number<Mark>
  package let examMonthCap: Number<RatingLevel>
  // 5.2.1 · persons and those who answer in their place
  package let personDeduction: Number<Yuan>
  package let personCombined: Number<Threshold>
  package let personAttitude: Number<Threshold>
  package let personInspection: Number<Threshold>
  package let personUnsatisfied: Number<Threshold>
  package let personBonus: Number<Percent>
  package let personCap: Number<RatingLevel>
  package let headDeduction: Number<Yuan>
  package let leaderDeduction: Number<Yuan>
  // 5.2.2 · sections
  package let sectionAttitude: Number<Threshold>
  package let sectionUnsatisfied: Number<Threshold>
  package let sectionInspection: Number<Threshold>
  package let sectionDeduction: Number<Yuan>
  package let sectionMonths: Number<Threshold>
  package let sectionBonus: Number<Percent>
  package let sectionCap: Number<RatingLevel>
  // 5.2.3 · departments
  package let departmentAttitude: Number<Threshold>
  package let departmentUnsatisfied: Number<Threshold>
  package let departmentInspection: Number<Threshold>
  package let departmentBonus: Number<Percent>
  package let departmentCap: Number<RatingLevel>
  // 5.3 · awards
  package let quarterly: AwardNumbers
  package let annual: AwardNumbers
  package let ownHeadsGroup: Number<Threshold>
  package let headsQuota: Number<Percent>
  package let headsQuarterlyAmount: Number<Yuan>
  package let headsAnnualAmount: Number<Yuan>
  // 6.2 · appeals
  package let appealDays: Number<Span>
  // watch list
  package let appealWarning: Number<Span>
  package let monthlyDeductions: Number<Yuan>?

  /// The numbers of one kind of 服务标兵.
  package struct AwardNumbers: Sendable {
    package let months: Number<Span>
    package let quota: Number<Percent>
    package let higherPosts: Number<[String]>
    package let higherAmount: Number<Yuan>
    package let amount: Number<Yuan>

    init(_ clause: ClauseReader) {
      months = clause.months("months")
      quota = clause.percent("quota")
      higherPosts = clause.names("higher-posts")
      higherAmount = clause.yuan("higher-amount")
      amount = clause.yuan("amount")
    }
  }

  init(_ clause: (String) -> ClauseReader, watch: ClauseReader) {
    kpiAttitude = clause("1").target("kpi-attitude")
    kpiConnection = clause("1").target("kpi-connection")
    servicePosts = clause("2").names("posts")
    examSeason = clause("4.1.1").monthOfYear("exam-season")
    passMark = clause("5.1").mark("pass-mark")
    excellentMark = clause("5.1").mark("excellent-mark")
    examMonthCap = clause("5.1").level("month-cap")
    personDeduction = clause("5.2.1a").yuan("deduction")
    personCombined = clause("5.2.1b").threshold("attitude-or-inspection")
    personAttitude = clause("5.2.1b").threshold("attitude")
    personInspection = clause("5.2.1b").threshold("inspection")
    personUnsatisfied = clause("5.2.1b").threshold("unsatisfied")
    personBonus = clause("5.2.1b").percent("bonus")
    personCap = clause("5.2.1b").level("annual-cap")
    headDeduction = clause("5.2.1c").yuan("deduction")
    leaderDeduction = clause("5.2.1d").yuan("deduction")
    sectionAttitude = clause("5.2.2a").threshold("attitude")
    sectionUnsatisfied = clause("5.2.2a").threshold("unsatisfied")
    sectionInspection = clause("5.2.2a").threshold("inspection")
    sectionDeduction = clause("5.2.2a").yuan("deduction")
    sectionMonths = clause("5.2.2b").threshold("months")
    sectionBonus = clause("5.2.2b").percent("bonus")
    sectionCap = clause("5.2.2b").level("annual-cap")
    departmentAttitude = clause("5.2.3a").threshold("attitude")
    departmentUnsatisfied = clause("5.2.3a").threshold("unsatisfied")
    departmentInspection = clause("5.2.3a").threshold("inspection")
    departmentBonus = clause("5.2.3a").percent("bonus")
    departmentCap = clause("5.2.3a").level("annual-cap")
    quarterly = AwardNumbers(clause("5.3.1"))
    annual = AwardNumbers(clause("5.3.2"))
    ownHeadsGroup = clause("5.3.3").threshold("heads")
    headsQuota = clause("5.3.3").percent("quota")
    headsQuarterlyAmount = clause("5.3.3").yuan("quarterly-amount")
    headsAnnualAmount = clause("5.3.3").yuan("annual-amount")
    appealDays = clause("6.2").workingDays("working-days")
    appealWarning = watch.workingDays("appeal-warning")
    monthlyDeductions = watch.has("monthly-deductions") ? watch.yuan("monthly-deductions") : nil
  }
}
