/// A shaper without fonts: full-width characters take 1 em, everything else ½ em.
///
/// Composition and layout are tested with it, so their tests know every position by counting.
package final class FixedWidthShaper: TextShaper {
  private let ends: ([UInt16]) -> Set<Int>

  /// `wordEnds` stands in for a dictionary; by default every character is a word.
  package init(wordEnds: @escaping ([UInt16]) -> Set<Int> = { Set(1...max(1, $0.count)) }) {
    ends = wordEnds
  }

  package func resolve(_ style: InlineStyle) -> StyleHandle {
    StyleHandle(0)
  }

  package func shape(
    _ scalars: ArraySlice<Unicode.Scalar>, style: StyleHandle, form: TextForm,
    into shaped: inout ShapedText
  ) {
    for scalar in scalars {
      if scalar.isAttached, let last = shaped.clusters.indices.last {
        shaped.clusters[last].scalarCount += 1
        continue
      }
      let advance = form == .chinese ? 1 : 0.5
      shaped.clusters.append(
        ShapedText.Cluster(scalarCount: 1, glyphCount: 1, advance: advance, face: FaceID(0)))
      shaped.glyphs.append(ShapedGlyph(id: scalar.value))
    }
  }

  package func extent(of style: StyleHandle) -> FontExtent {
    FontExtent(ascent: 0.88, descent: 0.12)
  }

  package func space(of style: StyleHandle) -> SpaceGlyph {
    SpaceGlyph(id: 0x20, face: FaceID(0), advance: 0.5)
  }

  package func wordEnds(in text: [UInt16]) -> Set<Int> { ends(text) }
}
