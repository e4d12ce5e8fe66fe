internal import Model

/// What the mapping says of one sheet beside what its headings mean: all the rules that fit it.
struct SheetRules: Sendable, Hashable {
  /// The kind that somebody said the sheet is.
  private(set) var kind: RecordKind?
  /// Canonical headings whose values come from elsewhere than a column of their own.
  private(set) var supplied: Set<String> = []
  private var rules: [FileRule] = []

  init() {}

  /// The rules that fit a row of headings, later ones winning.
  init(_ rules: [FileRule], keys: Set<[Unicode.Scalar]>) {
    self.rules = rules.filter { $0.fits(keys: keys) }
    for rule in self.rules {
      kind = rule.kind ?? kind
      supplied.formUnion(rule.constants.keys)
      supplied.formUnion(rule.derived.keys)
      for split in rule.splits { supplied.formUnion(split.into) }
    }
  }

  /// The kinds that the sheet may be.
  var kinds: [RecordKind] { kind.map { [$0] } ?? RecordKind.allCases }

  func supplies(_ heading: String) -> Bool { supplied.contains(heading) }

  /// Where the values come from that do not stand in a column of their own.
  ///
  /// - Parameters:
  ///   - columns: columns by canonical heading.
  ///   - headings: the headings as the file has them.
  func sources(for columns: [String: Int], headings: [String]) -> [String: CellSource] {
    guard !rules.isEmpty else { return [:] }
    let keys = headings.map { HeadingText.scalars($0) }
    func column(_ heading: String) -> Int? {
      keys.firstIndex(of: HeadingText.scalars(heading)) ?? columns[heading]
    }
    var sources: [String: CellSource] = [:]
    for rule in rules {
      for (heading, text) in rule.constants where columns[heading] == nil {
        sources[heading] = .constant(text)
      }
      for (heading, parts) in rule.derived where columns[heading] == nil {
        let places = parts.compactMap { column($0) }
        if places.count == parts.count { sources[heading] = .digest(places) }
      }
      for split in rule.splits {
        guard let place = column(split.heading) else { continue }
        for (index, heading) in split.into.enumerated()
        where columns[heading] == nil || columns[heading] == place {
          sources[heading] = .part(column: place, mark: split.mark, isFirst: index == 0)
        }
      }
    }
    return sources
  }
}
