/// Items + style + measure → lines, by the rules of Chinese composition.
package struct ParagraphComposer {
  private let shaper: any TextShaper

  package init(shaper: any TextShaper) {
    self.shaper = shaper
  }

  /// The lines of a paragraph and what could not be done well.
  package func compose(
    _ items: [InlineItem], style: ParagraphStyle, measure: Measure
  ) -> Composition {
    GreedyLines(shaper: shaper).compose(items, style: style, measure: measure)
  }

  /// The widths that content asks for, in points: its widest unbreakable piece, and all in one line.
  package func widths(of items: [InlineItem]) -> (narrowest: Double, widest: Double) {
    var narrowest = 0.0
    var widest = 0.0
    for item in items {
      guard case .text(let text, let style) = item else { continue }
      narrowest = max(narrowest, style.size)
      widest += Double(text.count) * style.size
    }
    return (narrowest, widest)
  }
}

/// The first composition: every full-width cell in turn, no rules yet.
struct GreedyLines {
  let shaper: any TextShaper

  func compose(_ items: [InlineItem], style: ParagraphStyle, measure: Measure) -> Composition {
    var composition = Composition()
    for item in items {
      guard case .text(let text, let inline) = item else { continue }
      let handle = shaper.resolve(inline)
      let scalars = Array(text.unicodeScalars)
      var shaped = ShapedText()
      shaper.shape(scalars[...], style: handle, form: .chinese, into: &shaped)
      var x = 0.0
      var run = GlyphRun(
        style: inline, face: FaceID(0), glyphs: [], start: 0, end: 0, text: "", clusters: [])
      var glyph = 0
      var scalar = 0
      func flush() {
        run.end = x
        composition.lines.append(
          ComposedLine(
            pieces: [.glyphs(run)], start: 0, end: x, ascent: 0.88 * inline.size,
            descent: 0.12 * inline.size, text: run.text))
      }
      for cluster in shaped.clusters {
        let advance = cluster.advance * inline.size
        if x + advance > measure[composition.lines.count] + 0.01, x > 0 {
          flush()
          run = GlyphRun(
            style: inline, face: cluster.face, glyphs: [], start: 0, end: 0, text: "", clusters: [])
          x = 0
        }
        for placed in shaped.glyphs[glyph..<glyph + cluster.glyphCount] {
          run.glyphs.append(
            PlacedGlyph(id: placed.id, x: x + placed.x * inline.size, y: -placed.y * inline.size))
        }
        var source = ""
        source.unicodeScalars.append(
          contentsOf: scalars[scalar..<scalar + cluster.scalarCount])
        run.text += source
        run.clusters.append(TextCluster(bytes: source.utf8.count, glyphs: cluster.glyphCount))
        run.face = cluster.face
        glyph += cluster.glyphCount
        scalar += cluster.scalarCount
        x += advance
      }
      flush()
    }
    return composition
  }
}
