/// A segment of a paragraph, shaped: boxes with the glue between them, ready to be cut into lines.
///
/// Everything that gives way is glue: a mark's blank half is a gap that can shrink, and two marks
/// in a row are a gap of minus half an em.
struct LineMaterial {
  var atoms: [Atom] = []
  /// `gaps[k]` stands before `atoms[k]`; the first is never used.
  var gaps: [Gap] = []
  var shaped = ShapedText()
  var characters: [ParagraphText.Character] = []

  /// A cluster: what no line cuts.
  struct Atom {
    var width: Double
    /// What can be cut off at a line's start and end, where the mark is blank.
    var startTrim: Double
    var endTrim: Double
    var size: Double
    /// Where its glyphs sit in its width; not 0 on a grid.
    var inset: Double
    var firstCharacter: Int32
    var characterCount: Int32
    var firstGlyph: Int32
    var glyphCount: Int32
    var face: FaceID
    var style: Int32
    var kind: CharacterClass
    var lastKind: CharacterClass
    /// Whether it is a letter, a digit or a sign in its full-width form.
    var isFullWidthWord = false
    /// Whether no face has it.
    var isUnknown: Bool
  }

  /// Glue, in points.
  struct Gap {
    var natural = 0.0
    var shrink = 0.0
    var shrinkOrder = ShrinkOrder.none
    /// How far a word space or a Han–Latin gap grows before all gaps grow alike.
    var stretch = 0.0
    var stretchOrder = StretchOrder.none
    /// Whether it takes part when all gaps grow alike.
    var growsWithAll = false
    var isWordSpace = false
    var hasSpace = false
    var strength = BreakStrength.free
  }

  /// What is compressed first, as clreq lists it; line ends always are.
  enum ShrinkOrder: Int {
    case wordSpace
    case interpunct
    case bracket
    case comma
    case hanLatin
    case stop
    case none
  }

  enum StretchOrder: Int {
    case wordSpace
    case hanLatin
    case none
  }

  /// Adds the source text of an atom in UTF-8.
  func appendSource(of atom: Atom, to text: inout [UInt8]) {
    let first = Int(atom.firstCharacter)
    for index in first..<first + Int(atom.characterCount) {
      text.append(
        contentsOf: UTF8.encode(characters[index].scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The width of all atoms and gaps from `start` up to `end`, trimmed at both ends.
  func naturalWidth(_ start: Int, _ end: Int) -> Double {
    var width = -atoms[start].startTrim - atoms[end - 1].endTrim
    for index in start..<end {
      width += atoms[index].width
      if index > start { width += gaps[index].natural }
    }
    return width
  }
}
