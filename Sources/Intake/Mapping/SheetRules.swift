internal import Model

/// What the mapping says of a sheet beside what its headings mean.
struct SheetRules: Sendable, Hashable {
  /// The kind that somebody said the sheet is.
  var kind: RecordKind?
  /// Canonical headings whose values come from elsewhere than a column of their own.
  var supplied: Set<String> = []

  /// The kinds that the sheet may be.
  var kinds: [RecordKind] { kind.map { [$0] } ?? RecordKind.allCases }

  /// Where the values come from of headings that have no column.
  func sources(for columns: [String: Int], headings: [String]) -> [String: CellSource] { [:] }

  func supplies(_ heading: String) -> Bool { supplied.contains(heading) }
}
