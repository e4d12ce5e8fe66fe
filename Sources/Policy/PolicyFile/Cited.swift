package import Model
import Settings

/// A value that a clause of the policy file minted, with that clause and its source.
///
/// Only this file can make one, out of an entry of `policy.yaml`: no rule can invent an amount, a
/// limit or a cap.
package struct Cited<Value: Sendable>: Sendable {
  package let value: Value
  package let clause: ClauseID
  /// How a Chinese reader cites the clause: `五（二）1`.
  package let label: String
  package let from: Day
  package let source: String

  fileprivate init(value: Value, clause: ClauseID, label: String, from: Day, source: String) {
    self.value = value
    self.clause = clause
    self.label = label
    self.from = from
    self.source = source
  }
}

/// One clause of the policy file → its numbers as `Cited` values.
struct ClauseReader {
  let id: ClauseID
  let label: String
  let mapping: OverlaidMapping
  /// The day from which the clause holds; nil for what is no clause.
  let from: Day?

  /// Whether the workspace's file has anything under a key.
  func has(_ key: String) -> Bool { mapping.has(key) }

  func yuan(_ key: String) -> Dated<Cited<Yuan>> {
    dated(key, unit: "yuan") { Self.count($0, atLeast: 0).map { Yuan($0) } }
  }

  func threshold(_ key: String) -> Dated<Cited<Threshold>> {
    dated(key, unit: "at-least") { Self.count($0, atLeast: 1).map { Threshold(minimum: $0) } }
  }

  func target(_ key: String) -> Dated<Cited<Target>> {
    dated(key, unit: "at-most") { Self.count($0, atLeast: 0).map { Target(maximum: $0) } }
  }

  func percent(_ key: String) -> Dated<Cited<Percent>> {
    dated(key, unit: "percent") {
      Self.count($0, atLeast: 0, atMost: 100).map { Percent(value: $0) }
    }
  }

  func months(_ key: String) -> Dated<Cited<Span>> {
    dated(key, unit: "months") { Self.count($0, atLeast: 1, atMost: 12).map { Span(count: $0) } }
  }

  func monthOfYear(_ key: String) -> Dated<Cited<Span>> {
    dated(key, unit: "month") { Self.count($0, atLeast: 1, atMost: 12).map { Span(count: $0) } }
  }

  func workingDays(_ key: String) -> Dated<Cited<Span>> {
    dated(key, unit: "working-days") {
      Self.count($0, atLeast: 0, atMost: 250).map { Span(count: $0) }
    }
  }

  func mark(_ key: String) -> Dated<Cited<Mark>> {
    dated(key, unit: "at-least") { value in
      guard let text = value.text else { return nil }
      guard let score = Score(text) else {
        value.note("“\(value.path)”应当是 0–100 的分数，这里是“\(text)”")
        return nil
      }
      return Mark(minimum: score)
    }
  }

  func level(_ key: String) -> Dated<Cited<RatingLevel>> {
    dated(key, unit: "level") { value in
      value.choice(of: RatingLevel.allCases.map(\.rawValue))
        .flatMap { RatingLevel(rawValue: $0) }
    }
  }

  func names(_ key: String) -> Dated<Cited<[String]>> {
    dated(key, unit: "names") { value in
      guard let names = value.list?.compactMap(\.text) else { return nil }
      if names.isEmpty { value.note("“\(value.path)”是空的") }
      return names
    }
  }

  /// The clause itself, for what it says without a number.
  func inForce() -> Dated<Cited<InForce>> {
    guard let from else { return Dated([]) }
    let cited = Cited(value: InForce(), clause: id, label: label, from: from, source: "")
    return Dated([Dated.Entry(from: from, value: cited)])
  }

  /// Entries of `from`, `source` and the number under the key that names its unit.
  private func dated<Value>(
    _ key: String, unit: String, _ read: (SettingsValue) -> Value?
  ) -> Dated<Cited<Value>> {
    guard let found = mapping.value(key) else { return Dated([]) }
    let dated: Dated<Cited<Value>> = DatedEntries.read(found.value) { entry, from in
      let source = entry.text("source")
      guard let value = entry.required(unit).flatMap(read), let source else { return nil }
      return Cited(value: value, clause: id, label: label, from: from, source: source)
    }
    guard let from, let first = dated.entries.first else { return dated }
    if first.from > from, !found.isFilledIn {
      found.value.note(
        "“\(found.value.path)”从 \(first.from) 起才有值，而这一条自 \(from) 起施行，中间的日子没有值可用。"
          + "请补一条 from: \(from) 的，或把这一条的施行日改晚")
    }
    return dated.reaching(from: from)
  }

  private static func count(_ value: SettingsValue, atLeast: Int, atMost: Int = 100_000_000) -> Int?
  {
    guard let count = value.integer else { return nil }
    guard (atLeast...atMost).contains(count) else {
      value.note("“\(value.path)”应当在 \(atLeast) 到 \(atMost) 之间，这里是 \(count)")
      return nil
    }
    return count
  }
}

/// A list of entries that each have a `from` day → a `Dated` value; two on one day are refused.
enum DatedEntries {
  static func read<Value>(
    _ value: SettingsValue?, _ read: (SettingsMapping, Day) -> Value?
  ) -> Dated<Value> {
    guard let value, let items = value.list else { return Dated([]) }
    if items.isEmpty { value.note("“\(value.path)”一条也没有") }
    var seen: [Day: Int] = [:]
    var entries: [Dated<Value>.Entry] = []
    for item in items {
      guard let mapping = item.mapping, let from = mapping.day("from") else { continue }
      if let line = seen[from] {
        item.note("“\(value.path)”在 \(from) 这一天有两个值，另一个在第 \(line) 行，请只留一个")
      }
      seen[from] = item.line
      if let value = read(mapping, from) { entries.append(Dated.Entry(from: from, value: value)) }
    }
    return Dated(entries)
  }
}
