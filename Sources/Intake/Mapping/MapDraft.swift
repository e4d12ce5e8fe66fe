package import Model

/// What `mapping.yaml` lacks for a folder of exports: drafted for somebody to confirm, never taken
/// as true.
package struct MapDraft: Sendable {
  /// A heading that no kind knows, with what it may have been meant for.
  package struct Column: Sendable, Hashable {
    /// As a spreadsheet names the column.
    package let column: String
    package let heading: String
    /// Canonical headings, best first.
    package let candidates: [String]
    /// The shapes of some values: every letter A, every digit 9, every other character 某.
    package let samples: [String]
  }

  /// A sheet with something to explain.
  package struct Sheet: Sendable {
    package let file: String
    package let sheet: String
    /// The kind that it is, or comes nearest to.
    package let kind: RecordKind?
    package let isRecognised: Bool
    /// Required headings that no column gives.
    package let missing: [String]
    package let columns: [Column]
  }

  /// A value that a column of choices does not know.
  package struct Value: Sendable, Hashable {
    package let heading: String
    package let value: String
    package let count: Int
    package let choices: [String]
  }

  /// A department that is on no roster.
  package struct Unit: Sendable, Hashable {
    package let name: String
    package let count: Int
    package let nearest: [String]
  }

  package internal(set) var sheets: [Sheet] = []
  package internal(set) var values: [Value] = []
  package internal(set) var units: [Unit] = []
  /// Files that cannot be read at all, with the reason.
  package internal(set) var refused: [(file: String, reason: String)] = []

  package var isEmpty: Bool {
    sheets.isEmpty && values.isEmpty && units.isEmpty && refused.isEmpty
  }
}

/// Reads files and drafts what the mapping lacks for them.
///
/// - Parameter units: departments that are known beside those of the rosters among the files.
package func draftMapping(
  for files: [ExportFile], settings: IntakeSettings, units: Set<String> = []
) throws -> MapDraft {
  var draft = MapDraft()
  var sink = MapSink(units: units)
  for file in files {
    do throws(FormError) {
      let inspected = try inspect(file.source, name: file.name, settings: settings)
      draft.sheets += inspected.sheets.compactMap {
        MapColumns.sheet($0, of: file.name, settings.mapping)
      }
    } catch {
      draft.refused.append((file.name, error.description))
      continue
    }
    _ = try readExport(file.source, name: file.name, settings: settings, into: &sink)
  }
  draft.values = sink.unknownValues
  draft.units = sink.unknownUnits
  return draft
}

/// The headings of a sheet that nobody knows.
enum MapColumns {
  private static let mostColumns = 60
  private static let mostSamples = 3

  /// Nil where a sheet is understood, or empty.
  static func sheet(
    _ sheet: InspectedFile.Sheet, of file: String, _ mapping: Mapping
  ) -> MapDraft.Sheet? {
    guard sheet.rowCount > 0, !sheet.isHidden else { return nil }
    if let layout = sheet.layout {
      let used = Set(layout.headings.compactMap(\.canonical))
      let free = layout.kind.headings.map(\.name).filter { !used.contains($0) }
      let columns = layout.headings.enumerated().compactMap { index, heading in
        heading.canonical == nil
          ? column(index, heading.text, among: free, sheet.firstRows, mapping) : nil
      }
      // A column that resembles nothing is no news: the import report names it.
      let near = columns.filter { !$0.candidates.isEmpty }
      return near.isEmpty
        ? nil
        : MapDraft.Sheet(
          file: file, sheet: sheet.name, kind: layout.kind, isRecognised: true, missing: [],
          columns: near)
    }
    guard let guess = sheet.guess else { return nil }
    let known = guess.columns.compactMap { $0?.canonical }
    let free = (guess.kind?.headings ?? RecordKind.allCases.flatMap(\.headings)).map(\.name)
    let open = Set(free).subtracting(known).sorted()
    return MapDraft.Sheet(
      file: file, sheet: sheet.name, kind: guess.kind, isRecognised: false,
      missing: guess.kind?.headings.filter { $0.isRequired && !known.contains($0.name) }
        .map(\.name) ?? [],
      columns: guess.columns.prefix(mostColumns).enumerated().compactMap { index, found in
        found.flatMap {
          $0.canonical == nil
            ? column(
              index, $0.text, among: open, sheet.firstRows.filter { $0.row > guess.row }, mapping)
            : nil
        }
      })
  }

  private static func column(
    _ index: Int, _ text: String, among headings: [String],
    _ rows: [HeadingFinder.KeptRow], _ mapping: Mapping
  ) -> MapDraft.Column? {
    guard !text.isEmpty, !mapping.isIgnored(HeadingText.scalars(text)) else { return nil }
    return MapDraft.Column(
      column: ColumnName.letters(index), heading: ShownText.escaped(text, limit: 40),
      candidates: HeadingMatch.suggestions(for: text, among: headings),
      samples: rows.map { shape($0.text(index)) }.filter { !$0.isEmpty }.prefix(mostSamples)
        .map { $0 })
  }

  /// A value of which only the shape is left, since it may be a customer's.
  static func shape(_ text: String) -> String {
    var shape = ""
    for scalar in text.unicodeScalars.prefix(24) {
      switch scalar.value {
      case 0x30...0x39: shape += "9"
      case 0x41...0x5A, 0x61...0x7A: shape += "A"
      case 0x21...0x7E: shape.unicodeScalars.append(scalar)
      default: shape += UnseenScalars.isSpace(scalar.value) ? " " : "某"
      }
    }
    return shape
  }
}
