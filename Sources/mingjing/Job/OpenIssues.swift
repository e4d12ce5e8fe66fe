import Ledger
import Model
import Policy

/// A month as made → what has to be mended, or accepted by somebody, before it is published.
struct OpenIssues {
  private let month: Month
  let issues: [AcceptedIssue]

  init(_ made: MadeMonth) {
    month = made.results.month
    issues =
      made.results.exceptions.map {
        AcceptedIssue(kind: $0.kind.rawValue, about: $0.about.description, detail: $0.detail)
      }
      + made.completeness.filter { $0.kind != .drift }.map {
        AcceptedIssue(kind: $0.kind.rawValue, about: $0.about, detail: $0.detail)
      }
      + made.failures.map {
        AcceptedIssue(kind: "failed-document", about: $0.document, detail: "文件没有做成：\($0.reason)")
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
