/// Atoms of one style and face → a glyph run, with clusters that keep copied text right.
struct RunBuilder {
  let style: Int32
  let face: FaceID
  let inline: InlineStyle
  private let start: Double
  private var glyphs: [PlacedGlyph] = []
  private var text = ""
  private var clusters: [TextCluster] = []
  private var joinsLast = false

  init(style: Int32, face: FaceID, inline: InlineStyle, start: Double) {
    self.style = style
    self.face = face
    self.inline = inline
    self.start = start
  }

  mutating func append(_ source: String, glyphs new: [PlacedGlyph]) {
    glyphs += new
    text += source
    let cluster = TextCluster(bytes: source.utf8.count, glyphs: new.count)
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
    text += source
    clusters[last].bytes += source.utf8.count
    joinsLast = true
  }

  /// A space of the source as a glyph of its own, in the middle of its gap.
  mutating func appendSpace(
    _ space: (id: UInt32, width: Double)?, from start: Double, to end: Double
  ) {
    guard let space else { return }
    glyphs.append(PlacedGlyph(id: space.id, x: (start + end - space.width) / 2, y: 0))
    text += " "
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
      style: inline, face: face, glyphs: glyphs, start: start, end: end, text: text,
      clusters: clusters)
  }
}
