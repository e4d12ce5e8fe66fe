import Model
import Policy

/// A month's results → the tables that examples may expect, by title.
struct ShownResults {
  private let results: MonthResults
  private let policy: PolicyFile

  init(_ results: MonthResults, policy: PolicyFile) {
    self.results = results
    self.policy = policy
  }

  func table(_ title: String) -> ShownTable? {
    findingTable(title) ?? bulletinTable(title) ?? subjectTable(title) ?? awardTable(title)
      ?? listTable(title)
  }

  private func findingTable(_ title: String) -> ShownTable? {
    let columns: [(String, (PublishedFinding) -> String)] = [
      ("规则", { ShownWords.rule($0.rule) }), ("条款", { $0.clause.text }),
      ("月份", { $0.month.description }), ("对象", { $0.subject.id }),
      ("事由", { ShownWords.about($0.about.description) }), ("后果", { ShownWords.effect($0.effect) }),
      ("依据", { ShownWords.evidence($0.evidence) }),
    ]
    switch title {
    case "结果": return ShownTable(results.findings, columns)
    case "年度在效": return ShownTable(results.standing, columns)
    case "更正":
      return ShownTable(
        results.adjustments,
        [
          ("类型", { $0.kind == .late ? "补记" : "冲回" }), ("所属月份", { $0.ofMonth.description }),
          (
            "金额",
            { $0.yuan > .zero ? "+\($0.yuan) 元" : ShownWords.yuan($0.yuan) }
          ),
        ]
          + columns.map { column in
            (column.0, { (item: PublishedAdjustment) in column.1(item.finding) })
          })
    default: return nil
    }
  }

  private func bulletinTable(_ title: String) -> ShownTable? {
    switch title {
    case "曝光":
      ShownTable(
        results.exposures,
        [
          ("条目", { ShownWords.about($0.entry.description) }),
          ("工单", { ShownWords.list($0.tickets.map(\.text)) }),
          ("类别", { ShownWords.list($0.classes.map(ShownWords.ticketClass)) }),
          ("补登", { $0.carriedOver ? "是" : "否" }),
          ("部门", { $0.named.department?.text ?? ShownWords.none }),
          ("科所", { $0.named.section?.text ?? ShownWords.none }),
          ("责任人", { $0.named.person?.text ?? ShownWords.none }),
        ])
    case "检查曝光":
      ShownTable(
        results.inspectionExposures,
        [
          ("条目", { ShownWords.about($0.entry.description) }),
          ("补登", { $0.carriedOver ? "是" : "否" }),
          ("部门", { $0.named.department?.text ?? ShownWords.none }),
          ("科所", { $0.named.section?.text ?? ShownWords.none }),
          ("责任人", { $0.named.person?.text ?? ShownWords.none }),
        ])
    case "通报更正":
      ShownTable(
        results.corrections,
        [
          ("条目", { ShownWords.about($0.entry.description) }),
          ("通报", { $0.bulletin.description }),
          ("类型", { $0.kind == .withdrawn ? "撤销" : "改名" }),
          ("部门", { $0.named.department?.text ?? ShownWords.none }),
          ("科所", { $0.named.section?.text ?? ShownWords.none }),
          ("责任人", { $0.named.person?.text ?? ShownWords.none }),
        ])
    default: nil
    }
  }

  private func listTable(_ title: String) -> ShownTable? {
    switch title {
    case "复议结果":
      ShownTable(
        results.appeals,
        [
          ("工单", { $0.ticket.text }), ("理由", { $0.ground.rawValue }),
          ("截止日", { $0.deadline.description }), ("状态", { ShownWords.appeal($0.state) }),
          ("原因", { ShownWords.list($0.reasons.map(ShownWords.reason)) }),
        ])
    case "暂缓":
      ShownTable(
        results.onHold,
        [("工单", { $0.ticket.text }), ("原因", { $0.why == .appeal ? "复议中" : "待核实" })])
    case "委屈奖结果":
      ShownTable(
        results.grievances,
        [
          ("申请", { $0.id.text }), ("工号", { $0.person.text }),
          ("状态", { ShownWords.grievance($0.state) }),
          ("金额", { $0.yuan.map(ShownWords.yuan) ?? ShownWords.none }),
        ])
    case "考试覆盖":
      ShownTable(
        results.coverage, [("工号", { $0.id.text }), ("状态", { ShownWords.coverage($0.state) })])
    case "成绩优异":
      ShownTable(results.excellent, [("工号", { $0.id.text }), ("成绩", { $0.score.description })])
    case "移送": ShownTable(results.referrals, [("工单", { $0.text })])
    case "例外": Self.issues(results.exceptions)
    case "提示": Self.issues(results.notices)
    case "预警":
      ShownTable(
        results.watchList,
        [
          ("类别", { ShownWords.watch($0.kind) }), ("对象", { $0.about.description }),
          ("条款", { $0.clause.text }),
          ("现有", { $0.count.map { String($0) } ?? ShownWords.none }),
          ("门槛", { $0.threshold.map { String($0) } ?? ShownWords.none }),
        ])
    default: nil
    }
  }

  private static func issues(_ issues: [DataIssue]) -> ShownTable {
    ShownTable(
      issues,
      [
        ("类别", { ShownWords.issue($0.kind) }),
        ("对象", { ShownWords.about($0.about.description) }),
      ])
  }

  private func subjectTable(_ title: String) -> ShownTable? {
    switch title {
    case "个人": ShownSubjects.people(results.people)
    case "科所": ShownSubjects.sections(results.sections)
    case "部门":
      ShownSubjects.departments(
        results.departments, numbers: policy.numbers, day: results.month.lastDay)
    default: nil
    }
  }

  private func awardTable(_ title: String) -> ShownTable? {
    switch title {
    case "标兵": ShownAwards.candidates(results.awards)
    case "不符合": ShownAwards.ineligible(results.awards)
    default: nil
    }
  }
}
