internal import CPango

/// The fonts that text in SVG pictures takes: the workspace's and the system's, the same whatever
/// language the environment asks for.
///
/// Used by one thread.
final class SVGFonts {
  private var map: UnsafeMutablePointer<PangoFontMap>?

  init(_ book: FontBook?) {
    guard let book, let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      return
    }
    pango_fc_font_map_set_config(OpaquePointer(map), book.configuration)
    self.map = map
  }

  deinit {
    if let map { g_object_unref(UnsafeMutableRawPointer(map)) }
  }

  /// Lets librsvg take these fonts while something is drawn: it asks for the thread's own.
  func use<Answer>(_ draw: () -> Answer) -> Answer {
    guard let map else { return draw() }
    pango_cairo_font_map_set_default(OpaquePointer(map))
    defer { pango_cairo_font_map_set_default(nil) }
    return draw()
  }
}
