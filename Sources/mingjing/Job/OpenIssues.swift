import Ledger
import Model
import Policy

/// A month as made → what has to be mended, or accepted by somebody, before it is published.
struct OpenIssues {
  private let month: Month
  let issues: [AcceptedIssue]

  init(_ made: MadeMonth) {
    month = made.results.month
    let report = made.importReport
    issues =
      made.results.exceptions.map {
        AcceptedIssue(kind: $0.kind.rawValue, about: $0.about.description, detail: $0.detail)
      }
      + report.refused.map {
        AcceptedIssue(kind: "unread", about: $0.file, detail: "文件没有读：\($0.reason)")
      }
      + report.sheets.filter { $0.kind == nil && ($0.rows > 0 || !$0.notices.isEmpty) }.map {
        AcceptedIssue(
          kind: "unread", about: $0.sheet.isEmpty ? $0.file : "\($0.file) \($0.sheet)",
          detail: "这张表没有采用：\($0.notices.first ?? "认不出是哪一种表。")")
      }
      + Self.rejects(report.rejects)
      + made.failures.map {
        AcceptedIssue(kind: "failed-document", about: $0.document, detail: "文件没有做成：\($0.reason)")
      }
  }

  /// One for each file and reason, with the count.
  private static func rejects(_ rejects: [Reject]) -> [AcceptedIssue] {
    struct Group: Hashable {
      var file: String
      var reason: String
    }
    var rows: [Group: [Int]] = [:]
    var groups: [Group] = []
    for reject in rejects {
      let group = Group(file: reject.file, reason: reject.reason)
      if rows[group] == nil { groups.append(group) }
      rows[group, default: []].append(reject.row)
    }
    return groups.map { group in
      let numbers = rows[group] ?? []
      return AcceptedIssue(
        kind: "unread", about: group.file,
        detail: "有 \(numbers.count) 行被退回（第 \(numbers.prefix(3).map(String.init).joined(separator: "、")) 行"
          + "\(numbers.count > 3 ? "等" : "")）：\(group.reason)")
    }
  }

  /// Who took upon themselves what is open; nil where nothing is.
  ///
  /// - Throws: `Failure` where something is open and nobody did.
  func accepted(by whom: String?) throws(Failure) -> Acceptance? {
    guard !issues.isEmpty else { return nil }
    if let whom { return Acceptance(by: whom, issues: issues) }
    throw Failure(
      (["\(month.chinese)还有 \(issues.count) 项没有处理，没有发布："]
        + issues.prefix(10).map { "  \($0.about)：\($0.detail)" }
        + (issues.count > 10 ? ["  还有 \(issues.count - 10) 项，见 output/\(month) 里的清单。"] : []))
        .joined(separator: "\n"),
      remedy: "请补正后再运行；确认可以带着它们发布，加 --accept-open \"谁同意、为什么\"，会记进台账和 manifest.json。")
  }
}
