import Model

/// A trace → lines of plain Chinese for the terminal; no customer's data is in them.
extension Trace {
  package var lines: [String] {
    var lines = ["\(TraceWording.kind(kind)) \(id)（\(month.chinese)）"]
    lines += TraceWording.part("结果", findings.map(TraceWording.finding))
    lines += TraceWording.part("没有后果的原因", spared)
    lines += TraceWording.part("怎样计", rulings.map(TraceWording.ruling))
    lines += TraceWording.part("复议", appeals.map(TraceWording.appeal))
    lines += TraceWording.part(
      "政策", clauses.map { "\($0.label)（\($0.id)）：\($0.text)" })
    lines += TraceWording.part(
      "口径",
      readings.map {
        "\($0.reading.rawValue) = \($0.choice.choice)，依据 \($0.choice.clause)，"
          + (($0.choice.decidedBy.nonEmpty).map { "决定：\($0)" } ?? "没有写明由谁决定")
      })
    lines += TraceWording.part(
      "数据",
      rows.map { "\($0.what)：\(Wording.place($0.place))，SHA-256 \($0.place.sha256)" })
    lines += TraceWording.part("已公布", events.map(TraceWording.event))
    lines += TraceWording.part(
      "须留意", issues.map { "\(TraceWording.about($0.about))：\($0.detail)" })
    return lines
  }
}

/// Chinese pieces of a trace.
enum TraceWording {
  static func part(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\(title)："] + items.map { "  \($0)" }
  }

  static func kind(_ kind: Trace.Kind) -> String {
    switch kind {
    case .ticket: "工单"
    case .inspection: "检查"
    case .incident: "事项"
    case .person: "人员"
    case .finding: "结果"
    }
  }

  /// `工单 GD1` or `检查 JC1`.
  static func name(_ key: CaseKey) -> String {
    switch key {
    case .ticket(let id): "工单 \(id)"
    case .inspection(let id): "检查 \(id)"
    }
  }

  /// `事项 SX1`, `工单 GD1` or `检查 JC1`.
  static func name(_ unit: UnitID) -> String {
    switch unit {
    case .incident(let id): "事项 \(id)"
    case .single(let key): name(key)
    }
  }

  static func about(_ about: IssueSubject) -> String {
    switch about {
    case .item(let key): name(key)
    case .person(let id): "人员 \(id)"
    default: about.description
    }
  }

  static func finding(_ finding: PublishedFinding) -> String {
    "\(finding.month.chinese) \(finding.subject.id)：\(finding.effect.chinese)。\(finding.reason)"
  }

  static func ruling(_ ruling: Ruling) -> String {
    let place = [ruling.department?.text, ruling.section?.text].compactMap { $0 }.joined(
      separator: "/")
    let unit = ruling.unit == .single(ruling.about) ? "" : "，合入\(name(ruling.unit))"
    return "\(name(ruling.about))：\(ruling.assessed.chinese)认定\(unit)，归"
      + "\(place.nonEmpty ?? "不到部门")、\(ruling.person.map { "人员 \($0)" } ?? "不归个人")。\(ruling.reason)"
  }

  static func appeal(_ appeal: AppealResult) -> String {
    let reasons = appeal.reasons.map(\.chinese).joined(separator: "、")
    return
      "工单 \(appeal.ticket)：\(appeal.ground.rawValue)，期限 \(appeal.deadline.chinese)，\(appeal.state.chinese)"
      + (reasons.isEmpty ? "" : "（\(reasons)）")
  }

  static func event(_ event: TraceEvent) -> String {
    let month = event.month.chinese
    let text = event.finding.map(finding) ?? event.entry.map { name($0) } ?? ""
    return switch event.kind {
    case .finding: "\(month)公布：\(text)"
    case .late: "\(month)补记：\(text)"
    case .reversal: "\(month)冲回：\(text)"
    case .exposed: "\(month)通报曝光：\(text)"
    case .corrected: "\(month)通报更正：\(text)"
    }
  }
}
