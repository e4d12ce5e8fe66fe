/// Quotes, dashes, ellipses and interpuncts → their Chinese or Latin form, by their neighbours.
///
/// Chinese unless everything around is Latin: a quoted English word in a Chinese sentence keeps
/// Chinese quotes, an apostrophe within an English word stays one.
enum MarkForms {
  static func decide(
    _ characters: inout [ParagraphText.Character], styles: [InlineStyle]
  ) {
    let hasHan = characters.contains { $0.kind.isIdeograph }
    let isPlain = hasHan || !characters.contains { $0.kind == .letter }
    let around = MarkNeighbours(characters)
    for index in characters.indices where characters[index].box == nil {
      let scalar = characters[index].scalar
      guard SharedMark.contains(scalar) else {
        if scalar.isBullet, around.isBetweenHan(index, characters) {
          characters[index].kind = .interpunct
        }
        let kind = characters[index].kind
        characters[index].form =
          kind.isWide || scalar.isWideForm && !characters[index].isAttached ? .chinese : .latin
        continue
      }
      let isChinese = isPlain && styles[Int(characters[index].style)].language.hasPrefix("zh")
      let form: TextForm =
        isChinese && !isLatin(characters, at: index, around) ? .chinese : .latin
      characters[index].form = form
      characters[index].kind = CharacterClass(scalar, form: form)
      // An apostrophe joins the letters on both sides.
      if form == .latin, scalar == "\u{2019}", isBetweenLetters(characters, at: index) {
        characters[index].kind = .letter
      }
    }
    // What is attached is shaped with the character before it.
    for index in characters.indices.dropFirst() where characters[index].isAttached {
      characters[index].form = characters[index - 1].form
      characters[index].style = characters[index - 1].style
    }
  }

  private static func isBetweenLetters(
    _ characters: [ParagraphText.Character], at index: Int
  ) -> Bool {
    index > 0 && index + 1 < characters.count && characters[index].space == .none
      && characters[index + 1].space == .none && characters[index - 1].kind == .letter
      && characters[index + 1].kind == .letter
  }

  /// Whether a mark stands in Latin text: both its neighbours that are no shared marks are Latin,
  /// and at least one is a letter.
  private static func isLatin(
    _ characters: [ParagraphText.Character], at index: Int, _ around: MarkNeighbours
  ) -> Bool {
    let scalar = characters[index].scalar
    if scalar == "\u{B7}" {
      return !isWide(characters, before: index) && !isWide(characters, after: index)
        && (index > 0 || index + 1 < characters.count)
    }
    if scalar == "\u{2019}", isBetweenLetters(characters, at: index) { return true }
    let isQuote = scalar.value < 0x2026 && scalar.value != 0x2014
    guard isQuote, let partner = around.partner(of: index) else {
      return around.isLatin(before: index) && around.isLatin(after: index)
    }
    let pair = min(index, partner)...max(index, partner)
    return !around.hasHan(in: pair) && around.isLatin(before: pair.lowerBound)
      && (pair.upperBound + 1 == characters.count || !isWide(characters, after: pair.upperBound))
  }

  private static func isWide(
    _ characters: [ParagraphText.Character], before index: Int
  ) -> Bool {
    index > 0 && characters[index - 1].kind.isWide
  }

  private static func isWide(_ characters: [ParagraphText.Character], after index: Int) -> Bool {
    index + 1 < characters.count && characters[index + 1].kind.isWide
  }
}

extension CharacterClass {
  /// Letters and Latin stops: what tells that a mark stands in Latin text.
  var isLatinText: Bool { self == .letter || self == .latinStop }
}

extension Unicode.Scalar {
  /// Full-width signs that behave like Latin ones, such as ￥ and ％.
  var isWideForm: Bool {
    value >= 0x2E80 && (CharacterClass(self) != .letter || 0xFF21...0xFF5A ~= value)
  }

  /// • and ‧, which some write for the point in a name.
  fileprivate var isBullet: Bool { self == "\u{2022}" || self == "\u{2027}" }
}
