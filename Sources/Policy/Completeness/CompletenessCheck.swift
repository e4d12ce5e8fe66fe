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

  let month: Month
  let batch: Batch
  /// The batches before it, the latest last, at most a year of them.
  let earlier: [ImportReport]
  let volumes: BatchVolumes
  let limits: Expectations
  let calendar: WorkingCalendar
  let totals: [ControlTotal]

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

  func issue(
    _ kind: CompletenessIssue.Kind, _ about: String, _ detail: String
  ) -> CompletenessIssue { CompletenessIssue(kind: kind, about: about, detail: detail) }

  func came(_ kind: RecordKind, in report: ImportReport) -> Bool {
    report.sheets.contains { $0.kind == kind && $0.rows > 0 }
  }

  // MARK: What did not come

  func missingKinds() -> [CompletenessIssue] {
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

  // MARK: History

  /// Every series known so far, with its count of the month, in a fixed order.
  func series(
    where holds: (BatchVolumes.Series) -> Bool
  ) -> [(BatchVolumes.Series, Int)] {
    volumes.counts.keys.filter(holds).sorted { $0.about < $1.about }
      .map { ($0, volumes.counts[$0]?[month] ?? 0) }
  }

  /// Its counts in the months of the earlier batches, the earliest first.
  func history(of series: BatchVolumes.Series) -> [Int] {
    earlier.map { volumes.counts[series]?[$0.batch] ?? 0 }
  }

  func median(_ values: [Int]) -> Int {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}

extension SheetReport {
  /// Whether the sheet matched no kind though there is something in it.
  package var isUnread: Bool { kind == nil && (rows > 0 || !notices.isEmpty) }
}
