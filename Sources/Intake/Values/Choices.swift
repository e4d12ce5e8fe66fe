/// Cells of a closed choice → its values, each matched whole.
struct ChoiceReader<Choice: Sendable>: CellReader {
  private struct Entry {
    let text: [UInt8]
    /// Nil where the text means the same as a blank cell.
    let value: Choice?
  }

  private var entries: [Entry] = []
  private let allowed: [String]

  /// The choices by their canonical texts, which messages list.
  init(_ choices: [(text: String, value: Choice)]) {
    allowed = choices.map(\.text)
    entries = choices.map { Entry(text: Array($0.text.utf8), value: $0.value) }
  }

  /// Makes another text mean a canonical one, or a blank cell where that is empty; nothing where
  /// the canonical text is not of this choice.
  mutating func add(alias: String, for canonical: String) {
    let text = alias.narrowedCode
    let target = entries.first { $0.text.elementsEqual(canonical.utf8) }
    guard target != nil || canonical.isEmpty, !entries.contains(where: { $0.text == text }) else {
      return
    }
    entries.append(Entry(text: text, value: target?.value))
  }

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Choice> {
    // Most cells hold a canonical text as it is.
    for entry in entries where bytes.equals(entry.text) { return reading(entry) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed)
      if text.isEmpty { return .blank }
      for entry in entries where text.equals(entry.text) { return reading(entry) }
      return .trouble(.notAmong(allowed))
    }
  }

  private func reading(_ entry: Entry) -> Reading<Choice> {
    guard let value = entry.value else { return .blank }
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
  private var known: [(text: [UInt8], value: Choice)]

  init(_ canonical: [String]) {
    known = canonical.compactMap { text in
      Choice(rawValue: text).map { (Array(text.utf8), $0) }
    }
  }

  /// Makes another text mean a canonical one.
  mutating func add(alias: String, for canonical: String) {
    let text = alias.narrowedCode
    guard let target = known.first(where: { $0.text.elementsEqual(canonical.utf8) }),
      !known.contains(where: { $0.text == text })
    else { return }
    known.append((text, target.value))
  }

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Choice> {
    for (text, value) in known where bytes.equals(text) { return .value(value) }
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed)
      if text.isEmpty { return .blank }
      for (known, value) in known where text.equals(known) { return .value(value) }
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
