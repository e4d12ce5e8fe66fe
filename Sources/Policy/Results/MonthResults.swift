package import Model

/// Every figure of a month as computed at *N*: the typed form of `results.json`, and what the
/// documents need beside it.
package struct MonthResults: Sendable {
  package var month: Month
  /// SHA-256 of the policy file in force.
  package var policySHA256: String
  /// The choice in force of every named reading.
  package var readings: [String: String]

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
  package var referrals: [String] = []
  package var exceptions: [Remark] = []
  package var notices: [Remark] = []

  /// What became of each ticket and inspection assessed in the year up to *N*, counted or not.
  package var rulings: [Ruling] = []
  /// One step from a threshold, clocks running out, gaps (section 9 of the rules).
  package var watchList: [WatchItem] = []
  /// Months of the year before *N* that are not published.
  package var unpublishedMonths: [Month] = []
  /// The numbers of units from which the rules of section 3 act; nil where nobody has filled it in.
  package var thresholds: Thresholds?
  /// The last day on which an appeal against a ticket is in time, for every ticket with a class.
  package var appealDeadlines: [String: Day] = [:]

  package init(month: Month, policySHA256: String, readings: [String: String]) {
    self.month = month
    self.policySHA256 = policySHA256
    self.readings = readings
  }
}

/// From how many units on the rules act, so that documents can say how far away they are.
package struct Thresholds: Sendable, Hashable {
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

  package init(
    person: Counts, personCombined: Int?, section: Counts, sectionMonths: Int, department: Counts
  ) {
    self.person = person
    self.personCombined = personCombined
    self.section = section
    self.sectionMonths = sectionMonths
    self.department = department
  }
}

/// Units by class, for a subject and a span of time.
package struct Counts: Sendable, Hashable {
  package var attitude = 0
  package var unsatisfied = 0
  package var inspections = 0
  package var liveStream = 0

  package init(attitude: Int = 0, unsatisfied: Int = 0, inspections: Int = 0, liveStream: Int = 0) {
    self.attitude = attitude
    self.unsatisfied = unsatisfied
    self.inspections = inspections
    self.liveStream = liveStream
  }
}

/// The classes that a ticket or an inspection can have, in the order of the rules.
package enum TicketClass: String, Sendable, Hashable, CaseIterable, Comparable {
  case attitude = "A"
  case unsatisfied = "U"
  case liveStream = "L"
  case complaint = "C"
  case dispute = "Q"
  case inspection = "I"

  package static func < (left: TicketClass, right: TicketClass) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// An entry of the bulletin of the month.
package struct Exposure: Sendable, Hashable {
  /// `ticket:…` or `incident:…`.
  package var entry: String
  package var tickets: [String]
  /// A, U, L in this order.
  package var classes: [TicketClass]
  package var carriedOver: Bool
  package var department: String?
  package var section: String?
  package var person: String?

  package init(
    entry: String, tickets: [String], classes: [TicketClass], carriedOver: Bool,
    department: String?, section: String?, person: String?
  ) {
    self.entry = entry
    self.tickets = tickets
    self.classes = classes
    self.carriedOver = carriedOver
    self.department = department
    self.section = section
    self.person = person
  }
}

/// An inspection in the bulletin of the month.
package struct InspectionExposure: Sendable, Hashable {
  /// `inspection:…`.
  package var entry: String
  package var carriedOver: Bool
  package var department: String?
  package var section: String?
  package var person: String?

  package init(
    entry: String, carriedOver: Bool, department: String?, section: String?, person: String?
  ) {
    self.entry = entry
    self.carriedOver = carriedOver
    self.department = department
    self.section = section
    self.person = person
  }
}

/// 更正: a published entry that would not be exposed now.
package struct BulletinCorrection: Sendable, Hashable {
  package var entry: String
  /// The month of the bulletin that published it.
  package var bulletin: Month

  package init(entry: String, bulletin: Month) {
    self.entry = entry
    self.bulletin = bulletin
  }
}

/// A person of the month's roster.
package struct PersonResult: Sendable {
  package var id: String
  package var month: Counts
  package var year: Counts
  /// Computed deductions dated in the month, negative.
  package var monthYuan: Yuan
  /// Computed deductions of the year up to *N*, negative.
  package var yearYuan: Yuan
  /// 100, or 80.
  package var bonusPercent: Int
  package var annualCap: RatingLevel?
  package var monthCap: RatingLevel?
  /// Counts of each month from January to *N*.
  package var trend: [Counts]

  package init(
    id: String, month: Counts, year: Counts, monthYuan: Yuan, yearYuan: Yuan, bonusPercent: Int,
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

/// A section of the month's roster.
package struct SectionResult: Sendable {
  package var department: String
  package var section: String
  package var month: Counts
  package var year: Counts
  /// Months of the year in which the section reached 5.2.2a.
  package var breachMonths: [Month]
  /// Counts of each month from January to *N*.
  package var trend: [Counts]

  package init(
    department: String, section: String, month: Counts, year: Counts, breachMonths: [Month],
    trend: [Counts]
  ) {
    self.department = department
    self.section = section
    self.month = month
    self.year = year
    self.breachMonths = breachMonths
    self.trend = trend
  }
}

/// A department of the month's roster.
package struct DepartmentResult: Sendable {
  package var department: String
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
  package var overdue: [String]
  /// Ids of live-stream tickets without an end.
  package var openLoops: [String]
  /// Counts of each month from January to *N*.
  package var trend: [Counts]

  package init(
    department: String, month: Counts, year: Counts, attitudeKPI: Int, connectionBadReviews: Int,
    complaints: [(category: Category, count: Int)],
    inspections: [(method: InspectionMethod, count: Int)],
    broadcasts: (sessions: Int, messages: Int, closed: Int), overdue: [String],
    openLoops: [String], trend: [Counts]
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

/// A group of a department in a selection of 服务标兵.
package struct AwardGroup: Sendable, Hashable {
  package enum Group: String, Sendable, CaseIterable {
    case staff
    case heads
    case all
  }

  package enum Status: String, Sendable {
    case recommended
    case tied
    case reserve
    case pending
  }

  package struct Candidate: Sendable, Hashable {
    package var id: String
    /// Nil for the pending.
    package var rank: Int?
    package var status: Status
    package var yuan: Yuan

    package init(id: String, rank: Int?, status: Status, yuan: Yuan) {
      self.id = id
      self.rank = rank
      self.status = status
      self.yuan = yuan
    }
  }

  package struct Ineligible: Sendable, Hashable {
    package var id: String
    /// `C`, `U`, `L`, `Q`, `I`, `head-deduction`, `section-month`, `absent`, in this order.
    package var reasons: [String]
    package var evidence: [String]

    package init(id: String, reasons: [String], evidence: [String]) {
      self.id = id
      self.reasons = reasons
      self.evidence = evidence
    }
  }

  package var kind: AwardKind
  package var window: String
  package var department: String
  package var group: Group
  package var headcount: Int
  package var quota: Int
  package var candidates: [Candidate]
  package var ineligible: [Ineligible]

  package init(
    kind: AwardKind, window: String, department: String, group: Group, headcount: Int, quota: Int,
    candidates: [Candidate], ineligible: [Ineligible]
  ) {
    self.kind = kind
    self.window = window
    self.department = department
    self.group = group
    self.headcount = headcount
    self.quota = quota
    self.candidates = candidates
    self.ineligible = ineligible
  }
}

/// The state of an appeal at *N*.
package struct AppealResult: Sendable, Hashable {
  package enum State: String, Sendable {
    case valid
    case rejected
    case pending
  }

  package var ticket: String
  package var ground: AppealGround
  package var deadline: Day
  package var state: State
  /// `late`, `no-evidence`, `centre`, `department`, `leader`, in this order.
  package var reasons: [String]

  package init(
    ticket: String, ground: AppealGround, deadline: Day, state: State, reasons: [String]
  ) {
    self.ticket = ticket
    self.ground = ground
    self.deadline = deadline
    self.state = state
    self.reasons = reasons
  }
}

/// A ticket that waits for a verdict or an appeal.
package struct OnHold: Sendable, Hashable {
  package enum Why: String, Sendable {
    case appeal
    case undetermined
  }

  package var ticket: String
  package var why: Why

  package init(ticket: String, why: Why) {
    self.ticket = ticket
    self.why = why
  }
}

/// The state of an application for 委屈奖 at *N*.
package struct GrievanceResult: Sendable, Hashable {
  package enum State: String, Sendable {
    case rejected
    case ineligible
    case incomplete
    case awaitingUnit = "awaiting-unit"
    case awaitingCentre = "awaiting-centre"
    case awaitingGroup = "awaiting-group"
    case granted
  }

  package var id: String
  package var person: String
  package var state: State
  /// Nil unless granted with an amount.
  package var yuan: Yuan?

  package init(id: String, person: String, state: State, yuan: Yuan?) {
    self.id = id
    self.person = person
    self.state = state
    self.yuan = yuan
  }
}

/// Someone without a passed exam in the year.
package struct CoverageResult: Sendable, Hashable {
  package enum State: String, Sendable {
    case notSat = "not-sat"
    case makeupDue = "makeup-due"
    case makeupFailed = "makeup-failed"
  }

  package var id: String
  package var state: State

  package init(id: String, state: State) {
    self.id = id
    self.state = state
  }
}

/// Someone whose best exam of the year is excellent.
package struct ExcellentResult: Sendable, Hashable {
  package var id: String
  package var score: Score

  package init(id: String, score: Score) {
    self.id = id
    self.score = score
  }
}

/// An exception or a notice.
package struct Remark: Sendable, Hashable {
  /// As in section 8 of the rules: for example `no-head`.
  package var kind: String
  package var about: String
  /// In Chinese: what is wrong, where it stands and what to do.
  package var detail: String

  package init(kind: String, about: String, detail: String) {
    self.kind = kind
    self.about = about
    self.detail = detail
  }
}

/// What became of a ticket or an inspection, and the clause that says so: "not counted" too.
package struct Ruling: Sendable, Hashable {
  /// `ticket:…` or `inspection:…`.
  package var about: String
  package var assessed: Day
  /// Empty where it is not counted.
  package var classes: [TicketClass]
  /// The unit it belongs to.
  package var unit: String
  package var department: String?
  package var section: String?
  package var person: String?
  /// The clause that counts it or excuses it.
  package var clause: ClauseID
  /// In Chinese: why it counts, or why not.
  package var reason: String

  package init(
    about: String, assessed: Day, classes: [TicketClass], unit: String, department: String?,
    section: String?, person: String?, clause: ClauseID, reason: String
  ) {
    self.about = about
    self.assessed = assessed
    self.classes = classes
    self.unit = unit
    self.department = department
    self.section = section
    self.person = person
    self.clause = clause
    self.reason = reason
  }
}

/// Something that readers want to see before it becomes a consequence.
package struct WatchItem: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case person
    case section
    case department
    case appeal
    case limit
    case examCoverage = "exam-coverage"
    case inspectionCoverage = "inspection-coverage"
    case monthlyCap = "monthly-cap"
  }

  package var kind: Kind
  /// Person id, `<部门>/<科所>`, department, ticket or post.
  package var about: String
  package var clause: ClauseID
  /// How far: the count now and the threshold, where the item is about one.
  package var count: Int?
  package var threshold: Int?
  /// In Chinese.
  package var detail: String

  package init(
    kind: Kind, about: String, clause: ClauseID, count: Int? = nil, threshold: Int? = nil,
    detail: String
  ) {
    self.kind = kind
    self.about = about
    self.clause = clause
    self.count = count
    self.threshold = threshold
    self.detail = detail
  }
}
