internal import CPango
import Layout

/// A page's operations → calls of Cairo, in order.
final class PagePainter {
  private(set) var tags: TagStack
  private let context: OpaquePointer
  private let fonts: ScaledFonts
  private let pictures: PictureBook
  private let svgFonts: SVGFonts
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var colour: Colour?

  init(
    context: OpaquePointer, fonts: ScaledFonts, pictures: PictureBook, svgFonts: SVGFonts,
    leaves: [Bool]
  ) {
    self.context = context
    self.fonts = fonts
    self.pictures = pictures
    self.svgFonts = svgFonts
    tags = TagStack(context: context, leaves: leaves)
  }

  func paint(_ page: DrawnPage) throws(DrawingError) {
    for operation in page.operations {
      try paint(operation)
    }
    // Wrappers of our own never cross a page.
    tags.closeSpan()
  }

  private func paint(_ operation: PageOperation) throws(DrawingError) {
    switch operation {
    case .line(let line, let x, let baseline):
      for piece in line.pieces {
        if case .glyphs(let run) = piece { draw(run, x: x, baseline: baseline) }
      }
    case .turnedLine(let line, let point):
      cairo_save(context)
      cairo_translate(context, point.x, point.y)
      cairo_rotate(context, .pi / 2)
      for case .glyphs(let run) in line.pieces {
        tags.willDrawText()
        show(run, x: -line.start, baseline: 0, isTurned: true)
      }
      cairo_restore(context)
      // With the state its colour came back.
      colour = nil
    case .rectangle(let box, let colour):
      tags.willDrawShape()
      use(colour)
      cairo_rectangle(context, box.x, box.y, box.width, box.height)
      cairo_fill(context)
    case .rule(let from, let to, let width, let colour):
      stroke([from, to], width: width, dash: [], colour: colour)
    case .polyline(let points, let width, let dash, let colour):
      stroke(points, width: width, dash: dash, colour: colour)
    case .polygon(let points, let colour):
      tags.willDrawShape()
      use(colour)
      trace(points)
      cairo_close_path(context)
      cairo_fill(context)
    case .image(let image, let box):
      tags.willDrawShape()
      if Self.marksTextOnly, tags.isInLeaf { showSpace(at: Point(x: box.x, y: box.y + box.height)) }
      try pictures.draw(image, on: context, in: box, svgFonts)
      colour = nil
    case .beginTag(let tag): tags.begin(tag)
    case .endTag: tags.end()
    case .beginArtifact: tags.beginArtifact()
    case .endArtifact: tags.endArtifact()
    case .destination(let name, let point):
      cairo_tag_begin(
        context, TagName.destination, TagName.attributes(ofPlace: name, at: point))
      cairo_tag_end(context, TagName.destination)
    }
  }

  private func draw(_ run: GlyphRun, x: Double, baseline: Double) {
    if let target = run.style.link {
      tags.link(target, text: run.text) { show(run, x: x, baseline: baseline) }
    } else {
      tags.willDrawText()
      show(run, x: x, baseline: baseline)
    }
  }

  private func show(_ run: GlyphRun, x: Double, baseline: Double, isTurned: Bool = false) {
    use(run.style.colour)
    if isTurned {
      fonts.use(run.face, size: run.style.size, on: context)
    } else {
      cairo_set_scaled_font(context, fonts.font(run.face, size: run.style.size))
    }
    glyphs.removeAll(keepingCapacity: true)
    for glyph in run.glyphs {
      glyphs.append(
        cairo_glyph_t(index: UInt(glyph.id), x: x + glyph.x, y: baseline + glyph.y))
    }
    clusters.removeAll(keepingCapacity: true)
    for cluster in run.clusters {
      clusters.append(
        cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
    }
    var text = run.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cairo_show_text_glyphs(
          context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count),
          clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
      }
    }
  }

  /// Cairo 1.18 marks what an element holds only where text is among it (`add_content` is called for
  /// glyphs alone), so an unseen space goes before a picture there.
  private static let marksTextOnly = cairo_version() >= 11_800

  private func showSpace(at point: Point) {
    guard let space = fonts.space else { return }
    cairo_set_scaled_font(context, fonts.font(space.face, size: 1))
    var glyph = cairo_glyph_t(index: UInt(space.glyph), x: point.x, y: point.y)
    var cluster = cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1)
    cairo_show_text_glyphs(
      context, " ", 1, &glyph, 1, &cluster, 1, cairo_text_cluster_flags_t(rawValue: 0))
  }

  private func stroke(_ points: [Point], width: Double, dash: [Double], colour: Colour) {
    tags.willDrawShape()
    use(colour)
    cairo_set_line_width(context, width)
    cairo_set_dash(context, dash, Int32(dash.count), 0)
    trace(points)
    cairo_stroke(context)
  }

  private func trace(_ points: [Point]) {
    for (index, point) in points.enumerated() {
      if index == 0 {
        cairo_move_to(context, point.x, point.y)
      } else {
        cairo_line_to(context, point.x, point.y)
      }
    }
  }

  private func use(_ colour: Colour) {
    guard self.colour != colour else { return }
    self.colour = colour
    cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
  }
}
