import CPango

/// Pages of lines → a PDF file, by `pango_layout` and Cairo, for one thread.
final class BarePen {
  private let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
  private let context: OpaquePointer?
  private var descriptions: [String: OpaquePointer] = [:]

  init(fonts: BareFonts) {
    pango_fc_font_map_set_config(map.map { OpaquePointer($0) }, fonts.configuration)
    context = pango_font_map_create_context(map)
    pango_context_set_round_glyph_positions(context, 0)
  }

  func file(_ pages: [BareLines.Page]) -> [UInt8] {
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
    let layout = pango_layout_new(context)
    defer {
      layout.map { g_object_unref(UnsafeMutableRawPointer($0)) }
      cairo_destroy(cairo)
    }
    for page in pages {
      for line in page.lines {
        pango_layout_set_font_description(layout, description(line))
        pango_layout_set_text(layout, line.text, -1)
        cairo_move_to(cairo, line.x, line.baseline)
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, 0))
      }
      cairo_show_page(cairo)
    }
    cairo_surface_finish(surface)
    return sink.bytes
  }

  private func description(_ line: BareLines.Line) -> OpaquePointer? {
    let key = "\(line.face) \(line.size)"
    if let known = descriptions[key] { return known }
    let description = pango_font_description_new()
    pango_font_description_set_family(description, line.face)
    pango_font_description_set_absolute_size(description, line.size * Double(PANGO_SCALE))
    descriptions[key] = description
    return description
  }
}

/// Bytes that Cairo writes.
private final class Sink {
  var bytes: [UInt8] = []
}
