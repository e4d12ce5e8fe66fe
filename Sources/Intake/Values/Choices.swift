/// Short texts, to be found by their bytes.
struct TextTable: Sendable {
  private var keys: [TextKey] = []
  private var texts: [[UInt8]] = []

  mutating func append(_ text: [UInt8]) {
    keys.append(text.withUnsafeBufferPointer { TextKey($0) })
    texts.append(text)
  }

  /// The place of a text among those that were appended.
  @inline(__always)
  func index(of text: TextBytes) -> Int? {
    let key = TextKey(text)
    return keys.withUnsafeBufferPointer { keys in
      keys.firstIndex { $0.matches(key) }
    }.flatMap { key.isWhole || text.equals(texts[$0]) ? $0 : index(ofLong: text) }
  }

  /// The place of a text that is alike to another one at both ends.
  private func index(ofLong text: TextBytes) -> Int? {
    texts.firstIndex { text.equals($0) }
  }

  func index(of text: [UInt8]) -> Int? { text.withUnsafeBufferPointer { index(of: $0) } }
}

/// Cells of a closed choice → its values, each matched whole.
struct ChoiceReader<Choice: Sendable>: CellReader {
  private var texts = TextTable()
  /// By place in the table; nil where the text means the same as a blank cell.
  private var values: [Choice?] = []
  private let allowed: [String]

  /// The choices by their canonical texts, which messages list.
  init(_ choices: [(text: String, value: Choice)]) {
    allowed = choices.map(\.text)
    for choice in choices { add(Array(choice.text.utf8), choice.value) }
  }

  /// Makes another text mean a canonical one, or a blank cell where that is empty; nothing where
  /// the canonical text is not of this choice.
  mutating func add(alias: String, for canonical: String) {
    let text = alias.narrowedCode
    let target = texts.index(of: Array(canonical.utf8))
    guard target != nil || canonical.isEmpty, texts.index(of: text) == nil else { return }
    add(text, target.flatMap { values[$0] })
  }

  private mutating func add(_ text: [UInt8], _ value: Choice?) {
    texts.append(text)
    values.append(value)
  }

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Choice> {
    // Most cells hold a canonical text as it is.
    if let index = texts.index(of: bytes) { return reading(index) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed)
      if text.isEmpty { return .blank }
      return texts.index(of: text).map { reading($0) } ?? .trouble(.notAmong(allowed))
    }
  }

  private func reading(_ index: Int) -> Reading<Choice> {
    guard let value = values[index] else { return .blank }
    return .value(value)
  }
}

extension ChoiceReader where Choice: RawRepresentable<String> & CaseIterable {
  /// The cases of an enumeration by their raw texts.
  init(_ type: Choice.Type) {
    self.init(Choice.allCases.map { ($0.rawValue, $0) })
  }
}

/// Cells of an open choice → known values, or the text as it stands where nobody has explained it.
struct OpenChoiceReader<Choice: RawRepresentable<String> & Sendable>: CellReader {
  private var texts = TextTable()
  private var values: [Choice] = []

  init(_ canonical: [String]) {
    for text in canonical {
      if let value = Choice(rawValue: text) { add(Array(text.utf8), value) }
    }
  }

  /// Makes another text mean a canonical one.
  mutating func add(alias: String, for canonical: String) {
    let text = alias.narrowedCode
    guard let target = texts.index(of: Array(canonical.utf8)), texts.index(of: text) == nil else {
      return
    }
    add(text, values[target])
  }

  private mutating func add(_ text: [UInt8], _ value: Choice) {
    texts.append(text)
    values.append(value)
  }

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Choice> {
    if let index = texts.index(of: bytes) { return .value(values[index]) }
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed)
      if text.isEmpty { return .blank }
      if let index = texts.index(of: text) { return .value(values[index]) }
      if SpreadsheetErrors.contains(text) { return .trouble(.spreadsheetError) }
      return Choice(rawValue: text.text).map { .value($0) } ?? .blank
    }
  }
}

extension String {
  /// The bytes by which codes and choices are compared.
  var narrowedCode: [UInt8] {
    var copy = self
    return copy.withUTF8 { bytes in Narrowing.code.with(bytes) { Array($0) } }
  }
}
