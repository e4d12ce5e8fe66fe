import Model
import Policy

/// A person's month → what they are told: each yuan with its clause and rows, and how to appeal.
struct PersonMaker {
  let register: MonthRegister
  private let cases: CaseMaker

  init(_ register: MonthRegister) {
    self.register = register
    cases = CaseMaker(register: register, isFull: true)
  }

  private var results: MonthResults { register.results }

  /// Everyone with anything to report, by 工号.
  func people() -> [StaffID] {
    var ids: Set<StaffID> = []
    for person in results.people where !person.month.isEmpty || person.monthCap != nil {
      ids.insert(person.id)
    }
    let findings = results.findings + results.standing + results.adjustments.map(\.finding)
    ids.formUnion(findings.compactMap(\.subject.person))
    let told = Set(results.onHold.map(\.ticket) + results.appeals.map(\.ticket))
    for ruling in results.rulings where ruling.assessed.month == register.month {
      // On hold, excused or a dispute: the person should know as well.
      let isToldOf =
        !ruling.classes.isEmpty || ruling.about.ticket.map { told.contains($0) } == true
      if let person = ruling.person, isToldOf { ids.insert(person) }
    }
    ids.formUnion(results.grievances.map(\.person))
    ids.formUnion(results.coverage.filter { $0.state != .notSat }.map(\.id))
    ids.formUnion(
      results.awards.flatMap(\.candidates).filter { $0.status != .reserve }.map(\.id))
    return ids.sorted()
  }

  func view(_ id: StaffID) -> PersonView {
    let name = register.fullName(id)
    let share = results.index[id]
    let split = cases.split(share)
    let findings = share.findings
    let adjustments = share.adjustments
    let fresh = Set(findings)
    let standing = share.standing.filter { !fresh.contains($0) }
    let person = results.people.first { $0.id == id }
    let ids =
      (split.counted + split.notCounted).map(\.about)
      + findings.flatMap(\.evidence) + adjustments.flatMap(\.finding.evidence)
      + standing.flatMap(\.evidence)
    let shown = cases.views(findings)
    let charged = evidence(findings + adjustments.map(\.finding))
    let told = split.counted + charged.filter { !split.counted.contains($0) }
    return PersonView(
      frame: register.frame(
        "\(name)　\(register.month.chinese)服务绩效告知", subject: "\(id) \(name)", audience: "本人"),
      id: id.text, name: name, office: office(id), lead: lead(id, person),
      cards: person.map(cards) ?? [], progress: person.map(progress) ?? [],
      findings: shown.findings, findingNotes: shown.notes,
      adjustments: adjustments.map { cases.view($0) },
      standing: cases.plain(standing),
      counted: told.map { cases.view($0, storyLimit: 90, findings: findings, owner: id) },
      notCounted: split.notCounted.map { cases.view($0, storyLimit: 0, findings: [], owner: id) },
      others: others(id), appealNote: appealNote(told, findings), sources: cases.sources(ids))
  }

  private func office(_ id: StaffID) -> String {
    let offices = (register.rosterRows[id] ?? []).map { row in
      let post = row.position == .staff ? row.post ?? "" : row.position.rawValue
      return "\(row.department)\(row.section ?? "") \(post)"
        + (row.employment == .thirdParty ? "（三方）" : "")
    }
    return "工号 \(id)，" + (offices.isEmpty ? "不在本月花名册" : offices.joined(separator: "；"))
  }

  /// What the person's findings and corrections rest on, whenever it was assessed and whoever it
  /// was about: a head reads here what they are charged for.
  private func evidence(_ findings: [PublishedFinding]) -> [Ruling] {
    var seen: Set<CaseKey> = []
    return findings.flatMap(\.evidence).filter { seen.insert($0).inserted }
      .compactMap { register.ruling($0) }
      .sorted { ($0.assessed, $0.about) < ($1.assessed, $1.about) }
  }

  /// The net sentence: what is deducted, deducted late, paid back and awarded, and what it comes to.
  private func lead(_ id: StaffID, _ person: PersonResult?) -> String {
    let isAdvice = isThirdParty(id)
    let lines = lines(of: id)
    let sums = PayrollLine.Kind.allCases.compactMap { kind -> String? in
      let own = lines.filter { $0.kind == kind }
      let sum = own.reduce(0) { $0 + $1.yuan.amount }
      guard let line = own.first else { return nil }
      let month = kind == .deduction || kind == .award ? "本月" : ""
      return "\(month)\(line.word(isAdvice: isAdvice)) \(abs(sum)) 元"
    }
    guard !sums.isEmpty else {
      return person?.month.sentence.map { "本月计入\($0)，不涉及扣减和奖励。" } ?? "以下事项与您有关，本月不涉及扣减和奖励。"
    }
    let net = lines.reduce(0) { $0 + $1.yuan.amount }
    return sums.joined(separator: "，")
      + (sums.count > 1 ? "，合计 \(Words.yuan(Yuan(net))) 元。" : "。")
  }

  private func isThirdParty(_ id: StaffID) -> Bool {
    register.office(of: id)?.employment == .thirdParty
  }

  private func cards(_ person: PersonResult) -> [CardView] {
    [
      netCard(person),
      CardView(
        name: "服务态度投诉", figure: String(person.month.attitude),
        note: "年内 \(person.year.attitude)", tone: person.month.attitude > 0 ? "bad" : "good"),
      CardView(
        name: "12345热线不满意", figure: String(person.month.unsatisfied),
        note: "年内 \(person.year.unsatisfied)", tone: person.month.unsatisfied > 0 ? "bad" : "good"),
      CardView(
        name: "检查曝光", figure: String(person.month.inspections),
        note: "年内 \(person.year.inspections)", tone: person.month.inspections > 0 ? "bad" : "good"),
      yearCard(person),
    ]
  }

  /// What the month comes to: deductions, corrections and awards together.
  private func netCard(_ person: PersonResult) -> CardView {
    let net = lines(of: person.id).reduce(0) { $0 + $1.yuan.amount }
    return CardView(
      name: isThirdParty(person.id) ? "建议合计（元）" : "本月合计（元）", figure: Words.yuan(Yuan(net)),
      note: "年内扣减 \(-person.yearYuan.amount)", tone: net < 0 ? "bad" : "good")
  }

  /// The person's findings and corrections with money.
  private func lines(of id: StaffID) -> [PayrollLine] {
    let share = results.index[id]
    return share.findings.compactMap { PayrollLine($0) }
      + share.adjustments.compactMap { PayrollLine($0) }
  }

  /// What stands of the year; the bonus of third-party staff is their employer's affair.
  private func yearCard(_ person: PersonResult) -> CardView {
    let cap = person.annualCap.map { "年度测评最高\($0.rawValue)" } ?? "年度测评不受限"
    guard isThirdParty(person.id) else {
      return CardView(
        name: "年终绩效奖金", figure: "\(person.bonusPercent)%", note: cap,
        tone: person.bonusPercent < 100 || person.annualCap != nil ? "bad" : "good")
    }
    let isAdvised = results.index[person.id].standing.contains {
      if case .dismissalAdvised = $0.effect { true } else { false }
    }
    return CardView(
      name: "对所属单位的建议", figure: isAdvised ? "辞退" : "无", note: cap,
      tone: isAdvised || person.annualCap != nil ? "bad" : "good")
  }

  private func progress(_ person: PersonResult) -> [ProgressView] {
    guard let limits = results.thresholds, !person.year.isEmpty else { return [] }
    let consequence = (isThirdParty(person.id) ? limits.adviceForThirdParty : limits.effects.person)
      .chinese
    let year = person.year
    var lines: [(String, Int, Int)] = []
    if let combined = limits.personCombined {
      lines.append(("年内态度投诉与检查曝光", year.attitude + year.inspections, combined))
      lines.append(("年内12345热线不满意", year.unsatisfied, limits.person.unsatisfied))
    } else {
      lines = year.charged(against: limits.person).map { ("年内\($0.name)", $0.count, $0.limit) }
    }
    return lines.filter { $0.1 > 0 }.map {
      CountsMaker.progress(
        $0.0, clause: register.label("5.2.1b"), count: $0.1, limit: $0.2, consequence: consequence)
    }
  }

  private func others(_ id: StaffID) -> [String] {
    var lines: [String] = []
    for ticket in results.index[id].rulings.compactMap(\.about.ticket) {
      if let hold = results.onHold.first(where: { $0.ticket == ticket }) {
        lines.append("工单 \(ticket)：\(hold.why.chinese)，有结果前不计入、不曝光。")
      }
    }
    for group in results.awards {
      for candidate in group.candidates where candidate.id == id && candidate.status != .reserve {
        lines.append(
          "\(group.window) \(group.kind.rawValue)服务标兵候选：\(candidate.status.chinese)"
            + (candidate.yuan > .zero ? "，奖励标准 \(candidate.yuan) 元" : "") + "。")
      }
    }
    for grievance in results.grievances where grievance.person == id {
      lines.append(
        "委屈奖申请 \(grievance.id)：\(grievance.state.chinese)"
          + (grievance.yuan.map { "，奖励 \($0) 元" } ?? "") + "。")
    }
    if let coverage = results.coverage.first(where: { $0.id == id }) {
      lines.append("今年的服务考试：\(coverage.state.chinese)。")
    }
    if let excellent = results.excellent.first(where: { $0.id == id }) {
      lines.append("今年的服务考试成绩优异：\(excellent.score) 分。")
    }
    if let cap = results.people.first(where: { $0.id == id })?.monthCap {
      lines.append("当月测评最高\(cap.rawValue)（\(register.label("5.1"))）。")
    }
    return lines
  }

  /// How to appeal and until when, or that the time is over; nil where there is nothing to appeal.
  private func appealNote(_ counted: [Ruling], _ findings: [PublishedFinding]) -> String? {
    let tickets = counted.compactMap(\.about.ticket)
    var sentences: [String] = []
    if !tickets.isEmpty {
      let states = tickets.map { id in
        let state = cases.appeal(id)
        return "工单 \(id)：" + (state.isEmpty ? "请向所在部门询问复议期限" : state)
      }
      let clause = register.label("6.2")
      sentences.append(
        "属于恶意投诉、反映不属实或非责任的，请在期限内把书面事实和证据交所在部门，由部门提交客服中心复议（实施意见\(clause)）；"
          + "12345热线转办、媒体曝光和上级督办的，还须相关部门认可并报集团主要领导审批。"
          + states.joined(separator: "；") + "。")
    }
    if counted.contains(where: { $0.about.inspection != nil }) {
      sentences.append("对检查结果有异议的，请尽快向所在部门书面说明，由部门与客服中心核实。")
    }
    if findings.contains(where: { $0.rule == .examCap }) {
      sentences.append("对考试成绩有异议的，请尽快向所在部门书面提出申诉，由客服中心和人力资源部核实。")
    }
    return sentences.isEmpty ? nil : sentences.joined()
  }
}
