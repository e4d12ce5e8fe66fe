import Model

/// Differences → plain Chinese, one line a change, without the subject's own name.
extension PersonDifference {
  package var lines: [String] {
    var lines: [String] = []
    if monthYuan.isChanged {
      lines.append(Self.money("本月", monthYuan, gain: monthGain))
    }
    if yearYuan.isChanged { lines.append(Self.money("本年", yearYuan, gain: yearGain)) }
    if bonusPercent.isChanged {
      lines.append("年终奖 \(bonusPercent.inForce)% → \(bonusPercent.other)%")
    }
    if annualCap.isChanged {
      lines.append("年度评级上限 \(Self.cap(annualCap.inForce)) → \(Self.cap(annualCap.other))")
    }
    if monthCap.isChanged {
      lines.append("当月评级上限 \(Self.cap(monthCap.inForce)) → \(Self.cap(monthCap.other))")
    }
    return lines + findings.lines
  }

  private static func money(_ span: String, _ yuan: Changed<Yuan>, gain: Yuan) -> String {
    let word = gain < .zero ? "少得 \(-gain) 元" : "多得 \(gain) 元"
    return "\(span) \(yuan.inForce) 元 → \(yuan.other) 元（\(word)）"
  }

  private static func cap(_ level: RatingLevel?) -> String { level?.rawValue ?? "不限" }
}

extension FindingsDifference {
  package var lines: [String] {
    dropped.map { "不再有：\(Self.text($0))" } + added.map { "另有：\(Self.text($0))" }
  }

  private static func text(_ finding: PublishedFinding) -> String {
    "\(finding.month.chinese) \(finding.effect.chinese)（\(finding.reason)）"
  }
}

extension SectionDifference {
  package var lines: [String] {
    var lines: [String] = []
    if month.isChanged { lines.append(month.line("本月")) }
    if year.isChanged { lines.append(year.line("本年")) }
    if breachMonths.isChanged {
      lines.append(
        "达到月度件数的月份 \(Self.months(breachMonths.inForce)) → \(Self.months(breachMonths.other))")
    }
    return lines
  }

  private static func months(_ months: [Month]) -> String {
    months.isEmpty ? "无" : months.map(\.chinese).joined(separator: "、")
  }
}

extension DepartmentDifference {
  package var lines: [String] {
    var lines: [String] = []
    if month.isChanged { lines.append(month.line("本月")) }
    if year.isChanged { lines.append(year.line("本年")) }
    lines += findings.lines
    if selections.isChanged {
      lines.append(
        "服务标兵 \(Self.text(selections.inForce)) → \(Self.text(selections.other))")
    }
    return lines
  }

  private static func text(_ selections: [SelectionOutcome]) -> String {
    if selections.isEmpty { return "无" }
    return selections.map { selection in
      let chosen =
        selection.chosen.isEmpty ? "无人" : selection.chosen.map(\.text).joined(separator: "、")
      return "\(selection.kind.rawValue) \(selection.window) 名额 \(selection.quota)：\(chosen)"
    }.joined(separator: "；")
  }
}

extension Changed where Value == Counts {
  /// `本月服务态度投诉 1 → 2、内部检查曝光 0 → 1`.
  fileprivate func line(_ span: String) -> String {
    let parts = [
      (TicketClass.attitude, inForce.attitude, other.attitude),
      (.unsatisfied, inForce.unsatisfied, other.unsatisfied),
      (.inspection, inForce.inspections, other.inspections),
      (.liveStream, inForce.liveStream, other.liveStream),
    ].filter { $0.1 != $0.2 }
    return span + parts.map { "\($0.0.chinese) \($0.1) → \($0.2)" }.joined(separator: "、")
  }
}
