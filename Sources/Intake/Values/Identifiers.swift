/// Cells of id columns → ids as text: leading zeros stay, what Excel has spoilt is refused.
struct IdentifierReader: CellReader {
  /// Whether text ids of more than fifteen digits are known to be whole: then one that ends in
  /// zeros is just one that ends in zeros.
  var longIDsAreWhole = false

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<String> {
    switch kind {
    case .error: return .trouble(.spreadsheetError)
    case .date, .dateTime, .time, .duration: return .trouble(.dateID)
    default: break
    }
    return Narrowing.id.with(bytes) { narrowed in
      var id = Self.unquoted(narrowed)
      guard let first = id.first else { return .blank }
      if first == UInt8(ascii: "=") {
        guard let shown = FormulaText.linkText(id) else { return .trouble(.formulaText) }
        return .value(shown)
      }
      if first == UInt8(ascii: "#"), SpreadsheetErrors.contains(id) {
        return .trouble(.spreadsheetError)
      }
      if Digits.isDigit(first) || first == UInt8(ascii: "-") {
        if ScientificNumber(id) != nil { return .trouble(.scientificID) }
        id = Self.whole(id)
        if isRounded(id, isNumber: kind == .number) { return .trouble(.roundedID) }
      }
      return .value(id.text)
    }
  }

  /// `1001` for `1001.0`, as programs write a number that was never meant to be one.
  private static func whole(_ id: TextBytes) -> TextBytes {
    guard let point = id.firstIndex(of: UInt8(ascii: ".")), point > 0, point + 1 < id.count,
      id[..<point].allSatisfy({ Digits.isDigit($0) }),
      id[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return id }
    return TextBytes(rebasing: id[..<point])
  }

  /// Without the apostrophe that marks a text, and without `="…"`, which marks one too.
  static func unquoted(_ bytes: TextBytes) -> TextBytes {
    guard let first = bytes.first else { return bytes }
    if first == UInt8(ascii: "'") { return TextBytes(rebasing: bytes.dropFirst()).trimmed }
    if first == UInt8(ascii: "="), bytes.count >= 3, bytes[1] == UInt8(ascii: "\""),
      bytes[bytes.count - 1] == UInt8(ascii: "\"")
    {
      return TextBytes(rebasing: bytes[2..<bytes.count - 1]).trimmed
    }
    return bytes
  }

  private func isRounded(_ id: TextBytes, isNumber: Bool) -> Bool {
    guard let tail = Self.digitsBeyondFifteen(id) else { return false }
    if tail.allSatisfy({ $0 == UInt8(ascii: "0") }) { return isNumber || !longIDsAreWhole }
    // A number beyond 2^53 is not even stored digit by digit.
    return isNumber && (Digits.number(id) ?? .max) > 1 << 53
  }

  /// What follows the fifteenth digit of an id of more than fifteen digits and nothing else.
  static func digitsBeyondFifteen(_ id: TextBytes) -> Slice<TextBytes>? {
    guard id.count > 15, id.allSatisfy({ Digits.isDigit($0) }) else { return nil }
    return id.dropFirst(15)
  }
}

/// A formula that came as text: what Excel would show in its place.
enum FormulaText {
  /// The second text of `=HYPERLINK("https://…","GD1")`; nil for any other formula.
  static func linkText(_ formula: TextBytes) -> String? {
    let text = formula.text
    guard text.uppercased().hasPrefix("=HYPERLINK("), text.hasSuffix("\")") else { return nil }
    let parts = text.dropFirst(11).dropLast(2).components(partedBy: "\",\"")
    guard parts.count == 2, parts[0].hasPrefix("\""), !parts[1].isEmpty,
      !parts[1].contains("\"")
    else { return nil }
    return String(parts[1])
  }
}

extension Substring {
  /// The pieces between the occurrences of a text.
  fileprivate func components(partedBy mark: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while let found = rest.firstRange(of: mark) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return pieces + [rest]
  }
}

/// A number as Excel abbreviates it: `4.4E+17`.
struct ScientificNumber {
  let mantissa: [UInt8]
  let fractionDigits: Int
  let exponent: Int

  /// Nil for anything but digits, at most one point, `E`, a sign and digits.
  init?(_ bytes: TextBytes) {
    // `E+17` at the end: most texts are told by a look at where the sign would stand.
    let count = bytes.count
    guard count >= 4, Self.isSign(bytes[count - 3]) || Self.isSign(bytes[count - 2]),
      let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      count > mark + 2,
      Self.isSign(bytes[mark + 1]),
      let size = Digits.number(bytes[(mark + 2)...]), size < 100
    else { return nil }
    var number = bytes[..<mark]
    if number.first == UInt8(ascii: "-") { number = number.dropFirst() }
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty,
      parts.allSatisfy({ $0.allSatisfy { Digits.isDigit($0) } })
    else { return nil }
    mantissa = parts.flatMap { Array($0) }
    fractionDigits = parts.count == 2 ? parts[1].count : 0
    exponent = bytes[mark + 1] == UInt8(ascii: "-") ? -size : size
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// The digits written out; nil where the number is not whole.
  var wholeDigits: String? {
    let zeros = exponent - fractionDigits
    guard zeros >= 0, zeros < 40 else { return nil }
    let digits = mantissa + [UInt8](repeating: UInt8(ascii: "0"), count: zeros)
    return String(decoding: digits, as: UTF8.self)
  }
}

/// What spreadsheets show in the place of a value.
enum SpreadsheetErrors {
  private static let names: [[UInt8]] = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!",
    "#CALC!",
  ].map { Array($0.utf8) }

  static func contains(_ bytes: TextBytes) -> Bool {
    if bytes.count >= 3, bytes.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
    return names.contains { bytes.equals($0) }
  }
}
