package import Model

/// A batch beside those before it → what seems to be missing, before anything is believed.
///
/// A growth is never a finding. Each finding stops `publish` until it is mended or accepted, `drift`
/// excepted.
package struct CompletenessCheck {
  /// What the ledger knows of a batch beside its records.
  package struct Batch: Sendable {
    package var report: ImportReport
    /// Files of the batch's import before that are gone, with their rows.
    package var withdrawn: [(file: String, rows: Int)]

    package init(report: ImportReport, withdrawn: [(file: String, rows: Int)] = []) {
      self.report = report
      self.withdrawn = withdrawn
    }
  }

  private let month: Month
  private let batch: Batch
  /// The batches before it, the latest last, at most a year of them.
  private let earlier: [ImportReport]
  private let volumes: BatchVolumes
  private let limits: Expectations
  private let calendar: WorkingCalendar
  private let totals: [ControlTotal]

  /// How many tickets of a channel there should be, as the other side says.
  package struct ControlTotal: Sendable, Hashable {
    package var channel: String
    package var count: Int

    package init(channel: String, count: Int) {
      self.channel = channel
      self.count = count
    }
  }

  /// - Parameter earlier: The reports of the batches before, the latest last.
  package init(
    _ facts: Facts, batch: Batch, earlier: [ImportReport], limits: Expectations,
    calendar: WorkingCalendar, totals: [ControlTotal] = []
  ) {
    month = facts.month
    self.batch = batch
    self.earlier = Array(earlier.suffix(12))
    volumes = BatchVolumes(facts)
    self.limits = limits
    self.calendar = calendar
    self.totals = totals
  }

  /// In the order of the kinds.
  package func issues() -> [CompletenessIssue] {
    missingKinds() + drops() + rosterLosses() + gaps() + wrongMonth() + withdrawn() + unread()
      + controlTotals()
  }

  private func issue(
    _ kind: CompletenessIssue.Kind, _ about: String, _ detail: String
  ) -> CompletenessIssue { CompletenessIssue(kind: kind, about: about, detail: detail) }

  private func came(_ kind: RecordKind, in report: ImportReport) -> Bool {
    report.sheets.contains { $0.kind == kind && $0.rows > 0 }
  }

  // MARK: What did not come

  private func missingKinds() -> [CompletenessIssue] {
    var issues: [CompletenessIssue] = []
    let recent = earlier.suffix(limits.batches)
    for kind in RecordKind.allCases where !came(kind, in: batch.report) {
      // Rosters and tickets are asked for from the first batch on, the rest once they are usual.
      let isUsual =
        kind == .roster
        || (kind == .tickets && (earlier.isEmpty || recent.allSatisfy { came(kind, in: $0) }))
        || (recent.count == limits.batches && recent.allSatisfy { came(kind, in: $0) })
      guard isUsual else { continue }
      let detail =
        kind == .roster
        ? "\(month.chinese)没有自己的花名册，人员和岗位只能按以前的算。请把当月的花名册放进文件夹，再运行一次。"
        : earlier.isEmpty
          ? "第一个月没有工单。请把热线和12345的工单导出放进文件夹，再运行一次。"
          : "以前每个月都有\(kind.chinese)，本月一行也没有。请把漏掉的文件放进文件夹，再运行一次。"
      issues.append(issue(.missingKind, kind.rawValue, detail))
    }
    guard came(.tickets, in: batch.report) else { return issues }
    for (series, count) in series(where: { if case .channel = $0 { true } else { false } })
    where count == 0 {
      let past = history(of: series).suffix(limits.batches)
      // Fewer than five a month stay away by chance; 12345 has a file of its own.
      let is12345 = series == .channel("12345")
      guard !past.isEmpty, past.allSatisfy({ $0 > 0 }),
        is12345 ? true : past.count == limits.batches && past.reduce(0, +) >= 5 * past.count
      else { continue }
      issues.append(
        issue(
          .missingKind, series.about,
          "以前每个月都有\(series.chinese)（上月 \(past.last ?? 0) 件），本月一件也没有。请核对是否漏放了这个渠道的文件。"))
    }
    return issues
  }

  // MARK: What came short

  private func drops() -> [CompletenessIssue] {
    series { _ in true }.compactMap { series, count in
      let past = history(of: series)
      guard let limit = lowerLimit(past, isPart: series.isPart), Double(count) < limit,
        !(count == 0 && isMissingAlready(series))
      else { return nil }
      let usual = median(past)
      return issue(
        .volumeDrop, series.about,
        "本月\(series.chinese)只有 \(count) 件，以前每月约 \(usual) 件。请核对导出的起止日期和筛选条件，补齐后再运行一次。")
    }
  }

  private func isMissingAlready(_ series: BatchVolumes.Series) -> Bool {
    switch series {
    case .tickets: !came(.tickets, in: batch.report)
    case .inspections: !came(.inspections, in: batch.report) && earlier.count >= limits.batches
    case .broadcasts: !came(.broadcasts, in: batch.report) && earlier.count >= limits.batches
    case .channel, .department: !came(.tickets, in: batch.report)
    }
  }

  /// Under which a count is a drop; nil where too little is known.
  ///
  /// The natural lower limit of individual values is mean − 2.66 × mean moving range (Shewhart's
  /// constants 3 ÷ 1.128); measured from the last month too, so that a season's slow fall is none.
  /// What chance alone can do to a count (Poisson: its root) is always left to it.
  private func lowerLimit(_ past: [Int], isPart: Bool) -> Double? {
    guard let last = past.last else { return nil }
    let usual = Double(median(past))
    let chance = usual - (isPart ? 3.1 : 1.8) * usual.squareRoot()
    guard chance > 0 else { return nil }
    if past.count >= limits.naturalFrom {
      let values = past.map(Double.init)
      let mean = values.reduce(0, +) / Double(values.count)
      let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
      let spread = 2.66 * ranges.reduce(0, +) / Double(ranges.count)
      let natural = min(mean - spread, Double(last) - spread)
      // Where months differ much the natural limit says nothing: half of the least is too few.
      let least = Double(past.min() ?? 0) * Double(limits.share) / 100
      return min(max(natural, least), chance)
    }
    let share = Double(limits.share) / 100
    if past.count >= limits.shareFrom { return min(usual * share, chance) }
    // One or two months: only what is far too little.
    return min(usual * share * 0.7, chance)
  }

  private func rosterLosses() -> [CompletenessIssue] {
    guard let now = volumes.rosters[month],
      let last = volumes.rosters.keys.filter({ $0 < month }).max(),
      let before = volumes.rosters[last]
    else { return [] }
    let gone = before.keys.filter { now[$0] == nil }
    let lost = Set(gone)
    var issues: [CompletenessIssue] = []
    if gone.count >= 3, gone.count * 100 > before.count * limits.rosterLoss {
      issues.append(
        issue(
          .volumeDrop, RecordKind.roster.rawValue,
          "花名册比\(last.chinese)少了 \(gone.count) 人（原有 \(before.count) 人）。请核对人事导出是否完整。"))
    }
    var people: [String: Set<String>] = [:]
    for (staff, departments) in before {
      for department in departments { people[department, default: []].insert(staff) }
    }
    for (department, staff) in people.sorted(by: { $0.key < $1.key })
    where staff.count >= 2 && staff.isSubset(of: lost) {
      issues.append(
        issue(
          .volumeDrop, "roster \(department)",
          "花名册里没有\(department)的任何一个人了（\(last.chinese)有 \(staff.count) 人）。请核对人事导出是否完整。"))
    }
    return issues
  }

  private func gaps() -> [CompletenessIssue] {
    let working = (month.firstDay.ordinal...month.lastDay.ordinal).map { Day(ordinal: $0) }
      .filter(calendar.isWorking)
    guard !working.isEmpty, volumes.counts[.tickets]?[month] != nil else { return [] }
    return series { if case .department = $0 { false } else { true } }.compactMap { series, count in
      guard count > 0, let gap = longestGap(of: series, count, on: working) else { return nil }
      let isEnd = gap.last == working.last
      return issue(
        .dateGap, series.about,
        "\(gap[0].chinese)到\(gap[gap.count - 1].chinese)的 \(gap.count) 个工作日没有\(series.chinese)"
          + (isEnd ? "，导出可能在月底前截断。" : "，导出可能缺了一段。") + "请核对起止日期，补齐后再运行一次。")
    }
  }

  /// The working days of the longest run without any record that is too long for chance.
  private func longestGap(
    of series: BatchVolumes.Series, _ count: Int, on working: [Day]
  ) -> [Day]? {
    let days = volumes.days[series] ?? [:]
    let past = history(of: series).filter { $0 > 0 }
    // What is there already counts for those days only that have something.
    let monthly = past.isEmpty ? count : min(median(past), max(count * 2, 1))
    let rate = Double(monthly) / Double(working.count)
    var longest: [Day] = []
    var run: [Day] = []
    for day in working {
      run = days[day] == nil ? run + [day] : []
      let isEnd = day == working.last
      let expected = rate * Double(run.count)
      // Of eight parts one or the other has a gap by chance where the whole has none.
      let needed = Double(limits.gapRecords) * (series.isPart ? 1.25 : 1)
      let isLong = run.count >= limits.gapDays || (isEnd && run.count >= 2)
      let isGap = isLong && expected >= needed
      if isGap, run.count > longest.count { longest = run }
    }
    return longest.isEmpty ? nil : longest
  }

  // MARK: What is of another month, gone or not read

  private func wrongMonth() -> [CompletenessIssue] {
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

  private func withdrawn() -> [CompletenessIssue] {
    batch.withdrawn.map {
      issue(
        .withdrawnFile, $0.file,
        "上次导入的“\($0.file)”这次不在文件夹里，它的 \($0.rows) 行已撤下。不是有意拿走的，请放回去再运行一次。")
    }
  }

  private func unread() -> [CompletenessIssue] {
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

  private func controlTotals() -> [CompletenessIssue] {
    totals.compactMap { total in
      let count = volumes.counts[.channel(total.channel)]?[month] ?? 0
      guard count != total.count else { return nil }
      return issue(
        .controlTotal, "tickets \(total.channel)",
        "\(total.channel)应有 \(total.count) 件，读到 \(count) 件。请与对方核对后补齐，再运行一次。")
    }
  }

  // MARK: History

  /// Every series known so far, with its count of the month, in a fixed order.
  private func series(
    where holds: (BatchVolumes.Series) -> Bool
  ) -> [(BatchVolumes.Series, Int)] {
    volumes.counts.keys.filter(holds).sorted { $0.about < $1.about }
      .map { ($0, volumes.counts[$0]?[month] ?? 0) }
  }

  /// Its counts in the months of the earlier batches, the earliest first.
  private func history(of series: BatchVolumes.Series) -> [Int] {
    earlier.map { volumes.counts[series]?[$0.batch] ?? 0 }
  }

  private func median(_ values: [Int]) -> Int {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}

extension SheetReport {
  /// Whether the sheet matched no kind though there is something in it.
  package var isUnread: Bool { kind == nil && (rows > 0 || !notices.isEmpty) }
}
