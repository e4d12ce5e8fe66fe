internal import CPango
import Layout

/// The faces of a run as one thread's Pango and Cairo know them.
///
/// Pango's font maps are not for several threads: each thread makes its own from the shared set.
package final class PangoFaces {
  /// Faces are opened at this size, in pixels, and everything is measured in em.
  static let unitsPerEm = 1000.0

  let fonts: FontSet
  let context: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private var opened: [OpenFace?]
  private let freeType = FreeTypeFaces()

  package init(_ fonts: FontSet) throws(FontError) {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .configuration
    }
    pango_fc_font_map_set_config(OpaquePointer(map), fonts.configuration)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(UnsafeMutableRawPointer(map))
      throw .configuration
    }
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    self.fonts = fonts
    self.map = map
    self.context = context
    opened = Array(repeating: nil, count: fonts.families.count)
  }

  deinit {
    for face in opened {
      guard let face else { continue }
      g_object_unref(UnsafeMutableRawPointer(face.font))
      cairo_font_face_destroy(face.cairo)
    }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// A face, opened on first use.
  func face(_ id: FaceID) -> OpenFace {
    if let face = opened[id.index] { return face }
    let description = description(of: id)
    defer { pango_font_description_free(description) }
    guard let font = pango_font_map_load_font(map, context, description),
      let path = fonts.paths[id.index], let cairo = freeType.open(path),
      let hb = pango_font_get_hb_font(font)
    else { preconditionFailure("a face of the run's own set must open") }
    let face = OpenFace(font: OpaquePointer(font), cairo: cairo, harfBuzz: hb)
    opened[id.index] = face
    return face
  }

  /// How Pango is asked for a face; the caller frees it.
  func description(of id: FaceID) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, fonts.families[id.index])
    pango_font_description_set_absolute_size(
      description, Self.unitsPerEm * Double(PANGO_SCALE))
    return description
  }
}

/// An open face: Pango's font, which owns its HarfBuzz font, and our own face for Cairo.
struct OpenFace {
  let font: OpaquePointer
  /// A `cairo_font_face_t`.
  let cairo: OpaquePointer
  let harfBuzz: OpaquePointer
}
