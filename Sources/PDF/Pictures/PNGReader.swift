internal import CPango

/// The bytes of a PNG → its size, and its pixels by Cairo's reader.
enum PNGReader {
  /// Width and height in pixels, as the first chunk says; nil where there is none.
  static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24 else { return nil }
    func number(at offset: Int) -> Int {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let size = (width: number(at: 16), height: number(at: 20))
    return size.width > 0 && size.height > 0 ? size : nil
  }

  /// All pixels; nil where the file is cut off or damaged.
  static func surface(_ bytes: [UInt8]) -> RasterSurface? {
    let reader = ByteReader(bytes)
    guard let surface = reader.makePNGSurface() else { return nil }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(surface)
      return nil
    }
    let read = RasterSurface(owning: surface)
    let format = read.format
    guard format != CAIRO_FORMAT_ARGB32, format != CAIRO_FORMAT_RGB24 else { return read }
    // Cairo 1.18 keeps sixteen bits a part as floating-point numbers; a PDF gets eight.
    guard let plain = RasterSurface(width: read.width, height: read.height),
      let context = cairo_create(plain.pointer)
    else { return nil }
    defer { cairo_destroy(context) }
    cairo_set_source_surface(context, read.pointer, 0, 0)
    cairo_paint(context)
    return plain
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
