/// Free text with the customer's data taken out: the only form in which reports may show it.
package struct Masked: Sendable, Hashable, CustomStringConvertible {
  /// The text, each datum replaced by words that can be printed.
  package let text: String

  /// Only a masker makes one.
  init(masked text: String) {
    self.text = text
  }

  package var description: String { text }

  /// The beginning of the text, cut after a sentence where one ends within the limit.
  package func summary(limit: Int) -> String { Self.shortened(text, limit: limit) }

  /// A text's beginning, cut after a sentence where one ends within the limit.
  package static func shortened(_ text: String, limit: Int) -> String {
    let clean = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard clean.count > limit else { return clean }
    let start = clean.prefix(limit)
    let stops: Set<Character> = ["。", "！", "？", "；"]
    if let end = start.lastIndex(where: { stops.contains($0) }), start[...end].count * 2 >= limit {
      return String(start[...end])
    }
    return start + "……"
  }
}
