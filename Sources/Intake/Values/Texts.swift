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
      if first == UInt8(ascii: "=") {
        let shown = IdentifierReader.unquoted(text)
        guard shown.count < text.count else { return .trouble(.formulaText) }
        return shown.isEmpty ? .blank : .value(finish(shown))
      }
      let name = finish(text)
      recent.keep(name, for: key)
      return .value(name)
    }
  }
}

/// A person's name as a cell has it, and the 工号 that stood in brackets behind it.
struct PersonName: Sendable, Hashable {
  let name: String
  let staffID: String?
}

/// Cells of people's names → names; `张 三`, spaced to the width of three characters, is 张三, and so
/// is 张三（客服一班）.
///
/// What stands in brackets at the end is a 工号 where it has a digit and no Chinese character.
struct PersonReader: CellReader {
  private var names = NameReader()
  /// The names with brackets that were seen lately are few; the others are found here at once.
  private var last: (text: String, name: PersonName)?

  mutating func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<PersonName> {
    switch names.read(bytes, kind) {
    case .blank: return .blank
    case .trouble(let trouble): return .trouble(trouble)
    case .value(let text):
      if let last, last.text == text { return .value(last.name) }
      let name = Self.person(text)
      guard !name.name.isEmpty else { return .blank }
      last = (text, name)
      return .value(name)
    }
  }

  static func person(_ text: String) -> PersonName {
    let scalars = Array(text.unicodeScalars)
    guard let end = scalars.last, end == ")" || end == "）",
      let open = scalars.lastIndex(where: { $0 == "(" || $0 == "（" }), open > 0
    else { return PersonName(name: unspaced(text), staffID: nil) }
    let inside = Narrowing.id.text(scalars[(open + 1)..<(scalars.count - 1)])
    let before = Narrowing.name.text(scalars[..<open])
    guard !before.isEmpty else { return PersonName(name: unspaced(text), staffID: nil) }
    let isID =
      inside.utf8.contains { Digits.isDigit($0) }
      && inside.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return PersonName(name: unspaced(before), staffID: isID ? inside : nil)
  }

  private static func unspaced(_ text: String) -> String {
    guard text.contains(" ") else { return text }
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
    if trimmed.isEmpty { return .blank }
    guard trimmed.holdsNoncharacter else { return .value(Sensitive(trimmed.text)) }
    // No document could be written with them, and no reader has ever seen one.
    var view = String.UnicodeScalarView()
    for scalar in trimmed.text.unicodeScalars
    where !UnseenScalars.isNoncharacter(scalar.value) && !UnseenScalars.isControl(scalar.value) {
      view.append(scalar)
    }
    return view.isEmpty ? .blank : .value(Sensitive(String(view)))
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
