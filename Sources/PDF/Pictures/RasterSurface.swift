internal import CPango

/// Owns an image surface of Cairo, four bytes a pixel.
struct RasterSurface: ~Copyable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// An empty one; nil where there is no memory for it.
  init?(width: Int, height: Int, format: cairo_format_t = CAIRO_FORMAT_ARGB32) {
    guard let pointer = cairo_image_surface_create(format, Int32(width), Int32(height)) else {
      return nil
    }
    guard cairo_surface_status(pointer) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(pointer)
      return nil
    }
    self.pointer = pointer
  }

  deinit {
    cairo_surface_destroy(pointer)
  }

  var width: Int { Int(cairo_image_surface_get_width(pointer)) }
  var height: Int { Int(cairo_image_surface_get_height(pointer)) }
  var format: cairo_format_t { cairo_image_surface_get_format(pointer) }

  /// The same in fewer pixels, each the mean of those that it covers; nil where the pixels are not
  /// of four bytes or there is no memory.
  func reduced(width newWidth: Int, height newHeight: Int) -> RasterSurface? {
    guard format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24,
      let small = RasterSurface(width: newWidth, height: newHeight, format: format)
    else { return nil }
    cairo_surface_flush(pointer)
    guard let source = cairo_image_surface_get_data(pointer),
      let target = cairo_image_surface_get_data(small.pointer)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(pointer))
    let smallStride = Int(cairo_image_surface_get_stride(small.pointer))
    var sums = [UInt32](repeating: 0, count: newWidth * 4)
    for row in 0..<newHeight {
      let (top, bottom) = Self.span(row, of: newHeight, over: height)
      for index in sums.indices { sums[index] = 0 }
      for y in top..<bottom {
        let line = source + y * stride
        for column in 0..<newWidth {
          let (left, right) = Self.span(column, of: newWidth, over: width)
          for x in left..<right {
            for part in 0..<4 { sums[column * 4 + part] &+= UInt32(line[x * 4 + part]) }
          }
        }
      }
      let line = target + row * smallStride
      for column in 0..<newWidth {
        let (left, right) = Self.span(column, of: newWidth, over: width)
        let count = UInt32((right - left) * (bottom - top))
        for part in 0..<4 {
          line[column * 4 + part] = UInt8((sums[column * 4 + part] + count / 2) / count)
        }
      }
    }
    cairo_surface_mark_dirty(small.pointer)
    return small
  }

  /// The pixels that a pixel of fewer covers.
  private static func span(_ index: Int, of fewer: Int, over many: Int) -> (Int, Int) {
    let start = index * many / fewer
    return (start, max(start + 1, (index + 1) * many / fewer))
  }

  /// The rows of pixels, one after the other without gaps.
  func pixels() -> [UInt8] {
    cairo_surface_flush(pointer)
    guard let data = cairo_image_surface_get_data(pointer) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(pointer))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(width * height * 4)
    for row in 0..<height {
      bytes += UnsafeBufferPointer(start: data + row * stride, count: width * 4)
    }
    return bytes
  }

  /// A surface of rows of pixels as `pixels` gives them; nil where there is no memory for it.
  static func made(
    width: Int, height: Int, format: cairo_format_t, pixels: [UInt8]
  ) -> RasterSurface? {
    guard pixels.count == width * height * 4,
      let surface = RasterSurface(width: width, height: height, format: format),
      let data = cairo_image_surface_get_data(surface.pointer)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface.pointer))
    pixels.withUnsafeBufferPointer { pixels in
      for row in 0..<height {
        for index in 0..<width * 4 { data[row * stride + index] = pixels[row * width * 4 + index] }
      }
    }
    cairo_surface_mark_dirty(surface.pointer)
    return surface
  }

  /// Attaches bytes that PDF takes in place of the pixels, or that tell one picture from another.
  func attach(_ bytes: [UInt8], as type: String) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.update(from: bytes, count: bytes.count)
    cairo_surface_set_mime_data(
      pointer, type, copy, UInt(bytes.count), { $0?.deallocate() }, copy)
  }
}
