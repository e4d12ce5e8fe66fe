/// The value that a reject shows: customer data masked, nothing unseen, forty characters at most.
///
/// A row that is wider than its headings may be shifted, its customer data standing under other
/// headings: all of it is masked then.
enum RejectValue {
  private static let longest = 40

  static func shown(_ text: String, of heading: Heading, isShifted: Bool) -> String? {
    var text = text
    if text.withUTF8({ $0.trimmed.isEmpty }) { return nil }
    if heading.isMasked || isShifted { return ShownText.mask }
    return ShownText.escaped(maskingNumbers(text), limit: longest)
  }

  /// Telephone numbers, ID and bank card numbers and mail addresses masked, wherever they stand.
  private static func maskingNumbers(_ text: String) -> String {
    if text.contains("@") { return ShownText.mask }
    var shown = ""
    var run: [Character] = []
    func closed(_ run: [Character]) -> String {
      let digits = run.count { $0.isWholeNumber }
      return digits == 11 && run.first == "1" ? ShownText.mask : String(run)
    }
    for character in text {
      if character.isWholeNumber || (character == "-" || character == " ") && !run.isEmpty {
        run.append(character)
      } else {
        shown += closed(run)
        run = []
        shown.append(character)
      }
    }
    return shown + closed(run)
  }
}
