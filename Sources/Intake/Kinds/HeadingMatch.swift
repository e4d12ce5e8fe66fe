internal import Model

/// The texts of one row, or of rows that make up headings of several levels → the headings of a
/// kind.
struct HeadingMatch {
  /// A text with what it could mean, best first: of group cells and the cell under them, all
  /// together, then with fewer of them, then the lowest alone.
  struct Candidate {
    /// As it is shown.
    var text: String
    var readings: [String]

    init(_ text: String) {
      self.text = text
      readings = [text]
    }

    /// The cell under group cells, the uppermost first.
    init(groups: [String], text: String) {
      self.text = text
      readings = groups.indices.map { groups[$0...].joined() + text }
      if groups.count > 1 { readings.append(groups[0] + text) }
      readings.append(text)
    }
  }

  let kind: RecordKind
  /// By column, the canonical heading.
  private(set) var canonical: [String?]
  /// Canonical headings that a second column claims, by that column.
  private(set) var rivals: [Int: String] = [:]
  private var columns: [String: Int] = [:]
  /// Headings that were matched without completing a word.
  private var wholeCount = 0

  /// Longer texts are no headings, and columns beyond these are not looked at.
  private static let longestHeading = 60
  private static let mostColumns = 512

  init(_ candidates: [Candidate], kind: RecordKind, mapping: Mapping) {
    self.kind = kind
    canonical = Array(repeating: nil, count: candidates.count)
    let looked = candidates.prefix(Self.mostColumns).enumerated().filter {
      !$0.element.text.isEmpty && Self.mayBeHeading($0.element.text)
    }
    // What the contract itself calls a column goes before every alias.
    for (column, candidate) in looked {
      for reading in candidate.readings where canonical[column] == nil {
        let key = HeadingText.key(reading)
        if let found = mapping.heading(key, of: kind), HeadingText.key(found) == key {
          claim(found, column)
        }
      }
    }
    for (column, candidate) in looked where canonical[column] == nil {
      for reading in candidate.readings where canonical[column] == nil {
        let keys = [HeadingText.key(reading), HeadingText.keyOutsideBrackets(reading)]
        if let found = keys.lazy.compactMap({ mapping.heading($0, of: kind) }).first {
          claim(found, column)
        }
      }
    }
    let keys = looked.map { (column: $0.offset, key: HeadingText.key($0.element.text)) }
    matchPrefixed(keys, mapping)
    wholeCount = columns.count
    matchShortened(keys, mapping)
  }

  /// Whether a text is short enough; the length in bytes is looked at first, which costs nothing.
  static func mayBeHeading(_ text: String) -> Bool {
    text.utf8.count <= longestHeading * 4 && text.unicodeScalars.count <= longestHeading
  }

  /// Headings that a text may have been meant for.
  static func suggestions(for text: String, among headings: [String]) -> [String] {
    mayBeHeading(text) ? EditDistance.nearest(to: text, among: headings) : []
  }

  var matchedCount: Int { columns.count }

  /// Columns by canonical heading.
  var columnMap: [String: Int] { columns }

  var missing: [Heading] { kind.headings.filter { $0.isRequired && columns[$0.name] == nil } }

  var isComplete: Bool { missing.isEmpty }

  private mutating func claim(_ heading: String, _ column: Int) {
    if columns[heading] == nil {
      columns[heading] = column
      canonical[column] = heading
    } else {
      rivals[column] = heading
    }
  }

  /// Headings that gained a prefix since last month: one that the mapping lists, or one that at
  /// least three headings of the row have in common.
  private mutating func matchPrefixed(_ keys: [(column: Int, key: String)], _ mapping: Mapping) {
    let open = keys.filter { canonical[$0.column] == nil && rivals[$0.column] == nil }
    for (column, key) in open {
      for prefix in mapping.prefixes where key.hasPrefix(prefix) && canonical[column] == nil {
        let rest = String(key.dropFirst(prefix.count))
        if let found = mapping.heading(rest, of: kind), columns[found] == nil {
          claim(found, column)
        }
      }
    }
    var byPrefix: [String: [String: Int]] = [:]
    for (column, key) in open where canonical[column] == nil && !mapping.ignored.contains(key) {
      for split in key.indices.dropFirst() {
        if let found = mapping.heading(String(key[split...]), of: kind), columns[found] == nil,
          byPrefix[String(key[..<split])]?[found] == nil
        {
          byPrefix[String(key[..<split]), default: [:]][found] = column
        }
      }
    }
    let common = byPrefix.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let common, common.value.count >= 3 else { return }
    for (heading, column) in common.value.sorted(by: { $0.value < $1.value })
    where canonical[column] == nil {
      claim(heading, column)
    }
  }

  /// Headings that lost a prefix since last month, at least two the same one: 类别 and 内容 for
  /// 诉求类别 and 诉求内容.
  ///
  /// Never the key of the kind, for a column called 编号 may number the rows; and only where what
  /// is there besides says enough about the kind.
  private mutating func matchShortened(_ keys: [(column: Int, key: String)], _ mapping: Mapping) {
    guard wholeCount >= 2, let keyHeading = kind.headings.first(where: \.isRequired)?.name else {
      return
    }
    var byPrefix: [String: [String: Int]] = [:]
    for (column, key) in keys where canonical[column] == nil && rivals[column] == nil {
      guard key.unicodeScalars.count >= 2, !mapping.ignored.contains(key) else { continue }
      for (whole, heading) in mapping.headings[kind] ?? [:]
      where whole.hasSuffix(key) && columns[heading] == nil && heading != keyHeading {
        let prefix = String(whole.dropLast(key.count))
        if byPrefix[prefix]?[heading] == nil { byPrefix[prefix, default: [:]][heading] = column }
      }
    }
    let common = byPrefix.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let common, common.value.count >= 2, wholeCount > common.value.count else { return }
    for (heading, column) in common.value.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    where canonical[column] == nil {
      claim(heading, column)
    }
  }

  /// The kind that the texts fit best.
  ///
  /// Of those with every required heading it is the one with most headings matched; of equal ones
  /// the one that requires more. None where another kind explains
  /// the same columns and two more, and only lacks a required one: an inspection without its number
  /// is no roster.
  static func best(of candidates: [Candidate], mapping: Mapping) -> HeadingMatch? {
    guard candidates.count(where: { !$0.text.isEmpty }) >= 2 else { return nil }
    var best: HeadingMatch?
    let matches = RecordKind.allCases.map {
      HeadingMatch(candidates, kind: $0, mapping: mapping)
    }
    for match in matches where match.isComplete {
      guard let current = best, match.rank <= current.rank else {
        best = match
        continue
      }
    }
    guard let best, !matches.contains(where: { best.isOutweighed(by: $0) }) else { return nil }
    return best
  }

  private func isOutweighed(by other: HeadingMatch) -> Bool {
    other.wholeCount >= matchedCount + 2
      && columns.values.allSatisfy { other.canonical[$0] != nil }
  }

  private var rank: (Int, Int) {
    (matchedCount, kind.headings.count { $0.isRequired })
  }
}
