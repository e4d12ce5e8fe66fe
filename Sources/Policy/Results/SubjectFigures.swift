package import Model

/// A person of the month's roster, or one who is off it and has something in the year.
package struct PersonResult: Sendable {
  package var id: StaffID
  package var onRoster = true
  package var month: Counts
  package var year: Counts
  /// Computed deductions dated in the month, negative.
  package var monthYuan: Yuan
  /// Computed deductions of the year up to *N*, negative.
  package var yearYuan: Yuan
  /// What is left of the year-end bonus, in per cent.
  package var bonusPercent: Int
  package var annualCap: RatingLevel?
  package var monthCap: RatingLevel?
  /// Counts of each month from January to *N*.
  package var trend: [Counts]

  package init(
    id: StaffID, month: Counts, year: Counts, monthYuan: Yuan, yearYuan: Yuan, bonusPercent: Int,
    annualCap: RatingLevel?, monthCap: RatingLevel?, trend: [Counts]
  ) {
    self.id = id
    self.month = month
    self.year = year
    self.monthYuan = monthYuan
    self.yearYuan = yearYuan
    self.bonusPercent = bonusPercent
    self.annualCap = annualCap
    self.monthCap = monthCap
    self.trend = trend
  }
}

/// A section of the month's roster, or one that is off it and has units in the year.
package struct SectionResult: Sendable {
  package var path: SectionPath
  package var onRoster = true
  package var month: Counts
  package var year: Counts
  /// Months of the year in which the section reached 5.2.2a.
  package var breachMonths: [Month]
  /// Counts of each month from January to *N*.
  package var trend: [Counts]

  package init(
    path: SectionPath, month: Counts, year: Counts, breachMonths: [Month],
    trend: [Counts]
  ) {
    self.path = path
    self.month = month
    self.year = year
    self.breachMonths = breachMonths
    self.trend = trend
  }

  package var department: DepartmentName { path.department }
  package var section: SectionName { path.section }
}

/// A department of the month's roster, or one that is off it and has something in the year.
package struct DepartmentResult: Sendable {
  package var department: DepartmentName
  package var onRoster = true
  package var month: Counts
  package var year: Counts
  /// KPI of clause 1: A units.
  package var attitudeKPI: Int
  /// KPI of clause 1: unsatisfied tickets of 接水报装.
  package var connectionBadReviews: Int
  /// C tickets by 诉求类别, the four kinds in the order of clause 3.
  package var complaints: [(category: Category, count: Int)]
  package var inspections: [(method: InspectionMethod, count: Int)]
  package var broadcasts: (sessions: Int, messages: Int, closed: Int)
  /// Ids of tickets over their handling limit.
  package var overdue: [TicketID]
  /// Ids of live-stream tickets without an end.
  package var openLoops: [TicketID]
  /// Counts of each month from January to *N*.
  package var trend: [Counts]

  package init(
    department: DepartmentName, month: Counts, year: Counts, attitudeKPI: Int,
    connectionBadReviews: Int,
    complaints: [(category: Category, count: Int)],
    inspections: [(method: InspectionMethod, count: Int)],
    broadcasts: (sessions: Int, messages: Int, closed: Int), overdue: [TicketID],
    openLoops: [TicketID], trend: [Counts]
  ) {
    self.department = department
    self.month = month
    self.year = year
    self.attitudeKPI = attitudeKPI
    self.connectionBadReviews = connectionBadReviews
    self.complaints = complaints
    self.inspections = inspections
    self.broadcasts = broadcasts
    self.overdue = overdue
    self.openLoops = openLoops
    self.trend = trend
  }
}
