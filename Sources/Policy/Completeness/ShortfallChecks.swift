import Model

/// What came, but less than the ledger leads one to expect: drops of volume, losses of the roster,
/// days without anything.
extension CompletenessCheck {
  func drops() -> [CompletenessIssue] {
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

  func isMissingAlready(_ series: BatchVolumes.Series) -> Bool {
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
  func lowerLimit(_ past: [Int], isPart: Bool) -> Double? {
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

  func rosterLosses() -> [CompletenessIssue] {
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

  func gaps() -> [CompletenessIssue] {
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
  func longestGap(
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
}
