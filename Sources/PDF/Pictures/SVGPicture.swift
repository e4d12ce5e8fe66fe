internal import CPango
internal import CRsvg
import Layout

/// An SVG, drawn as lines and shapes by librsvg.
///
/// The picture has no place of its own, so nothing that it refers to outside itself is loaded.
struct SVGPicture {
  let source: SVGSource

  /// Width and height in pixels: its own, or those of its view box; nil where it has neither or is
  /// no SVG.
  var size: (width: Double, height: Double)? {
    try? withHandle { handle -> (width: Double, height: Double)? in
      var (width, height) = (0.0, 0.0)
      if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0 {
        return (width, height)
      }
      var (hasWidth, hasHeight, hasBox) = (gboolean(), gboolean(), gboolean())
      var box = RsvgRectangle()
      rsvg_handle_get_intrinsic_dimensions(
        handle, &hasWidth, nil, &hasHeight, nil, &hasBox, &box)
      return hasBox != 0 ? (box.width, box.height) : nil
    }
  }

  /// Draws the picture to fill a box.
  func draw(
    on context: OpaquePointer, in box: Rectangle, _ fonts: SVGFonts
  ) throws(DrawingError) {
    let message = try withHandle { handle -> String? in
      var viewport = RsvgRectangle(x: box.x, y: box.y, width: box.width, height: box.height)
      var error: UnsafeMutablePointer<GError>?
      func render() -> Bool {
        rsvg_handle_render_document(handle, context, &viewport, &error) != 0
      }
      guard !(source.hasText ? fonts.use(render) : render()) else { return nil }
      return Self.taken(error)
    }
    if let message { throw .image(text: message) }
  }

  /// Reads the bytes and lends what librsvg made of them.
  private func withHandle<Answer>(
    _ body: (UnsafeMutablePointer<RsvgHandle>) -> Answer
  ) throws(DrawingError) -> Answer {
    var error: UnsafeMutablePointer<GError>?
    let bytes = source.bytes
    guard let handle = rsvg_handle_new_from_data(bytes, gsize(bytes.count), &error) else {
      throw .image(text: Self.taken(error))
    }
    defer { g_object_unref(handle) }
    // As browsers count; librsvg's own default is 90.
    rsvg_handle_set_dpi(handle, 96)
    return body(handle)
  }

  /// An error's words; the error is freed.
  private static func taken(_ error: UnsafeMutablePointer<GError>?) -> String {
    guard let error else { return "librsvg" }
    defer { g_error_free(error) }
    return error.pointee.message.map { String(cString: $0) } ?? "librsvg"
  }
}
