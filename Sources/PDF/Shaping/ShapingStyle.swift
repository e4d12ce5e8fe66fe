internal import CPango
import Layout

/// A stack of faces with its language and features, and what has been shaped with it so far.
struct ShapingStyle {
  struct Key: Hashable {
    var stack: Int
    var language: String
    var tabularFigures: Bool
  }

  let extent: FontExtent
  let space: SpaceGlyph
  private let key: Key
  private var characters = GlyphTable()
  private var words: [Word: ShapedText] = [:]

  private struct Word: Hashable {
    var text: String
    var form: TextForm
  }

  init(key: Key, faces: PangoFaces) {
    self.key = key
    let stack = faces.fonts.stacks[key.stack]
    let first = faces.face(
      stack.choice(of: FontStack.substituteMark, form: .latin).flatMap { $0 } ?? FaceID(0))
    var rise = hb_font_extents_t()
    hb_font_get_h_extents(first.harfBuzz, &rise)
    extent = FontExtent(
      ascent: faces.em(rise.ascender), descent: -faces.em(rise.descender))
    let face = stack.choice(of: " ", form: .latin).flatMap { $0 } ?? FaceID(0)
    let glyph = faces.glyph(of: " ", in: face)
    space = SpaceGlyph(id: glyph?.id ?? 0, face: face, advance: glyph?.advance ?? 0.25)
  }

  /// Appends a character that stands alone.
  mutating func appendCharacter(
    _ scalar: Unicode.Scalar, faces: PangoFaces, to shaped: inout ShapedText
  ) {
    let entry: GlyphTable.Entry
    if let known = characters[scalar] {
      entry = known
    } else {
      entry = look(up: scalar, faces: faces)
      characters[scalar] = entry
    }
    shaped.clusters.append(
      ShapedText.Cluster(
        scalarCount: 1, glyphCount: 1, advance: entry.advance, face: entry.face,
        isUnknown: entry.isUnknown))
    shaped.glyphs.append(ShapedGlyph(id: entry.glyph))
  }

  /// Appends characters that are shaped together.
  mutating func appendWord(
    _ scalars: ArraySlice<Unicode.Scalar>, form: TextForm, faces: PangoFaces,
    to shaped: inout ShapedText
  ) {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    let word = Word(text: text, form: form)
    let known: ShapedText
    if let remembered = words[word] {
      known = remembered
    } else {
      known = shape(scalars, form: form, faces: faces)
      words[word] = known
    }
    shaped.clusters.append(contentsOf: known.clusters)
    shaped.glyphs.append(contentsOf: known.glyphs)
  }

  private func look(up scalar: Unicode.Scalar, faces: PangoFaces) -> GlyphTable.Entry {
    let stack = faces.fonts.stacks[key.stack]
    if let face = stack.choice(of: scalar, form: .chinese).flatMap({ $0 }),
      let glyph = faces.glyph(of: scalar, in: face)
    {
      return GlyphTable.Entry(
        glyph: glyph.id, advance: glyph.advance, face: face, isUnknown: false)
    }
    let mark = FontStack.substituteMark
    let face = stack.choice(of: mark, form: .latin).flatMap { $0 } ?? FaceID(0)
    let glyph = faces.glyph(of: mark, in: face)
    return GlyphTable.Entry(
      glyph: glyph?.id ?? 0, advance: glyph?.advance ?? 1, face: face, isUnknown: true)
  }

  private func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, form: TextForm, faces: PangoFaces
  ) -> ShapedText {
    let stack = faces.fonts.stacks[key.stack]
    var shaped = ShapedText()
    var position = scalars.startIndex
    while position < scalars.endIndex {
      let face = stack.choice(of: scalars[position], form: form).flatMap { $0 }
      var end = position + 1
      while end < scalars.endIndex,
        scalars[end].properties.isGraphemeExtend
          || stack.choice(of: scalars[end], form: form).flatMap({ $0 }) == face
      { end += 1 }
      if let face, form == .chinese {
        appendChinese(scalars[position..<end], face: face, faces: faces, to: &shaped)
      } else if let face {
        PangoItems(faces: faces, language: key.language, tabularFigures: key.tabularFigures)
          .shape(scalars[position..<end], face: face, into: &shaped)
      } else {
        for unknown in scalars[position..<end] {
          let entry = look(up: unknown, faces: faces)
          shaped.clusters.append(
            ShapedText.Cluster(
              scalarCount: 1, glyphCount: 1, advance: entry.advance, face: entry.face,
              isUnknown: true))
          shaped.glyphs.append(ShapedGlyph(id: entry.glyph))
        }
      }
      position = end
    }
    return shaped
  }

  private func appendChinese(
    _ scalars: ArraySlice<Unicode.Scalar>, face: FaceID, faces: PangoFaces,
    to shaped: inout ShapedText
  ) {
    let glyphs = ChineseRun(font: faces.face(face).harfBuzz, scalars).glyphs
    var index = 0
    while index < glyphs.count {
      var end = index
      var advance = 0.0
      var isUnknown = false
      while end < glyphs.count, glyphs[end].cluster == glyphs[index].cluster {
        let glyph = glyphs[end]
        shaped.glyphs.append(
          ShapedGlyph(id: glyph.id, x: advance + faces.em(glyph.x), y: faces.em(glyph.y)))
        advance += faces.em(glyph.advance)
        isUnknown = isUnknown || glyph.id == 0
        end += 1
      }
      let next = end < glyphs.count ? glyphs[end].cluster : scalars.count
      shaped.clusters.append(
        ShapedText.Cluster(
          scalarCount: next - glyphs[index].cluster, glyphCount: end - index, advance: advance,
          face: face, isUnknown: isUnknown))
      index = end
    }
  }
}

extension PangoFaces {
  /// HarfBuzz's units of an open face → em.
  func em(_ units: hb_position_t) -> Double {
    Double(units) / (Self.unitsPerEm * Double(PANGO_SCALE))
  }

  /// The plain glyph of a character and its advance in em.
  func glyph(of scalar: Unicode.Scalar, in id: FaceID) -> (id: UInt32, advance: Double)? {
    let font = face(id).harfBuzz
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return nil }
    return (glyph, em(hb_font_get_glyph_h_advance(font, glyph)))
  }
}
