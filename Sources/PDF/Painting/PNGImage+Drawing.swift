internal import CPango
import Layout

extension PNGImage {
  /// Whether Cairo reads the whole file: a cut or damaged one has a size and no picture.
  var isReadable: Bool {
    let surface = ByteReader(bytes).makePNGSurface()
    defer { cairo_surface_destroy(surface) }
    return cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
      && size.map { $0.width > 0 && $0.height > 0 } == true
  }

  /// Draws the image to fill a box.
  func draw(on context: OpaquePointer, in box: Rectangle) throws(DrawingError) {
    let reader = ByteReader(bytes)
    let surface = reader.makePNGSurface()
    defer { cairo_surface_destroy(surface) }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let size, size.width > 0, size.height > 0 else {
      throw .image(text: cairo_status_to_string(status).map { String(cString: $0) } ?? "")
    }
    cairo_save(context)
    cairo_translate(context, box.x, box.y)
    cairo_scale(context, box.width / Double(size.width), box.height / Double(size.height))
    cairo_set_source_surface(context, surface, 0, 0)
    // PDF/A forbids interpolated images.
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
    cairo_paint(context)
    cairo_restore(context)
  }
}

/// Bytes that Cairo reads.
private final class ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func makePNGSurface() -> OpaquePointer? {
    cairo_image_surface_create_from_png_stream(
      { context, data, count in
        guard let context, let data else { return CAIRO_STATUS_READ_ERROR }
        let reader = Unmanaged<ByteReader>.fromOpaque(context).takeUnretainedValue()
        return reader.copy(Int(count), to: data) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private func copy(_ count: Int, to data: UnsafeMutablePointer<UInt8>) -> Bool {
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count {
      data[offset] = bytes[position + offset]
    }
    position += count
    return true
  }
}
