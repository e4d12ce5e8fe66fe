/// The beginning of a CSV → its delimiter: that of the heading line, never voted on by the data.
///
/// The heading line is the one with most words that are headings of an export. Where no line has
/// two, it is the first that any delimiter parts.
struct CSVHeadingLine {
  private static let mostRows = 64
  /// Fields of a row that are looked at.
  private static let mostFields = 512

  /// UTF-8.
  let sample: UnsafeBufferPointer<UInt8>
  /// What headings are called; nil where nobody knows.
  let vocabulary: HeadingVocabulary?

  private func isHeading(_ text: String) -> Bool { vocabulary?.isHeading(text) ?? false }

  /// The delimiter; a comma where nothing is parted.
  ///
  /// `sep=;` in the first line says it outright.
  ///
  /// - Throws: where the text is parted by something that is no delimiter of a CSV.
  func dialect() throws(FormError) -> CSVDialect {
    if let stated = Self.stated(sample) { return CSVDialect(delimiter: stated) }
    let tables = CSVDialect.candidates.map { (delimiter: $0, rows: rows(partedBy: $0)) }
    var best: (known: Int, row: Int, dialect: CSVDialect)?
    for (delimiter, rows) in tables {
      for (index, row) in rows.enumerated() {
        let known = row.count { !Self.isAdorned($0, delimiter) && isHeading($0) }
        guard known >= 2, known > best?.known ?? 0 || known == best?.known && index < best?.row ?? 0
        else { continue }
        best = (known, index, CSVDialect(delimiter: delimiter, columns: row.count))
      }
    }
    try refuseForeignDelimiter(known: best?.known ?? 0)
    return best?.dialect ?? Self.firstParted(tables) ?? CSVDialect(delimiter: CSVDialect.comma)
  }

  private static func stated(_ sample: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard sample.count >= 6, sample.prefix(4).elementsEqual("sep=".utf8),
      CSVDialect.candidates.contains(sample[4]),
      sample[5] == CSVDialect.lineFeed || sample[5] == CSVDialect.carriageReturn
    else { return nil }
    return sample[4]
  }

  /// The first line of two fields and more, by the delimiter that makes most of them.
  private static func firstParted(_ tables: [(delimiter: UInt8, rows: [[String]])]) -> CSVDialect? {
    for index in 0..<mostRows {
      var best: (fields: Int, dialect: CSVDialect)?
      for (delimiter, rows) in tables where index < rows.count && rows[index].count > 1 {
        let fields = rows[index].count { !$0.isEmpty && !isAdorned($0, delimiter) }
        guard fields > best?.fields ?? 0 else { continue }
        best = (fields, CSVDialect(delimiter: delimiter, columns: rows[index].count))
      }
      if let best { return best.dialect }
    }
    return nil
  }

  /// Whether another delimiter stands at an end of a field: of `,部门` parted at tabs.
  private static func isAdorned(_ field: String, _ delimiter: UInt8) -> Bool {
    [field.utf8.first, field.utf8.last].contains { byte in
      byte.map { $0 != delimiter && CSVDialect.candidates.contains($0) } ?? false
    }
  }

  // MARK: Fields

  /// The fields of the first rows, quotes and the blanks around them left out.
  private func rows(partedBy delimiter: UInt8) -> [[String]] {
    let dialect = CSVDialect(delimiter: delimiter)
    var rows: [[String]] = []
    var row: [String] = []
    // Whether text stands between a closing quote and the next delimiter: then it is none.
    var isSound = true
    var at = 0
    while at < sample.count, rows.count < Self.mostRows {
      at = dialect.skipBlanks(sample, from: at)
      var end = at
      if at < sample.count, sample[at] == CSVDialect.quote {
        at += 1
        end = at
        while end < sample.count {
          if sample[end] == CSVDialect.quote {
            guard end + 1 < sample.count, sample[end + 1] == CSVDialect.quote else { break }
            end += 1
          }
          end += 1
        }
      }
      let start = at
      let close = end
      if close > start || close < sample.count && sample[close] == CSVDialect.quote {
        end = dialect.skipBlanks(sample, from: close + 1)
        isSound = isSound && (end >= sample.count || ends(sample[end], delimiter))
      }
      while end < sample.count, !ends(sample[end], delimiter) { end += 1 }
      if row.count < Self.mostFields {
        // The bytes may be broken: blanks are dropped once they are text.
        let field = String(decoding: sample[start..<(close > start ? close : end)], as: UTF8.self)
        row.append(
          String(
            Substring(field).trimmingSuffix { $0.isWhitespace }.drop { $0.isWhitespace }))
      }
      at = end
      guard at < sample.count, sample[at] == delimiter else {
        rows.append(isSound ? row : [])
        row = []
        isSound = true
        at += 1
        while at < sample.count, sample[at] == CSVDialect.lineFeed,
          sample[at - 1] == CSVDialect.carriageReturn
        {
          at += 1
        }
        continue
      }
      at += 1
    }
    if !row.isEmpty, isSound { rows.append(row) }
    return rows
  }

  private func ends(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == CSVDialect.lineFeed || byte == CSVDialect.carriageReturn
  }

  // MARK: What is no delimiter

  /// Refuses text parted by bars or full-width marks, where its headings or every line show it.
  private func refuseForeignDelimiter(known: Int) throws(FormError) {
    let text = String(decoding: sample.prefix(16 << 10), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).prefix(Self.mostRows)
    for mark in ["|", "｜", "，", "；", "、", "^", "~"] {
      let headings =
        lines.prefix(8).map { line in
          line.split(separator: mark).count { isHeading(String($0)) }
        }.max() ?? 0
      guard headings >= 2, headings > known else { continue }
      throw FormError(
        .unknownForm, "这是用“\(mark)”分隔的文本，不是 CSV",
        hint: "能读的分隔符是半角逗号、分号和制表符，请按其中一种重新导出，或导出为 xlsx")
    }
    let counts = lines.map { line in line.count { $0 == "|" } }
    guard known == 0, counts.count >= 2, let first = counts.first, first >= 1,
      counts.allSatisfy({ $0 == first }),
      !lines.contains(where: { line in line.contains { $0 == "," || $0 == "\t" } })
    else { return }
    throw FormError(
      .unknownForm, "这是用“|”分隔的文本，不是 CSV",
      hint: "能读的分隔符是半角逗号、分号和制表符，请按其中一种重新导出，或导出为 xlsx")
  }
}
