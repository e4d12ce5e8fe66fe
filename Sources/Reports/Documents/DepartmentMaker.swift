import Model
import Policy

/// A department's month → its one-page summary.
struct DepartmentMaker {
  let register: MonthRegister
  let paths: DocumentPaths

  private var results: MonthResults { register.results }
  private var cases: CaseMaker { CaseMaker(register: register, isFull: false) }

  func view(_ department: DepartmentResult) -> DepartmentView {
    let name = department.department
    let share = results.index[name]
    let cases = cases.split(share)
    let findings = share.findings
    let path = paths.departments[name] ?? ""
    let shown = self.cases.views(findings)
    let evidence = cases.counted.map(\.about) + findings.flatMap(\.evidence)
    return DepartmentView(
      frame: register.frame(
        "\(name)　\(register.month.chinese)服务绩效", subject: "\(name)服务绩效汇总", audience: "发部门负责人"),
      lead: lead(department), cards: cards(department), progress: progress(department),
      chart: chart(department), todo: TodoMaker(register: register).items(department: name),
      awards: awards(name),
      counted: cases.counted.map { self.cases.view($0, storyLimit: 40, findings: findings) },
      notCounted: self.cases.groups(cases.notCounted), findings: shown.findings,
      findingNotes: shown.notes,
      adjustments: share.adjustments.map { self.cases.view($0) },
      sections: results.sections.filter { $0.department == name }.map { section in
        CountsMaker.row(
          section.section.text,
          link: paths.sections[section.path].map {
            PathNames.href($0, from: path)
          },
          note: section.breachMonths.isEmpty ? "" : "年内 \(section.breachMonths.count) 个月达到月度件数",
          month: section.month, year: section.year)
      },
      total: CountsMaker.row("部门", link: nil, month: department.month, year: department.year),
      operations: OperationsMaker(register: register).view([department]),
      sources: self.cases.sources(evidence))
  }

  private func lead(_ department: DepartmentResult) -> String {
    let month = department.month.sentence.map { "本月计入\($0)。" } ?? "本月没有计入的投诉、不满意工单和检查曝光。"
    guard let limits = results.thresholds?.department else { return month }
    let distance = CountsMaker.distance(department.year, limits)
    return distance.text == "—" ? month : month + "距年度红线：\(distance.text)。"
  }

  private func cards(_ department: DepartmentResult) -> [CardView] {
    let before = register.month.number > 1 ? department.trend.dropLast().last : nil
    func note(_ value: Int?, _ total: Int) -> String {
      (value.map { "上月 \($0) · " } ?? "") + "年内 \(total)"
    }
    func tone(_ count: Int) -> String { count > 0 ? "bad" : "good" }
    let month = department.month
    let year = department.year
    let late = department.overdue.count
    let open = department.openLoops.count
    return [
      CardView(
        name: "服务态度投诉（目标 0）", figure: String(department.attitudeKPI),
        note: note(before?.attitude, year.attitude), tone: tone(department.attitudeKPI)),
      CardView(
        name: "12345热线不满意", figure: String(month.unsatisfied),
        note: note(before?.unsatisfied, year.unsatisfied), tone: tone(month.unsatisfied)),
      CardView(
        name: "检查曝光", figure: String(month.inspections),
        note: note(before?.inspections, year.inspections), tone: tone(month.inspections)),
      CardView(
        name: "接水报装差评（目标 0）", figure: String(department.connectionBadReviews), note: "按工单计",
        tone: tone(department.connectionBadReviews)),
      CardView(
        name: "超期 / 未闭环", figure: "\(late) / \(open)", note: "办结时限、云直播",
        tone: tone(late + open)),
    ]
  }

  private func progress(_ department: DepartmentResult) -> [ProgressView] {
    guard let limits = results.thresholds else { return [] }
    var lines = department.year.charged(against: limits.department).map { entry in
      CountsMaker.progress(
        "部门年内\(entry.name)", clause: register.label("5.2.3a"), count: entry.count,
        limit: entry.limit,
        consequence: "部门负责人、分管领导\(limits.effects.department.chinese)；"
          + Effect.withdrawCollective.chinese)
    }
    for section in results.sections where section.department == department.department {
      lines += SectionMaker.progress(section, limits, register.results.clauseLabels).filter {
        !$0.meter.hasPrefix("0 /")
      }
    }
    return lines
  }

  private func chart(_ department: DepartmentResult) -> ChartView {
    guard let limits = results.thresholds?.department else {
      return CountsMaker.trend(
        department.trend, months: register.monthsOfYear, kind: "stacked", title: "逐月件数",
        subject: department.department.text, since: register.firstMonthWithData)
    }
    let lowest = min(limits.attitude, limits.unsatisfied, limits.inspections)
    return CountsMaker.trend(
      CountsMaker.cumulative(department.trend), months: register.monthsOfYear, kind: "line",
      title: "年内累计与年度红线", subject: "\(department.department)年内累计",
      threshold: (lowest, "年度红线 \(lowest) 件"), since: register.firstMonthWithData)
  }

  private func awards(_ name: DepartmentName) -> [String] {
    results.awards.filter { $0.department == name }.map { group in
      let recommended = group.candidates.count { $0.status == .recommended }
      let tied = group.candidates.count { $0.status == .tied }
      let pending = group.candidates.count { $0.status == .pending }
      return "标兵候选（\(group.kind.rawValue) \(group.window)，\(group.group.chinese)）："
        + "\(group.headcount) 人，名额 \(group.quota) 人，推荐 \(recommended) 人"
        + (tied > 0 ? "，并列 \(tied) 人待部门定" : "") + (pending > 0 ? "，待定 \(pending) 人" : "") + "。"
    }
  }
}
