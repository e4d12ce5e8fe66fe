/// A cell that may be a heading, with everything about it that every kind asks: worked out once a
/// cell, not once for each kind.
struct HeadingCandidate: Sendable {
  /// One way to understand the cell.
  struct Reading: Sendable {
    let key: [Unicode.Scalar]
    let walk: HeadingVocabulary.Walk
    /// The entry of the key without what stands in brackets.
    let outside: Int?

    init(_ text: String, _ vocabulary: HeadingVocabulary) {
      key = HeadingText.scalars(text)
      walk = vocabulary.walk(key)
      let hasBrackets = text.unicodeScalars.contains { HeadingText.isOpeningBracket($0) }
      outside =
        walk.whole == nil && hasBrackets
        ? vocabulary.entry(Array(HeadingText.keyOutsideBrackets(text).unicodeScalars)) : nil
    }
  }

  /// As it is shown.
  let text: String
  /// What the text could mean, best first: of group cells and the cell under them, all together,
  /// then with fewer of them, then the lowest alone.
  ///
  /// None where it is no heading at all.
  let readings: [Reading]
  /// The text by itself.
  let own: Reading?

  static let nothing = HeadingCandidate("", vocabulary: nil)

  init(_ text: String, vocabulary: HeadingVocabulary?) {
    self.text = text
    let isHeading = !text.isEmpty && HeadingMatch.mayBeHeading(text)
    own = isHeading ? vocabulary.map { Reading(text, $0) } : nil
    readings = own.map { [$0] } ?? []
  }

  /// The cell under group cells, the uppermost first.
  init(groups: [String], lowest: HeadingCandidate, vocabulary: HeadingVocabulary) {
    text = lowest.text
    own = lowest.own
    guard let own, !groups.isEmpty else {
      readings = lowest.readings
      return
    }
    var texts = groups.indices.map { groups[$0...].joined() + lowest.text }
    if groups.count > 1 { texts.append(groups[0] + lowest.text) }
    readings =
      texts.filter { HeadingMatch.mayBeHeading($0) }.map { Reading($0, vocabulary) } + [own]
  }

  /// Whether the cell is worth looking at: a heading, the end of one, or a text that ends with one.
  var isPromising: Bool {
    guard let own else { return false }
    return own.walk.whole != nil || own.outside != nil || !own.walk.endings.isEmpty
      || own.key.count >= 2 && !own.walk.longer.isEmpty
  }
}
