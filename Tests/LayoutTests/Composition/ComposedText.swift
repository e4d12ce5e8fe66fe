@testable import Layout

/// Composition without fonts: full-width characters are 10 pt wide, Latin ones 5.
enum ComposedText {
  static let style = InlineStyle(faces: ["任意"], size: 10)

  static func compose(
    _ text: String, characters: Double, alignment: ParagraphStyle.Alignment = .justify,
    indent: Double = 0
  ) -> Composition {
    ParagraphComposer(shaper: FixedWidthShaper()).compose(
      [.text(text, style)],
      style: ParagraphStyle(alignment: alignment, firstLineIndent: indent, lineAdvance: 18),
      measure: Measure(characters * 10))
  }

  static func lines(
    _ text: String, characters: Double, alignment: ParagraphStyle.Alignment = .justify
  ) -> [String] {
    compose(text, characters: characters, alignment: alignment).lines.map(\.text)
  }

  /// The line's visible glyphs and where each starts, in em from the measure's left edge.
  static func positions(_ line: ComposedLine) -> [(Character, Double)] {
    line.pieces.flatMap { piece -> [(Character, Double)] in
      guard case .glyphs(let run) = piece else { return [] }
      return run.glyphs.compactMap { glyph in
        Unicode.Scalar(glyph.id).map { (Character($0), glyph.x / 10) }
      }
      .filter { $0.0 != " " }
    }
  }

  /// Where a character of the line starts, in em; its first occurrence.
  static func position(of character: Character, in line: ComposedLine) -> Double? {
    positions(line).first { $0.0 == character }?.1
  }
}
