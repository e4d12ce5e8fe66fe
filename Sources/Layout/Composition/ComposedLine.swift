/// A line ready to be drawn: runs of placed glyphs, in points from the left edge of the measure.
package struct ComposedLine: Sendable, Hashable {
  package var pieces: [LinePiece]
  /// Where the first piece starts and where the last ends (trimmed marks count half).
  package var start: Double
  package var end: Double
  package var ascent: Double
  package var descent: Double
  /// The line's source text, trailing spaces left out.
  package var text: String

  package init(
    pieces: [LinePiece], start: Double, end: Double, ascent: Double, descent: Double, text: String
  ) {
    self.pieces = pieces
    self.start = start
    self.end = end
    self.ascent = ascent
    self.descent = descent
    self.text = text
  }

  package var width: Double { end - start }
}

/// What stands in a line.
package enum LinePiece: Sendable, Hashable {
  case glyphs(GlyphRun)
  case box(InlineBox, x: Double)
}

/// Glyphs of one face and style with their places and the text that they show.
package struct GlyphRun: Sendable, Hashable {
  package var style: InlineStyle
  package var face: FaceID
  package var glyphs: [PlacedGlyph]
  /// Where the run starts and ends in the line.
  package var start: Double
  package var end: Double
  /// The source text that the glyphs show; the clusters cut it and the glyphs alike.
  package var text: String
  package var clusters: [TextCluster]

  package init(
    style: InlineStyle, face: FaceID, glyphs: [PlacedGlyph], start: Double, end: Double,
    text: String, clusters: [TextCluster]
  ) {
    self.style = style
    self.face = face
    self.glyphs = glyphs
    self.start = start
    self.end = end
    self.text = text
    self.clusters = clusters
  }
}

/// A glyph and its origin: x from the left edge of the measure, y downward from the baseline.
package struct PlacedGlyph: Sendable, Hashable {
  package var id: UInt32
  package var x: Double
  package var y: Double

  package init(id: UInt32, x: Double, y: Double) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// How many bytes of UTF-8 and how many glyphs belong together when text is copied.
package struct TextCluster: Sendable, Hashable {
  package var bytes: Int
  package var glyphs: Int

  package init(bytes: Int, glyphs: Int) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}
