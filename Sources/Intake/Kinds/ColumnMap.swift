internal import Model

/// Where the columns of a kind stand in one sheet → the fields that a row is read by.
struct ColumnMap: Sendable {
  let headings: [Heading]
  /// Columns from 0 by canonical heading.
  let columns: [String: Int]
  let mapping: Mapping
  /// The year of dates that have none.
  let year: Int
  /// Columns whose long ids of digits are known to be whole.
  let wholeIDColumns: Set<Int>
  /// Canonical headings whose values come from elsewhere than a column of their own.
  var sources: [String: CellSource] = [:]
  /// The mark from which an exam is passed, where somebody said so.
  var passMark: Score?

  func has(_ name: String) -> Bool { columns[name] != nil || sources[name] != nil }

  func field<Reader: CellReader>(_ name: String, _ reader: Reader) -> Field<Reader> {
    field(name, reader, blanks: mapping.blanks)
  }

  private func field<Reader: CellReader>(
    _ name: String, _ reader: Reader, blanks: BlankTexts
  ) -> Field<Reader> {
    Field(
      heading: heading(name), column: columns[name],
      source: columns[name] == nil ? sources[name] : nil, blanks: blanks, reader: reader)
  }

  func id(_ name: String) -> Field<IdentifierReader> {
    let isWhole = columns[name].map { wholeIDColumns.contains($0) } ?? false
    return field(name, IdentifierReader(longIDsAreWhole: isWhole))
  }

  func name(_ name: String) -> Field<NameReader> { field(name, NameReader()) }

  func person(_ name: String) -> Field<PersonReader> { field(name, PersonReader()) }

  func day(_ name: String) -> Field<DayReader> { field(name, DayReader(year: year)) }

  func moment(_ name: String) -> Field<MomentReader> { field(name, MomentReader(year: year)) }

  func score(_ name: String) -> Field<ScoreReader> { field(name, ScoreReader()) }

  func narrative(_ name: String) -> Field<NarrativeReader> { field(name, NarrativeReader()) }

  /// A closed choice; `synonyms` are the values that the contract itself knows beside the canonical
  /// ones, "" standing for a blank cell.
  func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ type: Choice.Type, synonyms: [(String, String)] = []
  ) -> Field<ChoiceReader<Choice>> {
    var reader = ChoiceReader(type)
    for (alias, canonical) in synonyms + mapping.values(of: name) {
      reader.add(alias: alias, for: canonical)
    }
    return field(name, reader, blanks: blanks(besides: name))
  }

  /// What is blank in a column of choices: not what has a meaning there.
  private func blanks(besides name: String) -> BlankTexts {
    mapping.blanks.without(
      (mapping.values(of: name).map(\.0) + heading(name).choices).map(\.narrowedCode))
  }

  func openChoice<Choice: RawRepresentable<String> & Sendable>(
    _ name: String, _ type: Choice.Type
  ) -> Field<OpenChoiceReader<Choice>> {
    var reader = OpenChoiceReader<Choice>(heading(name).choices)
    for (alias, canonical) in mapping.values(of: name) {
      reader.add(alias: alias, for: canonical)
    }
    return field(name, reader, blanks: blanks(besides: name))
  }

  /// A choice of two: the first text of the heading is true, the second false.
  func flag(_ name: String) -> Field<ChoiceReader<Bool>> {
    let texts = heading(name).choices
    precondition(texts.count == 2, "a flag has two texts")
    var reader = ChoiceReader<Bool>([(texts[0], true), (texts[1], false)])
    for (alias, canonical) in mapping.values(of: name) {
      reader.add(alias: alias, for: canonical)
    }
    return field(name, reader, blanks: blanks(besides: name))
  }

  private func heading(_ name: String) -> Heading {
    guard let heading = headings.first(where: { $0.name == name }) else {
      preconditionFailure("a kind asks only for its own headings")
    }
    return heading
  }
}

/// A column of a sheet with what reads it.
struct Field<Reader: CellReader>: Sendable {
  let heading: Heading
  /// Nil where the sheet has no such column.
  let position: Int?
  /// The same, beyond every row where there is none.
  private let column: Int
  /// Where the values come from instead.
  private let source: CellSource?
  private let blanks: BlankTexts
  private var reader: Reader

  init(
    heading: Heading, column: Int?, source: CellSource? = nil, blanks: BlankTexts, reader: Reader
  ) {
    self.heading = heading
    self.source = source
    self.blanks = blanks
    position = column
    self.column = column ?? .max
    self.reader = reader
  }

  /// The value, nil where the cell is blank.
  @inline(__always)
  mutating func optional(_ row: borrowing RowBuffer) throws(RowProblem) -> Reader.Value? {
    let kind = row.kind(column)
    if kind.isBlank { return source == nil ? nil : try supplied(row) }
    if kind == .unsolved { throw problem(.unsolvedFormula) }
    let reading = row.withBytes(column) {
      blanks.contains($0) ? Reading.blank : reader.read($0, kind)
    }
    switch reading {
    case .value(let value): return value
    case .blank: return nil
    case .trouble(let trouble): throw problem(trouble)
    }
  }

  /// What a constant, a part of another column or several columns together give.
  private mutating func supplied(_ row: borrowing RowBuffer) throws(RowProblem) -> Reader.Value? {
    guard let source else { return nil }
    var text = try source.text(row, heading)
    let reading = text.withUTF8 { bytes in
      bytes.isEmpty || blanks.contains(bytes) ? Reading.blank : reader.read(bytes, .text)
    }
    switch reading {
    case .value(let value): return value
    case .blank: return nil
    case .trouble(let trouble): throw problem(trouble)
    }
  }

  /// Whether the cell says anything at all, be it 缺考.
  func isWritten(_ row: borrowing RowBuffer) -> Bool {
    !row.kind(column).isBlank
      && row.withBytes(column) { !$0.trimmed.isEmpty && !blanks.contains($0) }
  }

  /// A value that was read before; none is a problem.
  func required(_ value: Reader.Value?) throws(RowProblem) -> Reader.Value {
    guard let value else { throw problem(.missing) }
    return value
  }

  /// The value, or another one where the cell is blank; neither is a problem.
  mutating func required(
    _ row: borrowing RowBuffer, or other: Reader.Value?
  ) throws(RowProblem) -> Reader.Value {
    guard let value = try optional(row) ?? other else { throw problem(.missing) }
    return value
  }

  /// The value; a blank cell is a problem.
  @inline(__always)
  mutating func required(_ row: borrowing RowBuffer) throws(RowProblem) -> Reader.Value {
    guard let value = try optional(row) else { throw problem(.missing) }
    return value
  }

  func problem(_ trouble: Trouble) -> RowProblem {
    RowProblem(heading: heading, column: position, trouble: trouble)
  }
}

/// The first thing that is wrong with a row.
struct RowProblem: Error, Sendable {
  let heading: Heading
  /// From 0; nil where the sheet has no such column.
  let column: Int?
  let trouble: Trouble
}
