import Model
import Policy

/// A section's month → its summary, with full names.
struct SectionMaker {
  let register: MonthRegister
  let paths: DocumentPaths

  private var results: MonthResults { register.results }

  /// How far the section is from 5.2.2a and 5.2.2b.
  static func progress(
    _ section: SectionResult, _ limits: Thresholds, _ labels: ClauseLabels
  ) -> [ProgressView] {
    let nearest = section.month.charged(against: limits.section).max {
      ($0.count - $0.limit) < ($1.count - $1.limit)
    }
    var lines: [ProgressView] = []
    if let nearest {
      lines.append(
        CountsMaker.progress(
          "\(section.section)当月\(nearest.name)", clause: labels["5.2.2a"], count: nearest.count,
          limit: nearest.limit, consequence: "科所负责人扣减当月绩效"))
    }
    lines.append(
      CountsMaker.progress(
        "\(section.section)年内达到月度件数", clause: labels["5.2.2b"], count: section.breachMonths.count,
        limit: limits.sectionMonths,
        consequence: "科所负责人\(limits.effects.section.chinese)", unit: "个月"))
    return lines
  }

  func view(_ section: SectionResult) -> SectionView {
    let cases = CaseMaker(register: register, isFull: true)
    let share = results.index[section.path]
    let split = cases.split(share)
    let findings = share.findings
    let shown = cases.views(findings)
    let people = people(section)
    let title = "\(section.department)\(section.section)　\(register.month.chinese)服务绩效"
    return SectionView(
      frame: register.frame(title, subject: "\(section.section)服务绩效汇总", audience: "发科所负责人"),
      lead: section.month.sentence.map { "本月计入\($0)。" } ?? "本月没有计入的投诉、不满意工单和检查曝光。",
      cards: cards(section),
      progress: results.thresholds.map { Self.progress(section, $0, results.clauseLabels) } ?? [],
      chart: CountsMaker.trend(
        section.trend, months: register.monthsOfYear, kind: "bar", title: "逐月件数",
        subject: section.section.text, threshold: threshold(),
        since: register.firstMonthWithData),
      people: people.shown, peopleNote: people.note,
      counted: split.counted.map { cases.view($0, storyLimit: 60, findings: findings) },
      notCounted: cases.groups(split.notCounted), findings: shown.findings,
      findingNotes: shown.notes,
      adjustments: share.adjustments.map { cases.view($0) },
      sources: cases.sources(split.counted.map(\.about) + findings.flatMap(\.evidence)))
  }

  private func threshold() -> (Int, String)? {
    guard let limits = results.thresholds?.section else { return nil }
    let lowest = min(limits.attitude, limits.unsatisfied, limits.inspections)
    return (lowest, "月度红线 \(lowest) 件")
  }

  private func cards(_ section: SectionResult) -> [CardView] {
    section.month.charged(against: section.year).map { entry in
      CardView(
        name: entry.name, figure: String(entry.count), note: "年内 \(entry.limit)",
        tone: entry.count > 0 ? "bad" : "good")
    } + [
      CardView(
        name: "达到月度件数的月份", figure: String(section.breachMonths.count),
        note: section.breachMonths.isEmpty
          ? "今年没有" : section.breachMonths.map { "\($0.number)月" }.joined(separator: "、"),
        tone: section.breachMonths.isEmpty ? "good" : "bad")
    ]
  }

  /// Everyone whose first office is in the section and who has anything in the year or a document.
  private func people(_ section: SectionResult) -> (shown: [CountsView], note: String?) {
    let path = paths.sections[section.path] ?? ""
    let members = results.people.filter { person in
      guard let row = register.rosterRows[person.id]?.first else { return false }
      return row.sectionPath == section.path
    }
    let told = members.filter { !$0.year.isEmpty || paths.people[$0.id] != nil }
    let others = members.count - told.count
    let note = others > 0 ? "其余 \(others) 人今年没有计入的工单和检查，本月也没有要告知的事项。" : nil
    let shown = told.map { person in
      let row = register.rosterRows[person.id]?.first
      return CountsMaker.row(
        register.fullName(person.id),
        link: paths.people[person.id].map { PathNames.href($0, from: path) },
        note: [person.id.text, row?.post ?? row?.position.rawValue ?? ""].filter { !$0.isEmpty }
          .joined(separator: " "),
        month: person.month, year: person.year, yuan: person.monthYuan)
    }
    return (shown, note)
  }
}
