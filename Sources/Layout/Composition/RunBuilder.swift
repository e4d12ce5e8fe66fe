/// Atoms of one style and face → a glyph run, with clusters that keep copied text right.
struct RunBuilder {
  let style: Int32
  let face: FaceID
  let inline: InlineStyle
  private let start: Double
  private var glyphs: [PlacedGlyph] = []
  /// UTF-8.
  private var text: [UInt8] = []
  private var clusters: [TextCluster] = []
  private var joinsLast = false

  init(style: Int32, face: FaceID, inline: InlineStyle, start: Double) {
    self.style = style
    self.face = face
    self.inline = inline
    self.start = start
  }

  mutating func append(_ atom: LineMaterial.Atom, of material: LineMaterial, at x: Double) {
    let first = Int(atom.firstGlyph)
    for index in first..<first + Int(atom.glyphCount) {
      let glyph = material.shaped.glyphs[index]
      glyphs.append(
        PlacedGlyph(
          id: glyph.id, x: x + atom.inset + glyph.x * atom.size, y: -glyph.y * atom.size))
    }
    let before = text.count
    material.appendSource(of: atom, to: &text)
    let cluster = TextCluster(bytes: text.count - before, glyphs: Int(atom.glyphCount))
    if joinsLast, let last = clusters.indices.last {
      clusters[last].bytes += cluster.bytes
      clusters[last].glyphs += cluster.glyphs
    } else {
      clusters.append(cluster)
    }
    joinsLast = false
  }

  /// The next atom shares the last one's cluster, so that readers see no space in the gap.
  mutating func joinNext(with source: String) {
    guard let last = clusters.indices.last else { return }
    text += source.utf8
    clusters[last].bytes += source.utf8.count
    joinsLast = true
  }

  /// A space of the source as a glyph of its own, in the middle of its gap.
  mutating func appendSpace(
    _ space: (id: UInt32, width: Double)?, from start: Double, to end: Double
  ) {
    guard let space else { return }
    glyphs.append(PlacedGlyph(id: space.id, x: (start + end - space.width) / 2, y: 0))
    text.append(UInt8(ascii: " "))
    clusters.append(TextCluster(bytes: 1, glyphs: 1))
  }

  /// An unseen glyph within the last cluster that reaches to the next run, so that readers see no
  /// space in the gap between two faces.
  mutating func coverGap(_ space: (id: UInt32, width: Double)?, to end: Double) {
    guard let space, let last = clusters.indices.last else { return }
    glyphs.append(PlacedGlyph(id: space.id, x: end - space.width, y: 0))
    clusters[last].glyphs += 1
  }

  func finished(at end: Double) -> GlyphRun {
    GlyphRun(
      style: inline, face: face, glyphs: glyphs, start: start, end: end,
      text: String(decoding: text, as: UTF8.self), clusters: clusters)
  }
}
