internal import Model

/// Where a sheet comes from: what its rejects say.
struct SheetPlace: Sendable, Hashable {
  var file: String
  var sheet: String
  /// The batch month's year.
  var year: Int
  /// The mark from which an exam is passed, where somebody said so.
  var passMark: Score?
  /// Whether only delimiters say which column a value stands in.
  var isDelimited = false
}

/// One sheet's headings, once they are found: everything that reading its rows needs.
final class SheetLayout: Sendable {
  let place: SheetPlace
  let kind: RecordKind
  /// Rows of the headings as the spreadsheet numbers them.
  let headingRows: ClosedRange<Int>
  /// By column, the heading as the file has it and what it became.
  let headings: [SheetHeading]
  let columns: ColumnMap
  let mapping: Mapping
  /// The column of the kind's first required heading, and the heading as the file has it.
  let guardColumn: Int
  let guardText: [UInt8]
  /// The keys of each row of the headings, by column.
  let headingKeys: [[String]]
  /// Texts that headings are spelt with, in the mapping or in this sheet.
  let spellings: Set<String>
  /// Columns up to the last that has a heading.
  let shownHeadings: Int
  /// By column, whether it only numbers the rows.
  let isNumbering: [Bool]
  /// The columns that tell one record of the kind from another.
  let keyColumns: Set<Int>
  /// Whether a row is a first sitting and a second one.
  let isWideExam: Bool
  let rules: SheetRules
  /// In Chinese: columns that are not used.
  let notices: [String]

  init(_ found: HeadingFinder.Found, in finder: HeadingFinder, place: SheetPlace) {
    let match = found.match
    self.place = place
    kind = match.kind
    mapping = finder.mapping
    headingRows = finder.rows[found.first].row...finder.rows[found.last].row
    headings = found.candidates.enumerated().map {
      SheetHeading(text: $0.element.text, canonical: match.canonical[$0.offset])
    }
    rules = match.rules
    isWideExam = match.isWideExam
    let sources = match.rules.sources(
      for: match.columnMap, headings: found.candidates.map(\.text))
    columns = ColumnMap(
      headings: match.kind.headingsOfAllForms,
      columns: match.columnMap.filter { sources[$0.key] == nil }, mapping: finder.mapping,
      year: place.year,
      wholeIDColumns: Self.wholeIDColumns(finder.rows[(found.last + 1)...], match.columnMap.values),
      sources: sources,
      passMark: place.passMark)
    shownHeadings = (found.candidates.lastIndex { !$0.text.isEmpty } ?? -1) + 1
    isNumbering = found.candidates.enumerated().map { column, candidate in
      match.canonical[column] == nil
        && finder.mapping.isIgnored(HeadingText.scalars(candidate.text))
    }
    keyColumns = Set(match.kind.keyHeadings.compactMap { match.columnMap[$0] })
    let guarded = match.kind.headings.first { $0.isRequired }
    guardColumn = guarded.flatMap { match.columnMap[$0.name] } ?? 0
    guardText = Array(headings[guardColumn].text.utf8)
    let rows = finder.rows[found.first...found.last].map(\.texts)
    headingKeys = rows.map { $0.map { HeadingText.key($0) } }
    spellings = mapping.spellings.union(rows.joined())
    notices = HeadingNotices.notices(headings, match: match, mapping: finder.mapping)
  }

  /// Columns in which long ids of digits do not all end in zeros, so that no spreadsheet has
  /// rounded them: eight at least that do not, and not more than one in eight that does.
  private static func wholeIDColumns(
    _ rows: ArraySlice<HeadingFinder.KeptRow>, _ columns: some Collection<Int>
  ) -> Set<Int> {
    Set(
      columns.filter { column in
        var whole = 0
        var zeros = 0
        for row in rows {
          var text = row.text(column)
          let isZero: Bool? = text.withUTF8 { bytes in
            IdentifierReader.digitsBeyondFifteen(bytes.trimmed).map { tail in
              tail.allSatisfy { $0 == UInt8(ascii: "0") }
            }
          }
          if isZero == true { zeros += 1 }
          if isZero == false { whole += 1 }
        }
        return whole >= 8 && zeros * 8 <= whole
      })
  }
}

/// A heading as the file has it, and what it became.
package struct SheetHeading: Sendable, Hashable {
  package let text: String
  /// Nil where the column is not used.
  package let canonical: String?
}

/// What is said about the columns of a sheet that are not used.
enum HeadingNotices {
  private static let most = 20

  static func notices(
    _ headings: [SheetHeading], match: HeadingMatch, mapping: Mapping
  ) -> [String] {
    var notices: [String] = []
    let used = Set(match.columnMap.keys)
    let free = match.kind.headings.map(\.name).filter { !used.contains($0) }
    for (column, heading) in headings.enumerated() where heading.canonical == nil {
      let key = HeadingText.key(heading.text)
      guard !key.isEmpty, !mapping.ignored.contains(key) else { continue }
      let place = "\(ColumnName.letters(column)) 列“\(ShownText.escaped(heading.text, limit: 40))”"
      if let rival = match.rivals[column] {
        let first = match.columnMap[rival].map { ColumnName.letters($0) } ?? ""
        notices.append("\(place)与 \(first) 列同为“\(rival)”，未使用。请删去多余的一列。")
        continue
      }
      let near = HeadingMatch.suggestions(for: heading.text, among: free)
      notices.append(
        near.isEmpty
          ? "\(place)不认识，未使用。"
          : "\(place)不认识，未使用。若是“\(near.joined(separator: "”或“"))”，请在 mapping.yaml 的 headings 里写明。"
      )
    }
    guard notices.count > most else { return notices }
    return notices.prefix(most) + ["另有 \(notices.count - most) 列未使用。"]
  }

  /// Why a sheet was not recognised.
  static func unrecognised(_ finder: HeadingFinder) -> [String] {
    if finder.rows.isEmpty { return ["空的工作表，已跳过。"] }
    guard let (row, match, foreign) = finder.nearest() else {
      return ["认不出是哪一种表，已跳过。请检查表头，或在 mapping.yaml 的 headings 里补充别名。"]
    }
    if let foreign {
      let column = ShownText.escaped(row.text(foreign), limit: 40)
      return [
        "第 \(row.row) 行有工号、姓名、部门，但有“\(column)”一列，不像花名册，整张表未读取。"
          + "确实是花名册的，请在 mapping.yaml 的 files 里给这个文件写明 kind: 花名册；不需要的，请移出文件夹。"
      ]
    }
    let texts = row.texts.enumerated().filter { match.canonical[$0.offset] == nil }.map(\.element)
      .filter {
        !$0.isEmpty && HeadingMatch.mayBeHeading($0)
          && !finder.mapping.isIgnored(HeadingText.scalars($0))
      }
    let missing = match.missing.map { heading in
      let near = EditDistance.nearest(to: heading.name, among: texts)
      let shown = near.map { ShownText.escaped($0, limit: 40) }.joined(separator: "”或“")
      let name =
        match.kind == .roster && RosterKind.tellingHeadings.contains(heading.name)
        ? RosterKind.tellingHeadings.joined(separator: "”“") + "”中的一列" : heading.name + "”"
      return near.isEmpty ? "“\(name)" : "“\(name)（是不是“\(shown)”）"
    }
    return [
      "第 \(row.row) 行像是“\(match.kind.chinese)”的表头，但缺少必需的列：\(missing.joined(separator: "、"))。"
        + "整张表未读取，请补上该列，或在 mapping.yaml 的 headings 里写明别名。"
    ]
  }
}
