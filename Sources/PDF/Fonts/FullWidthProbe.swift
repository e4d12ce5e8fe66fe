internal import CPango
import Layout

/// A character and a face → whether the face draws it in a full em, as Chinese marks are.
enum FullWidthProbe {
  static func isFullWidth(_ scalar: Unicode.Scalar, form: TextForm, in file: FontFile) -> Bool {
    guard let face = HarfBuzzFace(file: file), let font = hb_font_create(face.pointer) else {
      return false
    }
    defer { hb_font_destroy(font) }
    let em = Double(hb_face_get_upem(face.pointer))
    let advance = ChineseRun(font: font, [scalar], isNarrow: form == .latin).glyphs.reduce(0.0) {
      $0 + Double($1.advance)
    }
    return advance > 0.95 * em
  }
}
