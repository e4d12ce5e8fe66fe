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

  func field<Reader: CellReader>(_ name: String, _ reader: Reader) -> Field<Reader> {
    Field(heading: heading(name), column: columns[name], reader: reader)
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
    return field(name, reader)
  }

  func openChoice<Choice: RawRepresentable<String> & Sendable>(
    _ name: String, _ type: Choice.Type
  ) -> Field<OpenChoiceReader<Choice>> {
    var reader = OpenChoiceReader<Choice>(heading(name).choices)
    for (alias, canonical) in mapping.values(of: name) {
      reader.add(alias: alias, for: canonical)
    }
    return field(name, reader)
  }

  /// A choice of two: the first text of the heading is true, the second false.
  func flag(_ name: String) -> Field<ChoiceReader<Bool>> {
    let texts = heading(name).choices
    precondition(texts.count == 2, "a flag has two texts")
    var reader = ChoiceReader<Bool>([(texts[0], true), (texts[1], false)])
    for (alias, canonical) in mapping.values(of: name) {
      reader.add(alias: alias, for: canonical)
    }
    return field(name, reader)
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
  private var reader: Reader

  init(heading: Heading, column: Int?, reader: Reader) {
    self.heading = heading
    position = column
    self.column = column ?? .max
    self.reader = reader
  }

  /// The value, nil where the cell is blank.
  @inline(__always)
  mutating func optional(_ row: borrowing RowBuffer) throws(RowProblem) -> Reader.Value? {
    let kind = row.kind(column)
    if kind == .empty { return nil }
    switch row.withBytes(column, { reader.read($0, kind) }) {
    case .value(let value): return value
    case .blank: return nil
    case .trouble(let trouble): throw problem(trouble)
    }
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
