import Model
import Policy

/// A month's results → what `mingjing check` prints: findings, corrections, what has to be mended,
/// and the watch list.
struct CheckReport {
  let results: MonthResults
  /// Names of the people on the month's roster by 工号.
  let names: [StaffID: String]
  var completeness: [CompletenessIssue] = []

  var lines: [String] {
    var lines = ["\(results.month.chinese)考核结果（未写入任何文件）"]
    lines += section("本月结果", results.findings.map(line(for:)))
    lines += section("更正", results.adjustments.map(line(for:)))
    lines += section("曝光", exposures)
    lines += section(
      "资料是否齐全", completeness.map { Verdict.line($0) })
    lines += section("须处理的例外", results.exceptions.map { "\($0.about)：\($0.detail)" })
    lines += section("提示", results.notices.map { "\($0.about)：\($0.detail)" })
    lines += section("关注名单", results.watchList.map { "\(who($0.about))：\($0.detail)" })
    return lines
  }

  private func section(_ title: String, _ items: [String]) -> [String] {
    ["", "\(title)（\(items.count)）"] + items.map { "  \($0)" }
  }

  private func line(for finding: PublishedFinding) -> String {
    "\(who(finding.subject))  \(finding.effect.chinese)  \(finding.reason)"
  }

  private func line(for adjustment: PublishedAdjustment) -> String {
    let kind = adjustment.kind == .late ? "补记" : "撤销"
    let finding = adjustment.finding
    return "\(kind)  \(adjustment.ofMonth.chinese)  \(who(finding.subject))  "
      + "\(finding.effect.chinese)  \(adjustment.reason)"
  }

  private var exposures: [String] {
    results.exposures.map { exposure in
      let place = [exposure.department?.text, exposure.section?.text].compactMap { $0 }
        .joined(separator: " ")
      let over = exposure.carriedOver ? "（以前月份）" : ""
      return "\(exposure.tickets.map(\.text).joined(separator: "、"))  "
        + "\(exposure.classes.map(\.rawValue).joined())  \(place)\(over)"
    }
      + results.inspectionExposures.map { exposure in
        let place = [exposure.department?.text, exposure.section?.text].compactMap { $0 }
          .joined(separator: " ")
        return "\(exposure.entry)  \(place)\(exposure.carriedOver ? "（以前月份）" : "")"
      }
  }

  private func who(_ subject: WatchItem.Subject) -> String {
    switch subject {
    case .person(let id): who(Subject.person(id))
    case .section(let path): "\(path.department.text) \(path.section.text)"
    case .department(let name): name.text
    case .ticket(let id): "工单 \(id)"
    case .post(let post): "岗位 \(post)"
    }
  }

  private func who(_ subject: Subject) -> String {
    switch subject {
    case .person(let id): names[id].map { "\(id) \($0)" } ?? id.text
    case .department(let name): name.text
    }
  }
}
