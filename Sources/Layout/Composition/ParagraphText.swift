/// Items → characters with their classes, white space folded to one space or none.
///
/// Forced breaks cut the text into segments, which are composed one after the other.
struct ParagraphText {
  /// One character, or one box.
  struct Character {
    var scalar: Unicode.Scalar
    var kind: CharacterClass
    var form: TextForm
    var style: Int32
    /// The box that stands here, where `kind` is `.object`.
    var box: InlineBox?
    /// Whether white space stood before it in the source, and whether a line may not end there.
    var space: Space
    /// Whether a line may end before it, though nothing is seen there (U+200B).
    var mayBreakBefore = false
    /// Whether it only changes the character before it, as a variation selector does.
    var isAttached = false
    /// How many ideographic spaces are among it, each a full em that never grows.
    var wideSpaces: UInt8 = 0
  }

  enum Space: UInt8 {
    case none
    case breaking
    case nonBreaking
  }

  private(set) var styles: [InlineStyle] = []
  private(set) var segments: [[Character]] = [[]]
  private var pending = PendingSpace()

  init(_ items: [InlineItem]) {
    segments[0].reserveCapacity(256)
    for item in items {
      switch item {
      case .text(let text, let style): append(text, style: style)
      case .lineBreak:
        segments.append([])
        pending = PendingSpace()
      case .box(let box):
        append(
          Character(
            scalar: "\u{FFFC}", kind: .object, form: .latin,
            style: Int32(max(styles.count - 1, 0)), box: box, space: .none))
      }
    }
    for index in segments.indices {
      MarkForms.decide(&segments[index], styles: styles)
    }
  }

  private mutating func append(_ text: String, style: InlineStyle) {
    if styles.last != style { styles.append(style) }
    let index = Int32(styles.count - 1)
    for scalar in PrecomposedText.scalars(of: text) {
      switch scalar.value {
      case 0x0A, 0x0D, 0x2028, 0x2029: pending.add(newline: true)
      case 0x3000: pending.addWide()
      case 0x09, 0x0B, 0x0C, 0x20: pending.add(newline: false)
      case 0xA0, 0x202F, 0x2060, 0xFEFF: pending.addNonBreaking(isVisible: scalar.value < 0x2060)
      case 0x200B: pending.addBreak()
      case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200C, 0x200E...0x200F, 0x202A...0x202E, 0x2061...0x206F:
        // Direction is that of Chinese pages, from left to right; joiners join nothing here.
        continue
      default:
        append(
          Character(
            scalar: scalar, kind: CharacterClass(scalar), form: .chinese, style: index, box: nil,
            space: .none))
      }
    }
  }

  private mutating func append(_ character: Character) {
    let segment = segments.count - 1
    var character = character
    if let last = segments[segment].last {
      character.space = pending.space(between: last.kind, and: character.kind)
      character.wideSpaces = pending.wide
      character.mayBreakBefore = pending.mayBreak
      // A selector, a joiner or a mark above belongs to the character before it.
      if character.kind == .attached, character.space == .none {
        character.kind = last.kind.holdsAttached ? last.kind : .letter
        character.isAttached = last.kind.holdsAttached
      }
    }
    pending = PendingSpace()
    segments[segment].append(character)
  }
}

/// White space met since the last visible character.
private struct PendingSpace {
  private var isPresent = false
  private var hasLineEnd = false
  private var isNonBreaking = false
  private(set) var wide: UInt8 = 0
  private(set) var mayBreak = false

  mutating func addBreak() {
    mayBreak = true
  }

  mutating func add(newline: Bool) {
    isPresent = true
    hasLineEnd = hasLineEnd || newline
  }

  mutating func addWide() {
    isPresent = true
    wide = min(wide, 99) + 1
  }

  mutating func addNonBreaking(isVisible: Bool) {
    isNonBreaking = true
    isPresent = isPresent || isVisible
  }

  /// A line end of the source between two Han characters is no space in Chinese.
  func space(between left: CharacterClass, and right: CharacterClass) -> ParagraphText.Space {
    guard isPresent else { return .none }
    if isNonBreaking { return .nonBreaking }
    return hasLineEnd && wide == 0 && left.isWide && right.isWide ? .none : .breaking
  }
}
