internal import Model

/// The texts of one row, or of two rows that make up two-level headings → the headings of a kind.
struct HeadingMatch {
  /// A text with what it could mean, best first: of a group cell and the cell under it, both
  /// together, then the lower alone.
  struct Candidate {
    /// As it is shown.
    var text: String
    var readings: [String]

    init(_ text: String) {
      self.text = text
      readings = [text]
    }

    /// The cell under a group cell.
    init(group: String, text: String) {
      self.text = text
      readings = [group + text, text]
    }
  }

  let kind: RecordKind
  /// By column, the canonical heading.
  private(set) var canonical: [String?]
  /// Canonical headings that a second column claims, by that column.
  private(set) var rivals: [Int: String] = [:]
  private var columns: [String: Int] = [:]

  /// Longer texts are no headings, and columns beyond these are not looked at.
  private static let longestHeading = 60
  private static let mostColumns = 512

  init(_ candidates: [Candidate], kind: RecordKind, mapping: Mapping) {
    self.kind = kind
    canonical = Array(repeating: nil, count: candidates.count)
    let looked = candidates.prefix(Self.mostColumns).enumerated().filter {
      !$0.element.text.isEmpty && $0.element.text.unicodeScalars.count <= Self.longestHeading
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
    matchPrefixed(looked.map { ($0.offset, HeadingText.key($0.element.text)) }, mapping)
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

  /// The kind that the texts fit best: of those with every required heading the one with most
  /// headings matched; of equal ones the one that requires more.
  static func best(of candidates: [Candidate], mapping: Mapping) -> HeadingMatch? {
    guard candidates.count(where: { !$0.text.isEmpty }) >= 2 else { return nil }
    var best: HeadingMatch?
    for kind in RecordKind.allCases {
      let match = HeadingMatch(candidates, kind: kind, mapping: mapping)
      guard match.isComplete else { continue }
      guard let current = best, match.rank <= current.rank else {
        best = match
        continue
      }
    }
    return best
  }

  private var rank: (Int, Int) {
    (matchedCount, kind.headings.count { $0.isRequired })
  }
}
