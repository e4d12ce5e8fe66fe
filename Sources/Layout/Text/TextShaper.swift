/// Text + style → glyphs with advances: the seam between composition and fonts.
///
/// Composition cuts the text into runs of one kind and asks for each run's glyphs; it never sees a
/// font. Advances are in em, so that one answer serves every size.
package protocol TextShaper: AnyObject {
  /// The handle by which the other calls name a style.
  func resolve(_ style: InlineStyle) -> StyleHandle

  /// Appends the glyphs of a run, in reading order.
  ///
  /// - Parameters:
  ///   - scalars: Text of one `TextForm`, without white space and forced breaks.
  ///   - form: Whether quotes, dashes and ellipses take their Chinese or their Latin shape.
  func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, style: StyleHandle, form: TextForm,
    into shaped: inout ShapedText)

  /// How far the style's first face rises above and falls below the baseline, in em.
  func extent(of style: StyleHandle) -> FontExtent

  /// The glyph of a word space.
  func space(of style: StyleHandle) -> SpaceGlyph

  /// Offsets in UTF-16 units after each word of a Chinese text, the text's end among them.
  func wordEnds(in text: [UInt16]) -> Set<Int>
}

/// A face's space: drawn, though nothing is seen, so that copied text has it.
package struct SpaceGlyph: Sendable, Hashable {
  package var id: UInt32
  package var face: FaceID
  /// In em.
  package var advance: Double

  package init(id: UInt32, face: FaceID, advance: Double) {
    self.id = id
    self.face = face
    self.advance = advance
  }
}

/// A style as a shaper knows it: the index of its faces and features.
package struct StyleHandle: Sendable, Hashable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

/// The two shapes of marks that Chinese and Latin text share.
package enum TextForm: Sendable, Hashable {
  case chinese
  case latin
}

/// The glyphs of a run, grouped in clusters that no line may cut.
package struct ShapedText: Sendable, Hashable {
  package var clusters: [Cluster]
  package var glyphs: [ShapedGlyph]

  package init(clusters: [Cluster] = [], glyphs: [ShapedGlyph] = []) {
    self.clusters = clusters
    self.glyphs = glyphs
  }

  /// A few scalars and the glyphs that show them.
  package struct Cluster: Sendable, Hashable {
    /// How many Unicode scalars of the run it covers.
    package var scalarCount: Int
    package var glyphCount: Int
    /// In em.
    package var advance: Double
    package var face: FaceID
    /// Whether no face has a glyph for it.
    package var isUnknown: Bool

    package init(
      scalarCount: Int, glyphCount: Int, advance: Double, face: FaceID, isUnknown: Bool = false
    ) {
      self.scalarCount = scalarCount
      self.glyphCount = glyphCount
      self.advance = advance
      self.face = face
      self.isUnknown = isUnknown
    }
  }
}

/// A glyph of a face and its place from the start of its cluster, in em, y upward.
package struct ShapedGlyph: Sendable, Hashable {
  package var id: UInt32
  package var x: Double
  package var y: Double

  package init(id: UInt32, x: Double = 0, y: Double = 0) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// A face of this run: its index in the run's list of faces.
package struct FaceID: Sendable, Hashable, Comparable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (left: FaceID, right: FaceID) -> Bool {
    left.index < right.index
  }
}

/// The rise and fall of a face, in em, both positive.
package struct FontExtent: Sendable, Hashable {
  package var ascent: Double
  package var descent: Double

  package init(ascent: Double, descent: Double) {
    self.ascent = ascent
    self.descent = descent
  }
}
