import CPango
import Dispatch
import Synchronization
import Typesetting

/// Bytes that Cairo writes.
private final class Sink {
  var bytes: [UInt8] = []
}

/// The lines of set documents → PDF files with nothing but what Pango and Cairo do: each line is
/// shaped as a layout of its own and shown, untagged, from the run's small fonts.
///
/// What a program that did everything by those two libraries alone would at least need.
struct BareLoop {
  private struct Line {
    var text: String
    var family: String
    var size: Double
    var x: Double
    var baseline: Double
  }

  private struct Page {
    var width: Double
    var height: Double
    var lines: [Line]
  }

  private let fonts: FontSet
  private let documents: [[Page]]
  private let workers: Int

  init(
    _ sources: [DocumentSource], theme: Theme, fonts book: FontBook, workers: Int
  ) throws {
    let prepared = sources.map { PreparedDocument($0, theme: theme, images: ImageStore()) }
    var needs = FontNeeds(book: book)
    for document in prepared { _ = try needs.add(document.texts) }
    let set = try FontSet(needs)
    let shaper = PangoShaper(try PangoFaces(set))
    documents = prepared.map { document in
      DocumentPages(document, shaper: shaper).pages.map { page in
        Page(
          width: page.width, height: page.height,
          lines: page.operations.flatMap { Self.lines(of: $0, families: set.families) })
      }
    }
    fonts = set
    self.workers = workers
  }

  private static func lines(of operation: PageOperation, families: [String]) -> [Line] {
    guard case .line(let line, let x, let baseline) = operation else { return [] }
    return line.pieces.compactMap { piece in
      guard case .glyphs(let run) = piece else { return nil }
      return Line(
        text: run.text, family: families[run.face.index], size: run.style.size, x: x + run.start,
        baseline: baseline)
    }
  }

  func run() -> [[UInt8]] {
    let next = Atomic(0)
    let files = Mutex([[UInt8]](repeating: [], count: documents.count))
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, documents.count))) { _ in
      guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else { return }
      defer { g_object_unref(UnsafeMutableRawPointer(map)) }
      pango_fc_font_map_set_config(OpaquePointer(map), fonts.configuration)
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < documents.count else { return }
        let file = Self.file(documents[index], map: map)
        files.withLock { $0[index] = file }
      }
    }
    return files.withLock { $0 }
  }

  private static func file(
    _ pages: [Page], map: UnsafeMutablePointer<PangoFontMap>
  ) -> [UInt8] {
    let sink = Sink()
    let surface = cairo_pdf_surface_create_for_stream(
      { context, data, count in
        guard let context, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque(), pages[0].width, pages[0].height)
    defer { cairo_surface_destroy(surface) }
    let cairo = cairo_create(surface)
    let context = pango_font_map_create_context(map)
    pango_context_set_round_glyph_positions(context, 0)
    let layout = pango_layout_new(context)
    defer {
      g_object_unref(UnsafeMutableRawPointer(layout))
      context.map { g_object_unref(UnsafeMutableRawPointer($0)) }
      cairo_destroy(cairo)
    }
    var descriptions: [String: OpaquePointer] = [:]
    defer { descriptions.values.forEach { pango_font_description_free($0) } }
    for page in pages {
      for line in page.lines {
        let key = "\(line.family) \(line.size)"
        let description =
          descriptions[key] ?? Self.description(line.family, size: line.size)
        descriptions[key] = description
        pango_layout_set_font_description(layout, description)
        pango_layout_set_text(layout, line.text, -1)
        cairo_move_to(cairo, line.x, line.baseline)
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, 0))
      }
      cairo_show_page(cairo)
    }
    cairo_surface_finish(surface)
    return sink.bytes
  }

  private static func description(_ family: String, size: Double) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, family)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    return description
  }
}
