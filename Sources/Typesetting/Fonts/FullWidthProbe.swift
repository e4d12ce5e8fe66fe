internal import CPango

/// A character and a face → whether the face draws it in a full em, as Chinese marks are.
enum FullWidthProbe {
  static func isFullWidth(_ scalar: Unicode.Scalar, in file: FontFile) -> Bool {
    guard let face = HarfBuzzFace(file: file) else { return false }
    return face.advance(of: scalar).map { $0 > 0.9 } ?? false
  }
}

/// A HarfBuzz face over a font file or over bytes, owned here.
///
/// Sendable because HarfBuzz faces are immutable once made.
final class HarfBuzzFace: @unchecked Sendable {
  let pointer: OpaquePointer

  init?(file: FontFile) {
    guard let blob = hb_blob_create_from_file_or_fail(file.path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, UInt32(file.index)) else { return nil }
    hb_face_make_immutable(face)
    pointer = face
  }

  deinit {
    hb_face_destroy(pointer)
  }

  /// The advance of a character's plain glyph, in em; nil where there is no glyph.
  func advance(of scalar: Unicode.Scalar) -> Double? {
    guard let font = hb_font_create(pointer) else { return nil }
    defer { hb_font_destroy(font) }
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return nil }
    return Double(hb_font_get_glyph_h_advance(font, glyph)) / Double(hb_face_get_upem(pointer))
  }
}
