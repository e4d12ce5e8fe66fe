/// Two neighbouring atoms → the glue between them, by clreq.
enum GapRules {
  /// The gap before `right`, in points; `space` tells what white space the source has there,
  /// `wideSpaces` how many ideographic spaces are among it.
  static func gap(
    _ left: LineMaterial.Atom, _ right: LineMaterial.Atom, space: ParagraphText.Space,
    wideSpaces: UInt8, spaceWidth: Double, isChinese: Bool, strength: BreakStrength
  ) -> LineMaterial.Gap {
    var gap = LineMaterial.Gap()
    gap.strength = strength
    gap.hasSpace = space != .none
    let isWithinWord =
      space == .none && left.lastKind.isWordPart && right.kind.isWordPart
    gap.growsWithAll = !isWithinWord && strength != .never
    if wideSpaces > 0 {
      gap.natural = Double(wideSpaces) * right.size
      gap.isWordSpace = true
      // Half of it gives way before anything that belongs to the text.
      gap.shrink = gap.natural / 2
      gap.shrinkOrder = .wordSpace
      return gap
    }
    // What is full-width has its own white around it.
    if isChinese, isHanLatin(left.lastKind, right.kind), !left.isFullWidthWord,
      !right.isFullWidthWord
    {
      let em = left.lastKind.isIdeograph ? left.size : right.size
      gap.natural = em / 4
      gap.shrink = em / 8
      gap.shrinkOrder = .hanLatin
      gap.stretch = em / 3 - em / 4
      gap.stretchOrder = .hanLatin
      return gap
    }
    if space != .none {
      let em = max(left.size, right.size)
      gap.natural = spaceWidth
      gap.isWordSpace = true
      gap.shrink = max(0, spaceWidth - em / 4)
      gap.shrinkOrder = .wordSpace
      gap.stretch = max(0, em / 2 - spaceWidth)
      gap.stretchOrder = .wordSpace
      return gap
    }
    if isChinese { squeeze(&gap, left, right) }
    return gap
  }

  private static func isHanLatin(_ left: CharacterClass, _ right: CharacterClass) -> Bool {
    left.isIdeograph && right.isSpacedFromHan || left.isSpacedFromHan && right.isIdeograph
  }

  /// The blank halves of marks: half an em goes where two meet, the rest can.
  private static func squeeze(
    _ gap: inout LineMaterial.Gap, _ left: LineMaterial.Atom, _ right: LineMaterial.Atom
  ) {
    var blank = left.endTrim + right.startTrim
    guard blank > 0 else { return }
    if left.lastKind.isCompressibleMark, right.kind.isCompressibleMark {
      let half = min(left.size, right.size) / 2
      let taken = min(half, blank)
      gap.natural = -taken
      blank -= taken
    }
    gap.shrink = blank
    let orders = [left.endTrim > 0 ? left.lastKind : .han, right.startTrim > 0 ? right.kind : .han]
    gap.shrinkOrder =
      orders.map(order).min { $0.rawValue < $1.rawValue } ?? LineMaterial.ShrinkOrder.none
  }

  private static func order(_ kind: CharacterClass) -> LineMaterial.ShrinkOrder {
    switch kind {
    case .interpunct: .interpunct
    case .opening, .closing: .bracket
    case .comma: .comma
    case .stop: .stop
    default: .none
    }
  }
}
