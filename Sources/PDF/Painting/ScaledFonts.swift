internal import CPango
import Layout

/// Face and size → Cairo's scaled font, made once a thread.
final class ScaledFonts {
  private struct Key: Hashable {
    var face: FaceID
    var size: Double
  }

  private let faces: PangoFaces
  private var fonts: [Key: OpaquePointer] = [:]
  private let options: OpaquePointer?

  init(faces: PangoFaces) {
    self.faces = faces
    options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
  }

  deinit {
    for font in fonts.values {
      cairo_scaled_font_destroy(font)
    }
    cairo_font_options_destroy(options)
  }

  /// Sets a face where the page is turned: a scaled font is good for upright text alone.
  func use(_ face: FaceID, size: Double, on context: OpaquePointer) {
    cairo_set_font_face(context, faces.face(face).cairo)
    cairo_set_font_size(context, size)
    cairo_set_font_options(context, options)
  }

  /// A face of the run that has a space, and the glyph of it; nil where none has.
  private(set) lazy var space: (face: FaceID, glyph: UInt32)? = {
    for index in faces.fonts.paths.indices where faces.fonts.paths[index] != nil {
      var glyph: hb_codepoint_t = 0
      let face = FaceID(index)
      if hb_font_get_nominal_glyph(faces.face(face).harfBuzz, 0x20, &glyph) != 0 {
        return (face, glyph)
      }
    }
    return nil
  }()

  func font(_ face: FaceID, size: Double) -> OpaquePointer? {
    let key = Key(face: face, size: size)
    if let font = fonts[key] { return font }
    var matrix = cairo_matrix_t(xx: size, yx: 0, xy: 0, yy: size, x0: 0, y0: 0)
    var identity = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
    let font = cairo_scaled_font_create(
      faces.face(face).cairo, &matrix, &identity, options)
    fonts[key] = font
    return font
  }
}
