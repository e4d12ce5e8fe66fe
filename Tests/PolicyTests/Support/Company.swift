import Foundation
import Model
@_spi(CustomerData) import Model
import Policy

/// A small company for a test: its roster, its tickets and the rest, all plainly fictional.
///
/// Unless a test says otherwise the roster of January 2026 serves every month.
struct Company {
  var month = Month(year: 2026, month: 8)
  var roster: [Stored<RosterRow>] = []
  var tickets: [Stored<Ticket>] = []
  var inspections: [Stored<Inspection>] = []
  var exams: [Stored<Exam>] = []
  var appeals: [Stored<Appeal>] = []
  var nominations: [Stored<Nomination>] = []
  var ratings: [Stored<Rating>] = []
  var grievances: [Stored<Grievance>] = []
  var broadcasts: [Stored<Broadcast>] = []
  var published: [PublishedMonth] = []
  var policy = Company.defaultPolicy
  var calendar = Company.defaultCalendar

  /// A department 营销部 with a section 一科: two staff, a head, a leader and a deputy.
  static var usual: Company {
    var company = Company()
    company.person("E1", "张甲", section: "一科", post: "客户代表")
    company.person("E2", "李乙", section: "一科", post: "催欠员")
    company.person("H1", "王科", section: "一科", position: .sectionHead)
    company.person("D1", "赵部", position: .departmentLeader)
    company.person("V1", "钱管", position: .deputy)
    return company
  }

  func results(at month: String? = nil) -> MonthResults {
    var facts = Facts(month: month.flatMap { Month(iso: $0) } ?? self.month)
    func known<Record>(_ stored: [Stored<Record>]) -> [Stored<Record>] {
      stored.filter { $0.place.batch <= facts.month }
    }
    facts.roster = known(roster)
    facts.tickets = known(tickets)
    facts.inspections = known(inspections)
    facts.exams = known(exams)
    facts.appeals = known(appeals)
    facts.nominations = known(nominations)
    facts.ratings = known(ratings)
    facts.grievances = known(grievances)
    facts.broadcasts = known(broadcasts)
    facts.published = published.filter { $0.month < facts.month }
    return computeMonth(facts, policy: policy, calendar: calendar)
  }

  /// Publishes the months in order, each as it is computed with what was published before it.
  mutating func publish(_ months: String...) {
    for month in months { published.append(publication(of: results(at: month))) }
  }
}

extension Company {
  /// The folder that holds `assets/`.
  static let root = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/"))

  static func text(_ path: String) -> String {
    (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? ""
  }

  static let defaultPolicyText = text("assets/policy/policy.yaml")

  static let defaultPolicy: PolicyFile = {
    do {
      return try PolicyFile(name: "policy.yaml", text: defaultPolicyText, sha256: "0")
    } catch {
      preconditionFailure("the default policy has to be readable: \(error)")
    }
  }()

  static let defaultCalendar: WorkingCalendar = {
    do {
      return try WorkingCalendar(
        files: [2024, 2025, 2026].map { ("\($0).yaml", text("assets/calendar/\($0).yaml")) })
    } catch {
      preconditionFailure("the calendars have to be readable: \(error)")
    }
  }()

  /// The place of a row of a batch; rows are numbered in order of adding.
  private func place(_ batch: String?, _ file: String, row: Int) -> SourcePlace {
    SourcePlace(
      batch: batch.flatMap { Month(iso: $0) } ?? Month(year: 2026, month: 1), file: file,
      sheet: "", row: row, sha256: "")
  }

  mutating func person(
    _ id: String, _ name: String, department: String = "营销部", section: String? = nil,
    post: String? = nil, position: Position = .staff, employment: Employment = .formal,
    hired: String? = nil, left: String? = nil, roster batch: String? = nil
  ) {
    roster.append(
      Stored(
        record: RosterRow(
          id: id, name: name, department: department, section: section, post: post,
          position: position, employment: employment, hired: hired.flatMap { Day(iso: $0) },
          left: left.flatMap { Day(iso: $0) }),
        place: place(batch, "花名册.csv", row: roster.count + 2), order: roster.count))
  }

  mutating func ticket(
    _ id: String, _ day: String = "2026-08-03", channel: Channel = .ownHotline,
    category: Category = .attitude, verdict: Verdict = .responsible,
    satisfaction: Satisfaction? = nil, department: String = "营销部", section: String? = nil,
    staff: String? = nil, name: String? = nil, incident: String? = nil, business: String? = nil,
    determined: String? = nil, dispatched: String? = nil, closed: String? = nil,
    due: String? = nil, supervised: Bool = false, referred: Bool = false, batch: String? = nil
  ) {
    let accepted = moment(day)
    tickets.append(
      Stored(
        record: Ticket(
          id: id, channel: channel, accepted: accepted, dispatched: dispatched.map(moment),
          determined: determined.map(moment), business: business, category: category,
          verdict: verdict, satisfaction: satisfaction, department: department, section: section,
          staffID: staff, staffName: name, incident: incident, content: Sensitive("来电反映"),
          closed: closed.map(moment), due: due.map(moment), supervised: supervised,
          referred: referred),
        place: place(
          batch ?? (determined.map(moment) ?? accepted).day.month.description, "工单.csv",
          row: tickets.count + 2),
        order: tickets.count))
  }

  mutating func inspection(
    _ id: String, _ day: String = "2026-08-03", department: String = "营销部",
    section: String? = nil, staff: String? = nil, name: String? = nil,
    method: InspectionMethod = .onSite, scores: [String] = [], exposed: Bool = true,
    batch: String? = nil
  ) {
    let values = scores.map { Score($0) } + Array(repeating: nil, count: 5 - scores.count)
    inspections.append(
      Stored(
        record: Inspection(
          id: id, date: moment(day).day, method: method, department: department,
          section: section, staffID: staff, staffName: name, appearance: values[0],
          attitude: values[1], punctuality: values[2], telephone: values[3],
          standards: values[4], exposed: exposed),
        place: place(
          batch ?? moment(day).day.month.description, "检查.csv", row: inspections.count + 2),
        order: inspections.count))
  }

  mutating func exam(
    _ id: String, _ day: String, _ sitting: ExamSitting = .first, score: String?,
    batch: String? = nil
  ) {
    exams.append(
      Stored(
        record: Exam(
          staffID: id, name: "某人", date: moment(day).day, sitting: sitting,
          score: score.flatMap { Score($0) }),
        place: place(batch ?? moment(day).day.month.description, "考试.csv", row: exams.count + 2),
        order: exams.count))
  }

  mutating func appeal(
    _ ticket: String, submitted: String, proof: Bool = true, centre: Bool? = nil,
    department: Bool? = nil, leader: Bool? = nil, decided: String? = nil,
    batch: String = "2026-08"
  ) {
    appeals.removeAll { $0.record.ticket == ticket }
    appeals.append(
      Stored(
        record: Appeal(
          ticket: ticket, submitted: moment(submitted), ground: .untrue,
          proof: proof ? Sensitive("录音") : nil, centreOpinion: centre,
          departmentApproval: department, leaderApproval: leader,
          decided: decided.flatMap { Day(iso: $0) }),
        place: place(batch, "复议.csv", row: appeals.count + 2), order: appeals.count))
  }

  mutating func nominate(
    _ id: String, _ window: String, department: String = "营销部", review: Bool? = true,
    batch: String = "2026-10"
  ) {
    nominations.append(
      Stored(
        record: Nomination(
          selection: window.count == 4 ? .annual : .quarterly, window: window,
          department: department, staffID: id, name: "某人", groupReview: review),
        place: place(batch, "推荐.csv", row: nominations.count + 2), order: nominations.count))
  }

  mutating func rate(_ id: String, _ level: RatingLevel, year: Int = 2026, batch: String) {
    ratings.append(
      Stored(
        record: Rating(year: year, staffID: id, name: "某人", proposed: level),
        place: place(batch, "测评.csv", row: ratings.count + 2), order: ratings.count))
  }

  mutating func apply(
    _ id: String, by staff: String, on day: String = "2026-08-03", ticket: String? = nil,
    proof: Bool = true, unit: Bool? = true, centre: Bool? = true, group: Bool? = true,
    yuan: Int? = 800, batch: String = "2026-08"
  ) {
    grievances.append(
      Stored(
        record: Grievance(
          id: id, staffID: staff, name: "某人", incidentDate: moment(day).day, ticket: ticket,
          account: Sensitive("经过"), proof: proof ? Sensitive("材料") : nil, unitVerified: unit,
          centreReview: centre, groupApproval: group, amount: yuan.map { Yuan($0) }),
        place: place(batch, "委屈奖.csv", row: grievances.count + 2), order: grievances.count))
  }

  /// The policy with one reading chosen otherwise.
  mutating func read(_ reading: ReadingID, as choice: String) {
    policy = policy.choosing(choice, for: reading)
  }

  private func moment(_ text: String) -> Moment {
    guard let moment = Moment(iso: text) else { preconditionFailure("not a moment: \(text)") }
    return moment
  }
}

extension MonthResults {
  /// Findings as `rule subject about effect`, which is what most tests are about.
  var said: [String] { findings.map(\.said) }

  func said(_ rule: RuleID) -> [String] {
    findings.filter { $0.rule == rule }.map(\.said)
  }

  func person(_ id: StaffID) -> PersonResult? { people.first { $0.id == id } }
}

extension PublishedFinding {
  var said: String {
    let effect =
      switch self.effect {
      case .deduct(let yuan): "-\(yuan)"
      case .award(let yuan): "+\(yuan)"
      case .bonus(let percent, let cap): "\(percent)% \(cap.rawValue)"
      case .dismissalAdvised(let cap): "辞退 \(cap.rawValue)"
      case .withdrawCollective: "先进集体"
      case .monthCap(let cap): "月 \(cap.rawValue)"
      case .disqualified: "取消"
      case .invalid: "无效"
      }
    return "\(rule.rawValue) \(subject.id) \(about) \(effect)"
  }
}
