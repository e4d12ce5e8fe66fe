/// Two neighbours → whether a line may end between them.
enum BreakRules {
  /// By character: what keeps a line from ending before it; the first counts for nothing.
  static func strengths(_ characters: [ParagraphText.Character]) -> [BreakStrength] {
    var strengths = NumberUnitBreaks.strengths(characters)
    for index in characters.indices.dropFirst() {
      strengths[index] = max(
        strengths[index], strength(before: characters[index], after: characters[index - 1]))
    }
    holdWordsWithDigits(characters, &strengths)
    for index in characters.indices where characters[index].mayBreakBefore {
      // Its writer says so; only marks and what is one sign stay together.
      if strengths[index] <= .word { strengths[index] = .free }
    }
    holdLastCharacters(characters, &strengths)
    return strengths
  }

  /// Ticket numbers such as GD-A-0817 do not part after a hyphen, as Well-known may.
  private static func holdWordsWithDigits(
    _ characters: [ParagraphText.Character], _ strengths: inout [BreakStrength]
  ) {
    var start = 0
    while start < characters.count {
      var end = start + 1
      var hasDigit = characters[start].kind == .digit
      while end < characters.count, characters[start].kind.isWordPart,
        characters[end].kind.isWordPart, characters[end].space == .none
      {
        hasDigit = hasDigit || characters[end].kind == .digit
        end += 1
      }
      if hasDigit {
        for index in start + 1..<max(end, start + 1)
        where characters[index - 1].kind == .hyphen && strengths[index] == .soft {
          strengths[index] = .word
        }
      }
      start = end
    }
  }

  /// 孤字不成行: the last line holds two characters at least, marks not counted.
  private static func holdLastCharacters(
    _ characters: [ParagraphText.Character], _ strengths: inout [BreakStrength]
  ) {
    var count = 0
    for index in characters.indices.dropFirst().reversed() {
      if !characters[index].kind.isCompressibleMark { count += 1 }
      if count >= 2 { return }
      strengths[index] = max(strengths[index], .compound)
    }
  }

  static func strength(
    before right: ParagraphText.Character, after left: ParagraphText.Character
  ) -> BreakStrength {
    if left.kind == .dash, right.kind == .dash, right.space == .none { return .never }
    if left.kind == .ellipsis, right.kind == .ellipsis, right.space == .none { return .never }
    if right.space == .nonBreaking { return .word }
    if right.space == .breaking {
      return right.kind.isCompressibleMark && right.kind.cannotStart || left.kind == .opening
        ? .mark : .free
    }
    if right.kind.isWordPart, left.kind.isWordPart { return withinWord(left, right) }
    if right.kind.cannotStart || left.kind.cannotEnd { return .mark }
    // A dash or an ellipsis at a line's start is allowed, not liked.
    if right.kind == .dash || right.kind == .ellipsis { return .soft }
    return .free
  }

  private static func withinWord(
    _ left: ParagraphText.Character, _ right: ParagraphText.Character
  ) -> BreakStrength {
    // Well-known may part after its hyphen, a ticket number may not: digits decide, in `Words`.
    left.kind == .hyphen && right.kind == .letter ? .soft : .word
  }
}

extension CharacterClass {
  /// What Latin words, numbers and addresses are made of.
  var isWordPart: Bool {
    switch self {
    case .letter, .digit, .latinOpening, .latinClosing, .latinStop, .hyphen, .slash, .prefix,
      .suffix, .symbol, .lightSymbol:
      true
    default: false
    }
  }
}
