internal import CPango
import Layout

/// Characters of Chinese text → glyphs, by HarfBuzz with the script given.
///
/// Pango takes a run of dashes for text of no script, and then a face does not join —— to one
/// stroke, nor give a lone dash its full em.
struct ChineseRun {
  struct Glyph {
    var id: UInt32
    var cluster: Int
    var advance: Int32
    var x: Int32
    var y: Int32
  }

  /// In the font's own units.
  let glyphs: [Glyph]

  /// `isNarrow` asks for the Latin shape of marks that a Chinese face draws full-width.
  init(font: OpaquePointer, _ scalars: some Sequence<Unicode.Scalar>, isNarrow: Bool = false) {
    guard let buffer = hb_buffer_create() else {
      glyphs = []
      return
    }
    defer { hb_buffer_destroy(buffer) }
    for (index, scalar) in scalars.enumerated() {
      hb_buffer_add(buffer, scalar.value, UInt32(index))
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN)
    hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1))
    var narrow = hb_feature_t(
      tag: hb_tag_from_string("pwid", -1), value: 1, start: 0, end: UInt32.max)
    hb_shape(font, buffer, &narrow, isNarrow ? 1 : 0)
    var count: UInt32 = 0
    let infos = hb_buffer_get_glyph_infos(buffer, &count)
    let positions = hb_buffer_get_glyph_positions(buffer, &count)
    guard let infos, let positions else {
      glyphs = []
      return
    }
    glyphs = (0..<Int(count)).map {
      Glyph(
        id: infos[$0].codepoint, cluster: Int(infos[$0].cluster),
        advance: positions[$0].x_advance, x: positions[$0].x_offset, y: positions[$0].y_offset)
    }
  }
}
