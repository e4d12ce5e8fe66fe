@_spi(CustomerData) internal import Model

/// Cells of names of departments, sections, posts and the like → text to compare by.
struct NameReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<String> {
    if kind == .error { return .trouble(.spreadsheetError) }
    return Narrowing.name.with(bytes) { text in
      guard let first = text.first else { return .blank }
      if first == UInt8(ascii: "#"), SpreadsheetErrors.contains(text) {
        return .trouble(.spreadsheetError)
      }
      return .value(text.text)
    }
  }
}

/// Cells of people's names → names; `张 三`, spaced to the width of three characters, is 张三.
struct PersonReader: CellReader {
  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<String> {
    let reading = NameReader().read(bytes, kind)
    guard case .value(let name) = reading, name.utf8.contains(0x20) else { return reading }
    let parts = name.split(separator: " ")
    let isSpacedOut =
      parts.count == 2
      && parts.allSatisfy { part in
        part.unicodeScalars.count == 1 && part.unicodeScalars.allSatisfy(\.properties.isIdeographic)
      }
    return .value(isSpacedOut ? parts.joined() : name)
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
