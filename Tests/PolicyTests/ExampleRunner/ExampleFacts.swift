import Model

/// The tables of an example → the facts at any month, replaying its batches as the ledger does.
///
/// The column 批次 names the batch month of a row; without it a row is of the example's month (a
/// roster row without it is in every month up to it).
struct ExampleFacts {
  /// The tables that hold what is given; every other one holds what must come out.
  static let titles: Set<String> = [
    "花名册", "工单", "检查", "考试", "复议", "标兵推荐", "年度测评", "委屈奖", "云直播", "改名",
  ]

  private let example: Example
  let month: Month

  init(_ example: Example) throws(ExampleProblem) {
    self.example = example
    guard let month = Month(iso: example.month) else {
      throw ExampleProblem(
        file: example.file, line: example.line, message: "缺少月份，或写得不对：\(example.month)")
    }
    self.month = month
  }

  /// The names of units in force at a month, by the table 改名.
  func names(at month: Month) throws(ExampleProblem) -> UnitNames {
    guard let table = example.table("改名") else { return UnitNames([], at: month) }
    var renames: [UnitRename] = []
    for row in table.rows {
      var cells = ExampleRow(row, columns: table.columns, file: example.file)
      renames.append(
        UnitRename(
          from: try cells.value("起") { Day(iso: $0) },
          department: DepartmentName(try cells.text("部门")),
          section: cells.optional("科所").map { SectionName($0) },
          becomes: try cells.text("改为")))
      try cells.finish()
    }
    return UnitNames(renames, at: month)
  }

  /// The facts at a month, without what was published.
  func facts(at month: Month) throws(ExampleProblem) -> Facts {
    var facts = Facts(month: month)
    facts.roster = try stored(
      "花名册", at: month, { facts.conflicts.roster.append($0) },
      { row throws(ExampleProblem) in try row.rosterRow() })
    facts.tickets = try stored(
      "工单", at: month, { facts.conflicts.tickets.append($0) },
      { row throws(ExampleProblem) in try row.ticket() })
    facts.inspections = try stored(
      "检查", at: month, { facts.conflicts.inspections.append($0) },
      { row throws(ExampleProblem) in try row.inspection() })
    facts.exams = try stored("考试", at: month) { row throws(ExampleProblem) in try row.exam() }
    facts.appeals = try stored("复议", at: month) { row throws(ExampleProblem) in
      try row.appeal()
    }
    facts.nominations = try stored("标兵推荐", at: month) { row throws(ExampleProblem) in
      try row.nomination()
    }
    facts.ratings = try stored("年度测评", at: month) { row throws(ExampleProblem) in
      try row.rating()
    }
    facts.grievances = try stored("委屈奖", at: month) { row throws(ExampleProblem) in
      try row.grievance()
    }
    facts.broadcasts = try stored("云直播", at: month) { row throws(ExampleProblem) in
      try row.broadcast()
    }
    return facts
  }

  private func stored<Record: ExportRecord>(
    _ title: String, at last: Month, _ conflict: (RowConflict<Record>) -> Void = { _ in },
    _ read: (inout ExampleRow) throws(ExampleProblem) -> Record
  ) throws(ExampleProblem) -> [Stored<Record>] {
    guard let table = example.table(title) else { return [] }
    let names = try names(at: last)
    var rows: [(batch: Month, line: Int, record: Record)] = []
    for row in table.rows {
      var cells = ExampleRow(row, columns: table.columns, file: example.file)
      let batch = try cells.optional("批次") { Month(iso: $0) }
      let record = names.reading(try read(&cells))
      try cells.finish()
      for batch in batches(named: batch, of: Record.kind) where batch <= last {
        rows.append((batch, row.line, record))
      }
    }
    rows.sort { ($0.batch, $0.line) < ($1.batch, $1.line) }
    var conflicts: [RowConflict<Record>] = []
    let stored = replay(rows) { conflicts.append($0) }
    for var found in conflicts {
      let now = stored[found.later.order]
      found.isInForce =
        now.place.batch == found.later.place.batch
        && (now.record == found.earlier.record || now.record == found.later.record)
      conflict(found)
    }
    return stored
  }

  private func batches(named batch: Month?, of kind: RecordKind) -> [Month] {
    if let batch { return [batch] }
    return kind == .roster ? Month.sequence(from: month.januaryOfYear, through: month) : [month]
  }

  /// A key again replaces and keeps its place; an identical row changes nothing.
  private func replay<Record: ExportRecord>(
    _ rows: [(batch: Month, line: Int, record: Record)],
    _ conflict: (RowConflict<Record>) -> Void
  ) -> [Stored<Record>] {
    var places: [String: Int] = [:]
    var stored: [Stored<Record>] = []
    for (batch, line, record) in rows {
      let key = record.key(batch: batch)
      let place = SourcePlace(
        batch: batch, file: example.file, sheet: "", row: line,
        sha256: String(repeating: "0", count: 64))
      guard let index = places[key] else {
        places[key] = stored.count
        stored.append(Stored(record: record, place: place, order: stored.count))
        continue
      }
      if stored[index].record != record {
        let later = Stored(record: record, place: place, order: index)
        if stored[index].place.batch == batch {
          conflict(RowConflict(earlier: stored[index], later: later))
        }
        stored[index] = later
      }
    }
    return stored
  }
}
