import Model
import Policy

/// All departments' month → the company's summary.
struct CompanyMaker {
  let register: MonthRegister
  let paths: DocumentPaths

  private var results: MonthResults { register.results }

  /// The departments' trends added up.
  static func trend(_ results: MonthResults) -> [Counts] {
    let length = results.departments.map(\.trend.count).max() ?? 0
    return (0..<length).map { index in
      results.departments.reduce(Counts()) { sum, department in
        index < department.trend.count ? sum + department.trend[index] : sum
      }
    }
  }

  func view() -> CompanyView {
    let cases = CaseMaker(register: register, isFull: false)
    let findings = cases.views(
      results.findings.filter { [.departmentYear, .departmentCollective].contains($0.rule) })
    return CompanyView(
      frame: register.frame(
        "全公司　\(register.month.chinese)服务绩效", subject: "全公司服务绩效汇总", audience: "集团领导、客服中心"),
      lead: lead(), cards: cards(),
      chart: CountsMaker.trend(
        Self.trend(results), months: register.monthsOfYear, kind: "stacked", title: "今年逐月件数",
        subject: "全公司", since: register.firstMonthWithData),
      departments: rows(from: paths.company), total: total(), heat: heat(), pareto: pareto(),
      findings: findings.findings, findingNotes: findings.notes,
      todo: TodoMaker(register: register).items(department: nil),
      operations: OperationsMaker(register: register).view(results.departments),
      readings: ReadingLabel.all.compactMap { reading in
        results.readings[reading.key].map {
          "\(reading.name)（\(register.label(ofReading: reading.key))）：\(ReadingLabel.meaning(of: $0, in: reading))"
        }
      })
  }

  func rows(from path: String) -> [CountsView] {
    results.departments.map { department in
      CountsMaker.row(
        department.department.text,
        link: paths.departments[department.department].map { PathNames.href($0, from: path) },
        month: department.month, year: department.year, limits: results.thresholds?.department)
    }
  }

  func total() -> CountsView {
    CountsMaker.row(
      "合计", link: nil, month: results.departments.reduce(Counts()) { $0 + $1.month },
      year: results.departments.reduce(Counts()) { $0 + $1.year })
  }

  func lead() -> String {
    let month = results.departments.reduce(Counts()) { $0 + $1.month }
    let reached = results.findings.count { $0.rule == .departmentCollective }
    var text = month.sentence.map { "本月计入\($0)。" } ?? "本月没有计入的投诉、不满意工单和检查曝光。"
    if reached > 0 { text += "本月有 \(reached) 个部门达到年度红线。" }
    if !results.exceptions.isEmpty { text += "另有 \(results.exceptions.count) 处数据问题须先处理。" }
    return text
  }

  func cards() -> [CardView] {
    let trend = Self.trend(results)
    let before = register.month.number > 1 ? trend.dropLast().last : nil
    let month = results.departments.reduce(Counts()) { $0 + $1.month }
    let year = results.departments.reduce(Counts()) { $0 + $1.year }
    let yuan = results.people.reduce(Yuan.zero) { $0 + $1.monthYuan }
    let bad = results.departments.reduce(0) { $0 + $1.connectionBadReviews }
    let overdue = results.departments.reduce(0) { $0 + $1.overdue.count }
    let loops = results.departments.reduce(0) { $0 + $1.openLoops.count }
    func note(_ value: Int?, _ total: Int) -> String {
      (value.map { "上月 \($0) · " } ?? "") + "年内 \(total)"
    }
    func tone(_ count: Int) -> String { count > 0 ? "bad" : "good" }
    return [
      CardView(
        name: "服务态度投诉（目标 0）", figure: String(month.attitude),
        note: note(before?.attitude, year.attitude), tone: tone(month.attitude)),
      CardView(
        name: "12345热线不满意", figure: String(month.unsatisfied),
        note: note(before?.unsatisfied, year.unsatisfied), tone: tone(month.unsatisfied)),
      CardView(
        name: "检查曝光", figure: String(month.inspections),
        note: note(before?.inspections, year.inspections), tone: tone(month.inspections)),
      CardView(name: "接水报装差评（目标 0）", figure: String(bad), note: "按工单计", tone: tone(bad)),
      CardView(
        name: "超期 / 未闭环", figure: "\(overdue) / \(loops)", note: "办结时限、云直播",
        tone: tone(overdue + loops)),
      CardView(
        name: "扣减绩效（元）", figure: String(-yuan.amount),
        note: "\(results.people.count { $0.monthYuan < .zero }) 人", tone: ""),
    ]
  }

  /// Sections with anything in the year, by month.
  private func heat() -> ChartView? {
    let shown = results.sections.filter { !$0.year.isEmpty }
    guard !shown.isEmpty else { return nil }
    let months = register.monthsOfYear
    return ChartView(
      kind: "heat", title: "各科所逐月件数", description: "科所与月份的件数（态度投诉、12345不满意、检查曝光合计）。",
      unit: "件", threshold: nil, thresholdLabel: "", axis: "科所",
      series: months.map { "\($0.number)月" },
      rows: shown.map { section in
        .init(
          label: "\(section.department) \(section.section)",
          values: months.indices.map { index in
            if register.firstMonthWithData.map({ months[index] < $0 }) == true { return "—" }
            guard index < section.trend.count else { return "0" }
            let counts = section.trend[index]
            return String(counts.attitude + counts.unsatisfied + counts.inspections)
          })
      })
  }

  /// Complaints of the month by 诉求类别, most first.
  private func pareto() -> ChartView? {
    let counts = Category.serviceComplaints.map { category in
      (
        category.rawValue,
        results.departments.reduce(0) { sum, department in
          sum + (department.complaints.first { $0.category == category }?.count ?? 0)
        }
      )
    }.filter { $0.1 > 0 }
    guard counts.count > 1 else { return nil }
    // A stable order: the clause's own where counts are equal.
    let sorted = counts.enumerated().sorted {
      ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
    }.map(\.element)
    return ChartView(
      kind: "pareto", title: "服务投诉的类别", description: "本月服务投诉按类别从多到少。", unit: "件",
      threshold: nil, thresholdLabel: "", axis: "类别", series: ["件数"],
      rows: sorted.map { .init(label: $0.0, values: [String($0.1)]) })
  }
}
