package import Model

/// Every figure of a month as computed at *N*: the typed form of `results.json`, and what the
/// documents need beside it.
package struct MonthResults: Sendable {
  package var month: Month
  /// SHA-256 of the policy file in force.
  package var policySHA256: String
  /// The choice in force of every named reading.
  package var readings: [String: String]
  /// The clause that each named reading reads.
  package var readingClauses: [String: ClauseID] = [:]
  /// How documents cite clauses.
  package var clauseLabels = ClauseLabels()

  package var findings: [PublishedFinding] = []
  package var standing: [PublishedFinding] = []
  package var adjustments: [PublishedAdjustment] = []
  package var exposures: [Exposure] = []
  package var inspectionExposures: [InspectionExposure] = []
  package var corrections: [BulletinCorrection] = []
  package var people: [PersonResult] = []
  package var sections: [SectionResult] = []
  package var departments: [DepartmentResult] = []
  package var awards: [AwardGroup] = []
  package var appeals: [AppealResult] = []
  package var onHold: [OnHold] = []
  package var grievances: [GrievanceResult] = []
  package var coverage: [CoverageResult] = []
  package var excellent: [ExcellentResult] = []
  /// Ids of tickets referred to the supervision office (移送督察室).
  package var referrals: [TicketID] = []
  package var exceptions: [DataIssue] = []
  package var notices: [DataIssue] = []

  /// What became of each ticket and inspection assessed in the year up to *N*, counted or not.
  package var rulings: [Ruling] = []
  /// One step from a threshold, clocks running out, gaps (section 9 of the rules).
  package var watchList: [WatchItem] = []
  /// Months of the year before *N* that are not published.
  package var unpublishedMonths: [Month] = []
  /// The numbers of units from which the rules of section 3 act; nil where nobody has filled it in.
  package var thresholds: Thresholds?
  /// The last day on which an appeal against a ticket is in time, for every ticket with a class.
  package var appealDeadlines: [TicketID: Day] = [:]

  /// What belongs to each person, section and department, looked up once.
  package var index = SubjectIndex()

  package init(month: Month, policySHA256: String, readings: [String: String]) {
    self.month = month
    self.policySHA256 = policySHA256
    self.readings = readings
  }
}

/// From how many units on the rules act, so that documents can say how far away they are.
package struct Thresholds: Sendable {
  /// Units of a person in a year by class (5.2.1b); `liveStream` plays no part.
  package var person: Counts
  /// A and I of a person together; nil under the reading that counts them apart.
  package var personCombined: Int?
  /// Units of a section in a month by class (5.2.2a).
  package var section: Counts
  /// Months of a year in which a section reached that (5.2.2b).
  package var sectionMonths: Int
  /// Units of a department in a year by class (5.2.3a).
  package var department: Counts
  /// What reaching a limit of the year does: to a person, a head, a leader.
  package var effects: (person: Effect, section: Effect, department: Effect)

  /// What the person's limit does to third-party staff: dismissal advised, with the same cap.
  package var adviceForThirdParty: Effect {
    effects.person.annualCap.map { .dismissalAdvised(annualCap: $0) } ?? effects.person
  }

  package init(
    person: Counts, personCombined: Int?, section: Counts, sectionMonths: Int, department: Counts,
    effects: (person: Effect, section: Effect, department: Effect)
  ) {
    self.person = person
    self.personCombined = personCombined
    self.section = section
    self.sectionMonths = sectionMonths
    self.department = department
    self.effects = effects
  }
}
