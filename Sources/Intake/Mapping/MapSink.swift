internal import Model

/// What an import would take → values and units that nobody has explained.
struct MapSink: ImportSink {
  private struct ValueKey: Hashable {
    let heading: String
    let value: [UInt8]
  }

  /// Departments on rosters, or known from elsewhere.
  private var known: Set<[UInt8]>
  private var names: [[UInt8]: Int] = [:]
  private var values: [ValueKey: Int] = [:]

  /// More of one kind nobody maps by hand.
  private static let most = 200

  init(units: Set<String>) {
    known = Set(units.map { Array($0.utf8) })
  }

  mutating func beginFile(_ file: ImportReport.InputFile) -> Bool { true }
  mutating func beginSheet(name: String, kind: RecordKind?) {}
  mutating func endSheet(skipped: Int, notices: [String]) {}
  mutating func endFile() {}
  mutating func refuseFile(reason: String) {}
  mutating func refuseFile(name: String, size: Int, reason: String) {}

  mutating func append(_ block: RecordBlock) {
    switch block {
    case .roster(let rows):
      for row in rows { known.insert(Array(row.record.department.utf8)) }
    case .tickets(let rows):
      for row in rows {
        note(unit: row.record.department)
        if case .other(let text) = row.record.channel { note("来源渠道", text) }
        if case .other(let text) = row.record.category { note("诉求类别", text) }
      }
    case .inspections(let rows): for row in rows { note(unit: row.record.department) }
    case .nominations(let rows): for row in rows { note(unit: row.record.department) }
    case .broadcasts(let rows): for row in rows { note(unit: row.record.department) }
    case .contacts(let rows): for row in rows { note(unit: row.record.department) }
    case .exams, .appeals, .ratings, .grievances: break
    }
  }

  mutating func reject(_ reject: Reject) {
    // Only a value of a closed choice is one that the mapping could explain.
    guard let heading = reject.heading, let value = reject.value, value != ShownText.mask,
      reject.reason.contains("只能是")
    else { return }
    note(heading, value)
  }

  private mutating func note(unit: String) { names[Array(unit.utf8), default: 0] += 1 }

  private mutating func note(_ heading: String, _ value: String) {
    values[ValueKey(heading: heading, value: Array(value.utf8)), default: 0] += 1
  }

  var unknownValues: [MapDraft.Value] {
    values.map { key, count in
      let choices =
        RecordKind.allCases.flatMap(\.headings)
        .first { $0.name == key.heading && !$0.choices.isEmpty }?.choices ?? []
      return MapDraft.Value(
        heading: key.heading,
        value: ShownText.escaped(String(decoding: key.value, as: UTF8.self), limit: 40),
        count: count, choices: choices)
    }
    .sorted { ($1.count, $0.heading, $0.value) < ($0.count, $1.heading, $1.value) }
    .prefix(Self.most).map { $0 }
  }

  var unknownUnits: [MapDraft.Unit] {
    // Without any roster every unit would be unknown, which says nothing.
    guard !known.isEmpty else { return [] }
    let roster = known.map { String(decoding: $0, as: UTF8.self) }.sorted()
    return names.filter { !known.contains($0.key) }.map { name, count in
      let text = String(decoding: name, as: UTF8.self)
      return MapDraft.Unit(
        name: ShownText.escaped(text, limit: 40), count: count,
        nearest: HeadingMatch.suggestions(for: text, among: roster))
    }
    .sorted { ($1.count, $0.name) < ($0.count, $1.name) }.prefix(Self.most).map { $0 }
  }
}
