import Foundation
import Markup
@_spi(CustomerData) import Model
import Policy
import Testing

@testable import Reports

/// A small month made by hand: two departments, three sections, six people, all fictional.
struct SampleMonth {
  var facts: Facts
  var results: MonthResults
  let month = Month(year: 2026, month: 8)
  /// What must never be seen in any output.
  static let secrets = [
    "司空摘星", "13812349876", "138 1234 9876", "泉城路18号", "3号楼", "2单元501", "HX88231",
    "xing@example.com", "370102198001011234",
  ]

  private static let shared = Result { try TemplateSet(files: templateFiles()) }

  static func templates() throws -> TemplateSet { try shared.get() }

  /// The program's own templates.
  static func templateFiles() throws -> [String: [UInt8]] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "templates")
    var files: [String: [UInt8]] = [:]
    for folder in ["", "partials/"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder)
      for name in names where name.contains(".") {
        files[folder + name] = Array(try Data(contentsOf: root.appending(path: folder + name)))
      }
    }
    return files
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("a day of the sample") }
    return day
  }

  private static func place(_ file: String, _ row: Int) -> SourcePlace {
    SourcePlace(
      batch: Month(year: 2026, month: 8), file: file, sheet: "Sheet1", row: row,
      sha256: String(repeating: "ab", count: 32))
  }

  private static func person(
    _ id: String, _ name: String, _ department: String, _ section: String?, _ post: String?,
    _ position: Position = .staff, contractor: String? = nil
  ) -> RosterRow {
    RosterRow(
      id: id, name: name, department: department, section: section, post: post, position: position,
      employment: contractor == nil ? .formal : .thirdParty, contractor: contractor)
  }

  private static func ticket(
    _ id: String, _ day: String, channel: Channel = .ownHotline,
    category: Model.Category = .attitude,
    section: String? = "营业厅", staff: String? = "E0001", incident: String? = nil
  ) -> Ticket {
    Ticket(
      id: id, channel: channel, accepted: Moment(day: Self.day(day)),
      determined: Moment(day: Self.day(day)), category: category, verdict: .responsible,
      satisfaction: channel == .hotline12345 ? .unsatisfied : nil, department: "城东营业所",
      section: section, staffID: staff, incident: incident,
      customerName: Sensitive("司空摘星"), customerPhone: Sensitive("13812349876"),
      customerAddress: Sensitive("济南市历下区泉城路18号3号楼2单元501室"),
      customerAccount: Sensitive("HX88231"),
      content: Sensitive(
        "客户司空摘星（138 1234 9876，泉城路18号3号楼2单元501室，户号HX88231，xing@example.com）"
          + "反映坐席<态度>生硬&推诿，身份证370102198001011234"),
      result: Sensitive("已向司空先生致歉，回访13812349876表示理解"), supervised: false, referred: true)
  }

  init() {
    facts = Facts(month: month)
    let rows: [RosterRow] = [
      Self.person("E0001", "张三丰", "城东营业所", "营业厅", "营业厅坐席"),
      Self.person("E0002", "欧阳锋", "城东营业所", "营业厅", nil, .sectionHead),
      Self.person("E0003", "王语嫣", "城东营业所", "片区一科", "片区管理员", contractor: "清源劳务公司"),
      Self.person("E0004", "段正淳", "城东营业所", nil, nil, .departmentLeader),
      Self.person("E0005", "阿紫", "城西/营业所", "管网科", "管网巡检员"),
      Self.person("E0006", "木婉清", "城西/营业所", "管网科", "管网巡检员"),
    ]
    facts.roster = rows.enumerated().map { index, row in
      Stored(record: row, place: Self.place("花名册.csv", index + 2), order: index)
    }
    facts.tickets = [
      Self.ticket("GD1", "2026-08-03"),
      Self.ticket("GD2", "2026-08-05", channel: .hotline12345, category: .none, incident: "S1"),
      Self.ticket("GD3", "2026-08-20", section: nil, staff: nil),
      Self.ticket("GD4", "2026-08-21"), Self.ticket("GD0", "2026-07-09"),
    ].enumerated().map { index, ticket in
      Stored(record: ticket, place: Self.place("工单-8月.xlsx", index + 4), order: index)
    }
    facts.inspections = [
      Stored(
        record: Inspection(
          id: "JC1", date: Self.day("2026-08-12"), method: .onSite, department: "城西/营业所",
          section: "管网科", staffID: "E0005", staffName: "阿紫", appearance: Score("90"),
          attitude: Score("85.5"), exposed: true,
          problem: Sensitive("未着工装；留下客户电话13812349876")),
        place: Self.place("检查.csv", 2), order: 0)
    ]
    facts.grievances = [
      Stored(
        record: Grievance(
          id: "WQ1", staffID: "E0003", name: "王语嫣", incidentDate: Self.day("2026-08-06"),
          ticket: "GD1", account: Sensitive("司空摘星在泉城路18号辱骂，仍耐心服务")),
        place: Self.place("委屈奖.csv", 2), order: 0)
    ]
    facts.exams = [
      Stored(
        record: Exam(
          staffID: "E0001", name: "张三丰", date: Self.day("2026-07-10"), sitting: .first,
          score: Score("96")),
        place: Self.place("考试.csv", 2), order: 0)
    ]
    results = MonthResults(
      month: month, policySHA256: String(repeating: "0", count: 64),
      readings: [
        "attitude": "category", "unit": "incident", "person-threshold": "combined",
        "section-trigger": "any", "exposure": "ticket", "staff-names": "surname",
        "bulletin-amounts": "no",
      ])
    if let policy = Self.policy {
      results.clauseLabels = ClauseLabels(policy)
      results.readingClauses = Dictionary(
        uniqueKeysWithValues: ReadingID.allCases.map {
          ($0.rawValue, policy.choice($0, at: month.lastDay).clause)
        })
    }
    fill()
  }

  /// The program's own policy file, which names the clauses.
  private static let policy: PolicyFile? = {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "assets/policy/policy.yaml")
    return (try? String(contentsOf: path, encoding: .utf8)).flatMap {
      try? PolicyFile(name: "policy.yaml", text: $0, sha256: "")
    }
  }()

  private mutating func fill() {
    let deduction = PublishedFinding(
      rule: .personDeduction, clause: ClauseID("5.2.1a"), month: month,
      subject: Subject(kind: .person, id: "E0001"), about: .unit(.ticket("GD1")),
      effect: .deduct(Yuan(500)),
      evidence: [.ticket("GD1")], reason: "工单 GD1认定为服务态度投诉,扣减500元。")
    let head = PublishedFinding(
      rule: .sectionMonth, clause: ClauseID("5.2.2a"), month: month,
      subject: Subject(kind: .person, id: "E0002"),
      about: .sectionMonth(SectionPath("城东营业所", "营业厅"), month),
      effect: .deduct(Yuan(1000)), evidence: [.ticket("GD1"), .ticket("GD2")], reason: "营业厅8月达到件数。")
    let year = PublishedFinding(
      rule: .personYear, clause: ClauseID("5.2.1b"), month: Month(year: 2026, month: 7),
      subject: Subject(kind: .person, id: "E0001"), about: .year(2026),
      effect: .bonus(percent: 80, annualCap: .basicallyCompetent), evidence: [.ticket("GD0")],
      reason: "年内累计。")
    results.findings = [deduction, head]
    results.standing = [year]
    results.adjustments = [
      PublishedAdjustment(
        kind: .reversal, ofMonth: Month(year: 2026, month: 7), finding: deduction, yuan: Yuan(500),
        reason: "复议成立,退回扣减。")
    ]
    results.exposures = [
      Exposure(
        entry: .ticket("GD1"), tickets: ["GD1"], classes: [.attitude, .unsatisfied],
        carriedOver: false, named: NamedUnit(department: "城东营业所", section: "营业厅", person: "E0001")),
      Exposure(
        entry: .incident("S1"), tickets: ["GD2", "GD3"], classes: [.unsatisfied],
        carriedOver: false, named: NamedUnit(department: "城东营业所")),
      Exposure(
        entry: .ticket("GD0"), tickets: ["GD0"], classes: [.attitude], carriedOver: true,
        named: NamedUnit()),
    ]
    results.inspectionExposures = [
      InspectionExposure(
        inspection: "JC1", carriedOver: false,
        named: NamedUnit(department: "城西/营业所", section: "管网科", person: "E0005"))
    ]
    results.corrections = [
      BulletinCorrection(
        entry: .ticket("GD9"), bulletin: Month(year: 2026, month: 7), kind: .withdrawn,
        named: NamedUnit(department: "城东营业所"))
    ]
    let none = Counts()
    let ids: [StaffID] = ["E0001", "E0002", "E0003", "E0004", "E0005", "E0006"]
    results.people = ids.map { id in
      PersonResult(
        id: id, month: id == "E0001" ? Counts(attitude: 1) : none,
        year: id == "E0001" ? Counts(attitude: 2) : none, monthYuan: Yuan(id == "E0001" ? -500 : 0),
        yearYuan: Yuan(id == "E0001" ? -1000 : 0), bonusPercent: id == "E0001" ? 80 : 100,
        annualCap: id == "E0001" ? .basicallyCompetent : nil, monthCap: nil, trend: [])
    }
    let trend = Array(repeating: none, count: 7) + [Counts(attitude: 2, unsatisfied: 1)]
    results.sections = [
      SectionResult(
        path: SectionPath("城东营业所", "营业厅"), month: Counts(attitude: 2, unsatisfied: 1),
        year: Counts(attitude: 3, unsatisfied: 1), breachMonths: [month], trend: trend),
      SectionResult(
        path: SectionPath("城西/营业所", "管网科"), month: Counts(inspections: 1),
        year: Counts(inspections: 1), breachMonths: [], trend: trend),
    ]
    let names: [DepartmentName] = ["城东营业所", "城西/营业所"]
    results.departments = names.map { name in
      DepartmentResult(
        department: name, month: Counts(attitude: 2, unsatisfied: 1),
        year: Counts(attitude: 4, unsatisfied: 1), attitudeKPI: 2, connectionBadReviews: 0,
        complaints: Model.Category.serviceComplaints.map { ($0, $0 == .attitude ? 2 : 1) },
        inspections: InspectionMethod.allCases.map { ($0, 1) },
        broadcasts: (sessions: 1, messages: 120, closed: 118), overdue: ["GD7"], openLoops: [],
        trend: trend)
    }
    results.thresholds = Thresholds(
      person: Counts(attitude: 2, unsatisfied: 2, inspections: 2), personCombined: 2,
      section: Counts(attitude: 2, unsatisfied: 2, inspections: 2), sectionMonths: 3,
      department: Counts(attitude: 5, unsatisfied: 5, inspections: 5),
      effects: (
        .bonus(percent: 80, annualCap: .basicallyCompetent),
        .bonus(percent: 80, annualCap: .basicallyCompetent),
        .bonus(percent: 80, annualCap: .competent)
      ))
    results.appealDeadlines = ["GD1": Self.day("2026-08-05"), "GD2": Self.day("2026-09-02")]
    results.appeals = [
      AppealResult(
        ticket: "GD4", ground: .untrue, deadline: Self.day("2026-08-25"), state: .valid, reasons: []
      )
    ]
    results.onHold = [OnHold(ticket: "GD3", why: .undetermined)]
    results.grievances = [
      GrievanceResult(id: "WQ1", person: "E0003", state: .awaitingGroup, yuan: nil)
    ]
    results.coverage = [
      CoverageResult(id: "E0003", state: .makeupDue), CoverageResult(id: "E0006", state: .notSat),
    ]
    results.excellent = Score("96").map { [ExcellentResult(id: "E0001", score: $0)] } ?? []
    results.referrals = ["GD1"]
    results.exceptions = [
      DataIssue(kind: .nameMismatch, about: .item(.ticket("GD1")), detail: "工号与姓名不符,请核对。")
    ]
    results.notices = [
      DataIssue(kind: .calendarMissing, about: .year(2026), detail: "没有 2026 年的日历。")
    ]
    results.awards = [
      AwardGroup(
        kind: .quarterly, window: "2026Q3", department: "城东营业所", group: .all, headcount: 3,
        quota: 1,
        candidates: [
          .init(id: "E0003", rank: 1, status: .recommended, yuan: Yuan(1000)),
          .init(id: "E0002", rank: nil, status: .pending, yuan: Yuan(1000)),
        ],
        ineligible: [
          .init(
            id: "E0001", reasons: [.complaint, .unsatisfied, .absent], evidence: [.ticket("GD1")])
        ])
    ]
    results.rulings = [
      ruling(.ticket("GD1"), "2026-08-03", [.attitude, .unsatisfied], person: "E0001"),
      ruling(.ticket("GD2"), "2026-08-05", [.unsatisfied], person: nil),
      ruling(.ticket("GD4"), "2026-08-21", [], person: "E0001"),
      ruling(.inspection("JC1"), "2026-08-12", [.inspection], person: "E0005"),
    ]
    results.watchList = [
      WatchItem(
        kind: .department, about: .department("城东营业所"), clause: ClauseID("5.2.3a"), count: 4,
        threshold: 5,
        detail: "年内服务态度投诉已有 4 件，再有 1 件即达五（二）3的 5 件。"),
      WatchItem(
        kind: .person, about: .person("E0003"), clause: ClauseID("5.2.1b"), count: 1, threshold: 2,
        detail: "年内检查曝光已有 1。"),
    ]
    results.unpublishedMonths = [Month(year: 2026, month: 6)]
    results.index = SubjectIndex(results, roster: facts.roster.map(\.record))
  }

  private func ruling(
    _ about: CaseKey, _ day: String, _ classes: [TicketClass], person: StaffID?
  ) -> Ruling {
    let isWest = about.inspection != nil
    return Ruling(
      about: about, assessed: Self.day(day), classes: classes, unit: .single(about),
      named: NamedUnit(
        department: isWest ? "城西/营业所" : "城东营业所", section: isWest ? "管网科" : "营业厅",
        person: person),
      clause: ClauseID(classes.isEmpty ? "6.2" : "5.2.1a"),
      reason: classes.isEmpty ? "复议已予认定,不予考核,也不曝光。" : "认定属实,计入。")
  }

  var imports: [ImportReport] {
    var report = ImportReport(batch: month)
    var sheet = SheetReport(file: "工单-8月.xlsx", sheet: "Sheet1", kind: .tickets)
    sheet.rows = 7
    sheet.accepted = 5
    sheet.duplicates = 1
    sheet.rejects = 1
    sheet.notices = ["有隐藏的工作表，没有读"]
    report.sheets = [sheet, SheetReport(file: "其他.csv", sheet: "", kind: nil)]
    report.rejects = [
      Reject(
        file: "工单-8月.xlsx", sheet: "Sheet1", row: 9, column: "C", heading: "受理时间",
        value: "=cmd|'/c'!A1", reason: "日期读不出来，请改成 2026-08-03 这样")
    ]
    report.refused = [RefusedFile(file: "坏的.xlsx", reason: "文件被截断，请重新导出")]
    report.files = [.init(name: "工单-8月.xlsx", size: 10, sha256: "ab")]
    return [report]
  }

  func documents(
    date: String = "2026-08-31", isDraft: Bool = true, alternatives: [ReadingAlternative] = []
  ) throws -> [ReportDocument] {
    let made = try maker(date: date, isDraft: isDraft, alternatives: alternatives).made()
    #expect(made.failures == [])
    return made.documents
  }

  func maker(
    date: String = "2026-08-31", isDraft: Bool = true, alternatives: [ReadingAlternative] = []
  ) throws -> MonthDocuments {
    MonthDocuments(
      results: results, facts: facts,
      options: ReportOptions(date: Self.day(date), isDraft: isDraft),
      templates: try Self.templates(),
      imports: imports, alternatives: alternatives)
  }
}
