internal import Model

/// The value that a reject shows: customer data masked, nothing unseen, forty characters at most.
///
/// A row that is wider than its headings may be shifted, its customer data standing under other
/// headings: all of it is masked then.
enum RejectValue {
  private static let longest = 40

  static func shown(
    _ text: String, _ kind: CellKind = .text, of heading: Heading, isShifted: Bool
  ) -> String? {
    var text = Self.seen(text, kind)
    if text.withUTF8({ $0.trimmed.isEmpty }) { return nil }
    if heading.isMasked || isShifted { return ShownText.mask }
    // A sentence, or a customer's data, is in the wrong column: nothing of it helps to mend the row.
    let isSentence = text.unicodeScalars.count(where: \.properties.isIdeographic) > 12
    let isID = heading.name.hasSuffix("编号") || heading.name.hasSuffix("工号")
    let isCode = masker.isHarmlessCode(text, inIDColumn: isID)
    // The mail addresses of departments: staff is meant.
    let isStaff = heading.name == "收件人" && text.unicodeScalars.count <= 4
    if isSentence || !isCode && !isStaff && masker.mask(text) != text { return ShownText.mask }
    return ShownText.escaped(text, limit: longest)
  }

  /// The value as its reader sees it in the spreadsheet.
  private static func seen(_ text: String, _ kind: CellKind) -> String {
    switch kind {
    case .unsolved: return "（没有结果的公式）"
    case .dateTime: return text.replacing("T", with: " ")
    case .duration:
      guard text.hasSuffix("S"), let mark = text.firstIndex(of: "T"),
        let seconds = Int(text[text.index(after: mark)...].dropLast())
      else { return text }
      let clock = DatedValue.time(seconds % 3600).text.dropFirst(2)
      return "\(text.hasPrefix("-") ? "-" : "")\(seconds / 3600)\(clock)"
    default: return text
    }
  }

  /// Knows no ledger: a value that is masked without need costs less than one that is not.
  private static let masker = Masker(MaskingContext())
}
