/// Quotes, dashes, ellipses and interpuncts → their Chinese or Latin form, by their neighbours.
///
/// Chinese unless everything around is Latin: a quoted English word in a Chinese sentence keeps
/// Chinese quotes, an apostrophe within an English word stays one.
enum MarkForms {
  static func decide(
    _ characters: inout [ParagraphText.Character], styles: [InlineStyle]
  ) {
    let isChinese = isChinese(characters, styles: styles)
    for index in characters.indices where characters[index].box == nil {
      let scalar = characters[index].scalar
      guard SharedMark.contains(scalar) else {
        let kind = characters[index].kind
        characters[index].form = kind.isWide || scalar.isWideForm ? .chinese : .latin
        continue
      }
      let form: TextForm =
        isChinese && !isLatin(characters, at: index) ? .chinese : .latin
      characters[index].form = form
      characters[index].kind = CharacterClass(scalar, form: form)
      // An apostrophe joins the letters on both sides.
      if form == .latin, scalar == "\u{2019}", isBetweenLetters(characters, at: index) {
        characters[index].kind = .letter
      }
    }
  }

  private static func isChinese(
    _ characters: [ParagraphText.Character], styles: [InlineStyle]
  ) -> Bool {
    guard let style = styles.first, style.language.hasPrefix("zh") else { return false }
    return characters.contains { $0.kind.isIdeograph }
      || !characters.contains { $0.kind == .letter }
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
  private static func isLatin(_ characters: [ParagraphText.Character], at index: Int) -> Bool {
    let scalar = characters[index].scalar
    if scalar == "\u{B7}" {
      return !isWide(characters, before: index) && !isWide(characters, after: index)
        && (index > 0 || index + 1 < characters.count)
    }
    if scalar == "\u{2019}", isBetweenLetters(characters, at: index) { return true }
    let isQuote = scalar.value < 0x2026 && scalar.value != 0x2014
    guard isQuote else {
      return isLetter(characters, before: index) && isLetter(characters, after: index)
    }
    guard let partner = partner(of: index, in: characters) else {
      return isLetter(characters, before: index) && isLetter(characters, after: index)
    }
    let pair = min(index, partner)...max(index, partner)
    return !characters[pair].contains { $0.kind.isIdeograph }
      && isLetter(characters, before: pair.lowerBound)
      && (pair.upperBound + 1 == characters.count || !isWide(characters, after: pair.upperBound))
  }

  private static func partner(
    of index: Int, in characters: [ParagraphText.Character]
  ) -> Int? {
    let isOpening = characters[index].scalar.value & 1 == 0
    let mate = characters[index].scalar.value ^ 1
    return isOpening
      ? characters[(index + 1)...].firstIndex { $0.scalar.value == mate }
      : characters[..<index].lastIndex { $0.scalar.value == mate }
  }

  private static func isWide(
    _ characters: [ParagraphText.Character], before index: Int
  ) -> Bool {
    index > 0 && characters[index - 1].kind.isWide
  }

  private static func isWide(_ characters: [ParagraphText.Character], after index: Int) -> Bool {
    index + 1 < characters.count && characters[index + 1].kind.isWide
  }

  private static func isLetter(
    _ characters: [ParagraphText.Character], before index: Int
  ) -> Bool {
    characters[..<index].last { !SharedMark.contains($0.scalar) }?.kind.isLatinText ?? false
  }

  private static func isLetter(_ characters: [ParagraphText.Character], after index: Int) -> Bool {
    characters[(index + 1)...].first { !SharedMark.contains($0.scalar) }?.kind.isLatinText ?? false
  }
}

extension CharacterClass {
  /// Letters and Latin stops: what tells that a mark stands in Latin text.
  fileprivate var isLatinText: Bool { self == .letter || self == .latinStop }
}

extension Unicode.Scalar {
  /// Full-width signs that behave like Latin ones, such as ￥ and ％.
  var isWideForm: Bool { value >= 0x2E80 && CharacterClass(self) != .letter }
}
