import Model
import Policy

/// A month as made → the last lines of a run: what is missing, what is open, the next command.
struct Verdict {
  let month: Month
  let completeness: [CompletenessIssue]
  let exceptions: Int
  let failures: Int
  let isPublished: Bool

  /// What has to be done before the month can be published.
  private var stops: [CompletenessIssue] { completeness.filter { $0.kind != .drift } }

  /// `[没有读] 工单.csv：…`: a file that is not named in what is said of it is named before.
  static func line(_ issue: CompletenessIssue) -> String {
    let isNamed = issue.detail.contains(issue.about) || issue.kind != .unread
    return "[\(name(issue.kind))] \(isNamed ? "" : issue.about + "：")\(issue.detail)"
  }

  var lines: [String] {
    var lines: [String] = []
    if !stops.isEmpty {
      lines.append("资料是否齐全（\(stops.count) 项待核对）：")
      lines += stops.prefix(12).map { "  " + Self.line($0) }
      if stops.count > 12 {
        lines.append("  还有 \(stops.count - 12) 项，见 results.json 的 completeness。")
      }
    }
    lines += completeness.filter { $0.kind == .drift }.map { "  提示：\($0.detail)" }
    let open = [
      stops.isEmpty ? nil : "资料 \(stops.count) 项", exceptions == 0 ? nil : "例外 \(exceptions) 项",
      failures == 0 ? nil : "没有做成的文件 \(failures) 份",
    ].compactMap { $0 }
    if isPublished {
      lines.append("\(month.chinese)已经发布，变化会在下一个发布的月份里作为更正写出来。")
    } else if open.isEmpty {
      lines.append("资料齐全，没有待处理的问题。下一步：mingjing publish --month \(month)")
    } else {
      lines.append(
        "还有\(open.joined(separator: "、"))没有处理。下一步：补正后再运行一次；"
          + "确认无误的，用 mingjing publish --month \(month) --accept-open \"谁同意、为什么\" 发布。")
    }
    return lines
  }

  static func name(_ kind: CompletenessIssue.Kind) -> String {
    switch kind {
    case .missingKind: "缺少"
    case .volumeDrop: "偏少"
    case .dateGap: "日期中断"
    case .wrongMonth: "月份不对"
    case .withdrawnFile: "文件撤下"
    case .unread: "没有读"
    case .controlTotal: "对账不符"
    case .drift: "有变化"
    }
  }
}
