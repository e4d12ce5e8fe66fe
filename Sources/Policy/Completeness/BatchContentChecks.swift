import Model

/// What is of another month, gone since the last import, not read, or not as many as the other side
/// says.
extension CompletenessCheck {
  func wrongMonth() -> [CompletenessIssue] {
    var issues: [CompletenessIssue] = []
    for kind in [RecordKind.tickets, .inspections, .broadcasts] {
      if let tally = volumes.placed[kind], tally.outside > tally.inside {
        let other = tally.other.map { "（例如\($0.chinese)）" } ?? ""
        issues.append(
          issue(
            .wrongMonth, kind.rawValue,
            "\(kind.chinese)里有 \(tally.outside) 行的日期不在\(month.chinese)\(other)，在的只有 \(tally.inside) 行。"
              + "请核对 --month 和文件夹是不是同一个月。"))
      }
    }
    let dated: Set<RecordKind> = [.tickets, .inspections, .broadcasts]
    let known = Dictionary(
      earlier.flatMap { report in report.files.map { ($0.sha256, report.batch) } },
      uniquingKeysWith: { $1 })
    for file in batch.report.files {
      let sheets = batch.report.sheets.filter { $0.file == file.name }
      let isDated = sheets.contains { $0.rows > 0 && $0.kind.map { dated.contains($0) } == true }
      guard isDated else { continue }
      if let other = known[file.sha256] {
        issues.append(
          issue(
            .wrongMonth, file.name,
            "“\(file.name)”与\(other.chinese)的文件一模一样。请换成\(month.chinese)的导出，再运行一次。"))
      } else if sheets.allSatisfy({ $0.rows > 0 && $0.duplicates == $0.rows }) {
        issues.append(
          issue(
            .wrongMonth, file.name,
            "“\(file.name)”里没有一行是新的，全部与以前的批次相同。请核对是不是拿错了月份的导出。"))
      }
    }
    return issues
  }

  func withdrawn() -> [CompletenessIssue] {
    batch.withdrawn.map {
      issue(
        .withdrawnFile, $0.file,
        "上次导入的“\($0.file)”这次不在文件夹里，它的 \($0.rows) 行已撤下。不是有意拿走的，请放回去再运行一次。")
    }
  }

  func unread() -> [CompletenessIssue] {
    let report = batch.report
    var issues = report.refused.map { issue(.unread, $0.file, "文件没有读：\($0.reason)") }
    issues += report.sheets.filter(\.isUnread).map {
      issue(
        .unread, $0.sheet.isEmpty ? $0.file : "\($0.file) \($0.sheet)",
        "这张表没有采用：\($0.notices.first ?? "认不出是哪一种表。")")
    }
    var groups: [(file: String, reason: String)] = []
    var rows: [String: [Int]] = [:]
    for reject in report.rejects {
      let key = "\(reject.file)\n\(reject.reason)"
      if rows[key] == nil { groups.append((reject.file, reject.reason)) }
      rows[key, default: []].append(reject.row)
    }
    return issues
      + groups.map { group in
        let numbers = rows["\(group.file)\n\(group.reason)"] ?? []
        let some = numbers.prefix(3).map(String.init).joined(separator: "、")
        return issue(
          .unread, group.file,
          "有 \(numbers.count) 行被退回（第 \(some) 行\(numbers.count > 3 ? "等" : "")）：\(group.reason)")
      }
  }

  func controlTotals() -> [CompletenessIssue] {
    totals.compactMap { total in
      let count = volumes.counts[.channel(total.channel)]?[month] ?? 0
      guard count != total.count else { return nil }
      return issue(
        .controlTotal, "tickets \(total.channel)",
        "\(total.channel)应有 \(total.count) 件，读到 \(count) 件。请与对方核对后补齐，再运行一次。")
    }
  }
}
