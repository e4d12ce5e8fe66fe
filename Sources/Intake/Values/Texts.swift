@_spi(CustomerData) internal import Model

/// Cells of names of departments, sections, posts and the like → text to compare by.
struct NameReader: CellReader {
  /// What becomes of a name once it is narrowed.
  fileprivate var finish: @Sendable (TextBytes) -> String = { $0.text }
  private var recent = RecentTexts()

  init() {}

  mutating func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<String> {
    if kind == .error { return .trouble(.spreadsheetError) }
    let key = TextKey(bytes)
    if let known = recent.text(key) { return .value(known) }
    return Narrowing.name.with(bytes) { text in
      guard let first = text.first else { return .blank }
      if first == UInt8(ascii: "#"), SpreadsheetErrors.contains(text) {
        return .trouble(.spreadsheetError)
      }
      let name = finish(text)
      recent.keep(name, for: key)
      return .value(name)
    }
  }
}

/// Cells of people's names → names; `张 三`, spaced to the width of three characters, is 张三.
struct PersonReader: CellReader {
  private var names = NameReader()

  init() {
    names.finish = { Self.unspaced($0) }
  }

  mutating func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<String> {
    names.read(bytes, kind)
  }

  private static func unspaced(_ name: TextBytes) -> String {
    let text = name.text
    guard name.contains(0x20) else { return text }
    let parts = text.split(separator: " ")
    let isSpacedOut =
      parts.count == 2
      && parts.allSatisfy { part in
        part.unicodeScalars.count == 1 && part.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      }
    return isSpacedOut ? parts.joined() : text
  }
}

/// Cells of customer data and free text → the text as it stands, never narrowed.
struct NarrativeReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Sensitive> {
    let trimmed = bytes.trimmed
    return trimmed.isEmpty ? .blank : .value(Sensitive(trimmed.text))
  }
}

/// Cells of telephone and account numbers → digits; `1.38E+10` is written out.
struct NumberTextReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Sensitive> {
    Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed)
      if text.isEmpty { return .blank }
      if let first = text.first, Digits.isDigit(first),
        let digits = ScientificNumber(text)?.wholeDigits
      {
        return .value(Sensitive(digits))
      }
      return .value(Sensitive(text.text))
    }
  }
}
