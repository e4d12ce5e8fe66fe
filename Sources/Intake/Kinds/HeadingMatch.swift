internal import Model

/// The texts of one row, or of rows that make up headings of several levels → the headings of a
/// kind.
struct HeadingMatch {
  let kind: RecordKind
  /// By column, the canonical heading.
  private(set) var canonical: [String?]
  /// Canonical headings that a second column claims, by that column.
  private(set) var rivals: [Int: String] = [:]
  private var columns: [String: Int] = [:]
  /// Headings that were matched without completing a word.
  private var wholeCount = 0
  /// What the mapping says of the file beside its headings.
  let rules: SheetRules

  /// Longer texts are no headings, and columns beyond these are not looked at.
  private static let longestHeading = 60
  static let mostColumns = 512

  init(
    _ candidates: [HeadingCandidate], kind: RecordKind, mapping: Mapping,
    rules: SheetRules = SheetRules()
  ) {
    self.kind = kind
    self.rules = rules
    canonical = Array(repeating: nil, count: candidates.count)
    let vocabulary = mapping.vocabulary
    guard let place = RecordKind.allCases.firstIndex(of: kind) else { return }
    func found(_ entry: Int?, isOwn: Bool = false) -> String? {
      guard let entry, !isOwn || vocabulary.entries[entry].isOwn[place] else { return nil }
      return vocabulary.entries[entry].canonical[place]
    }
    let looked = candidates.prefix(Self.mostColumns).enumerated().filter {
      !$0.element.readings.isEmpty
    }
    // What the contract itself calls a column goes before every alias.
    for (column, candidate) in looked {
      for reading in candidate.readings where canonical[column] == nil {
        if let heading = found(reading.walk.whole, isOwn: true) { claim(heading, column) }
      }
    }
    for (column, candidate) in looked where canonical[column] == nil {
      for reading in candidate.readings where canonical[column] == nil {
        if let heading = found(reading.walk.whole) ?? found(reading.outside) {
          claim(heading, column)
        }
      }
    }
    let open = looked.compactMap { column, candidate in
      canonical[column] == nil && rivals[column] == nil
        ? candidate.own.map { (column: column, reading: $0) } : nil
    }
    matchPrefixed(open, mapping, found: { found($0) })
    wholeCount = columns.count
    matchShortened(open, mapping, place)
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

  /// Whether one row of the sheet is a first sitting and a second one: 首考成绩, 补考成绩.
  var isWideExam: Bool {
    kind == .exams && columns["考试类型"] == nil && WideExamKind.marks.contains { has($0) }
  }

  func has(_ heading: String) -> Bool { columns[heading] != nil || rules.supplies(heading) }

  /// Required headings that nothing gives; of a choice of headings the first.
  var missing: [Heading] {
    kind.headings.filter { heading in
      if isWideExam, let isGiven = WideExamKind.gives(heading.name, has: has) { return !isGiven }
      return heading.isRequired && !has(heading.name)
    } + (lacksPost ? kind.headings.filter { $0.name == RosterKind.tellingHeadings[0] } : [])
  }

  /// A roster says what people do: without one of these columns it may be any list of people.
  private var lacksPost: Bool {
    kind == .roster && rules.kind != .roster && !RosterKind.tellingHeadings.contains { has($0) }
  }

  var isComplete: Bool { missing.isEmpty }

  private mutating func claim(_ heading: String, _ column: Int) {
    if columns[heading] == nil {
      columns[heading] = column
      canonical[column] = heading
    } else {
      rivals[column] = heading
    }
  }

  private typealias Open = (column: Int, reading: HeadingCandidate.Reading)

  /// Headings that gained a prefix since last month: one that the mapping lists, or one that at
  /// least three headings of the row have in common.
  private mutating func matchPrefixed(
    _ open: [Open], _ mapping: Mapping, found: (Int?) -> String?
  ) {
    for (column, reading) in open where !reading.walk.endings.isEmpty {
      for prefix in mapping.prefixScalars
      where canonical[column] == nil && reading.key.starts(with: prefix) {
        let ending = reading.walk.endings.first { $0.prefix == prefix.count }
        if let heading = found(ending?.entry), columns[heading] == nil { claim(heading, column) }
      }
    }
    var byPrefix: [String: [String: Int]] = [:]
    for (column, reading) in open where canonical[column] == nil {
      guard !reading.walk.endings.isEmpty, !mapping.isIgnored(reading.key) else { continue }
      for (length, entry) in reading.walk.endings {
        guard let heading = found(entry), columns[heading] == nil else { continue }
        let prefix = Self.text(reading.key[..<length])
        if byPrefix[prefix]?[heading] == nil { byPrefix[prefix, default: [:]][heading] = column }
      }
    }
    let common = byPrefix.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    guard let common, common.value.count >= 3 else { return }
    for (heading, column) in common.value.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    where canonical[column] == nil {
      claim(heading, column)
    }
  }

  /// Headings that lost a prefix since last month, at least two the same one: 类别 and 内容 for
  /// 诉求类别 and 诉求内容.
  ///
  /// Never the key of the kind, for a column called 编号 may number the rows; and only where what
  /// is there besides says enough about the kind.
  private mutating func matchShortened(_ open: [Open], _ mapping: Mapping, _ place: Int) {
    guard wholeCount >= 2, let keyHeading = kind.headings.first(where: \.isRequired)?.name else {
      return
    }
    let vocabulary = mapping.vocabulary
    var byPrefix: [String: [String: Int]] = [:]
    for (column, reading) in open where canonical[column] == nil {
      guard reading.key.count >= 2, !reading.walk.longer.isEmpty, !mapping.isIgnored(reading.key)
      else { continue }
      for entry in reading.walk.longer {
        let whole = vocabulary.entries[entry]
        guard let heading = whole.canonical[place], columns[heading] == nil, heading != keyHeading
        else { continue }
        let prefix = Self.text(whole.key[..<(whole.key.count - reading.key.count)])
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

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The kind that the texts fit best.
  ///
  /// Of those with every required heading it is the one with most headings matched; of equal ones
  /// the one that requires more. None where another kind explains the same columns and two more,
  /// and only lacks a required one: an inspection without its number is no roster. None either
  /// where the columns say that a list of people is no roster.
  static func best(
    of candidates: [HeadingCandidate], mapping: Mapping, rules: SheetRules = SheetRules()
  ) -> HeadingMatch? {
    guard candidates.count(where: { !$0.text.isEmpty }) >= 2 else { return nil }
    var best: HeadingMatch?
    let matches = rules.kinds.map {
      HeadingMatch(candidates, kind: $0, mapping: mapping, rules: rules)
    }
    for match in matches where match.isComplete {
      guard let current = best, match.rank <= current.rank else {
        best = match
        continue
      }
    }
    guard let best, !matches.contains(where: { best.isOutweighed(by: $0) }),
      best.foreignColumn(among: candidates) == nil
    else { return nil }
    return best
  }

  /// A column that no roster has: of marks, sign-in, nomination or rating.
  func foreignColumn(among candidates: [HeadingCandidate]) -> Int? {
    guard kind == .roster, rules.kind != .roster else { return nil }
    return candidates.indices.first { column in
      guard canonical[column] == nil, let key = candidates[column].own?.key else { return false }
      return RosterKind.foreignWords.contains { word in
        key.count >= word.count && key.indices.contains { key[$0...].starts(with: word) }
      }
    }
  }

  private func isOutweighed(by other: HeadingMatch) -> Bool {
    other.wholeCount >= matchedCount + 2
      && columns.values.allSatisfy { other.canonical[$0] != nil }
  }

  private var rank: (Int, Int) {
    (matchedCount, kind.headings.count { $0.isRequired })
  }
}
