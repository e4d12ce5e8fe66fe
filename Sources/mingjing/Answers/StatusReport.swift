import Model
import Policy

/// What is known of a workspace's months → what `mingjing status` prints.
struct StatusReport {
  struct MonthStatus {
    var month: Month
    var isPublished: Bool
    /// A later month is published, so this one cannot be any more.
    var isSkipped: Bool
    var files: Int
    var rows: Int
    var rejects: Int
    /// Files that were refused and sheets of no kind.
    var refused: Int
    var hasDocuments: Bool

    var state: String { isPublished ? "已发布" : isSkipped ? "已跳过" : hasDocuments ? "草稿" : "只有资料" }
  }

  let months: [MonthStatus]

  private var waiting: [MonthStatus] { months.filter { !$0.isPublished && !$0.isSkipped } }

  /// Whether anything of an unpublished month was refused or rejected.
  var isOpen: Bool { waiting.contains { $0.rejects + $0.refused > 0 } }

  private var next: String {
    guard let last = months.last else {
      return "mingjing run --month 2026-08 --from 导出文件夹"
    }
    guard let first = waiting.first else {
      return "mingjing run --month \(last.month.adding(months: 1)) --from 导出文件夹"
    }
    return first.hasDocuments
      ? "mingjing publish --month \(first.month)" : "mingjing report --month \(first.month)"
  }

  var lines: [String] {
    guard !months.isEmpty else { return ["台账里还没有数据。", "下一步：\(next)"] }
    return months.map { month in
      let troubles = [
        month.refused == 0 ? nil : "没有读的文件和表 \(month.refused)",
        month.rejects == 0 ? nil : "退回 \(month.rejects) 行",
      ].compactMap { $0 }.joined(separator: "，")
      return "\(month.month)  \(month.state)  \(month.files) 个文件 \(month.rows) 行"
        + (troubles.isEmpty ? "" : "  \(troubles)")
    } + (waiting.isEmpty ? ["所有月份都已发布。"] : []) + ["下一步：\(next)"]
  }

  var json: JSONValue {
    .object([
      "schema": .integer(1), "next": .string(next),
      "months": .array(
        months.map {
          .object([
            "month": .string($0.month.description), "published": .bool($0.isPublished),
            "skipped": .bool($0.isSkipped), "files": .integer($0.files), "rows": .integer($0.rows),
            "rejects": .integer($0.rejects), "unread": .integer($0.refused),
            "documents": .bool($0.hasDocuments),
          ])
        }),
    ])
  }
}
