internal import CPango

/// A picture of pixels in the size in which it goes into files.
struct Raster: Sendable {
  private enum Content: Sendable {
    case pixels([UInt8], hasAlpha: Bool)
    case jpeg([UInt8])
  }

  let width: Int
  let height: Int
  private let content: Content

  /// A PNG, made smaller where it has more than `most` pixels across; nil where it is damaged.
  init?(png bytes: [UInt8], most: (width: Int, height: Int)) {
    guard let whole = PNGReader.surface(bytes) else { return nil }
    let (width, height) = Self.size(whole.width, whole.height, most)
    let hasAlpha = whole.format == CAIRO_FORMAT_ARGB32
    if width == whole.width {
      content = .pixels(whole.pixels(), hasAlpha: hasAlpha)
    } else {
      guard let small = whole.reduced(width: width, height: height) else { return nil }
      content = .pixels(small.pixels(), hasAlpha: hasAlpha)
    }
    self.width = width
    self.height = height
  }

  /// A JPEG as it is where a PDF takes it so, else made anew.
  init?(jpeg bytes: [UInt8], most: (width: Int, height: Int)) {
    guard let header = JPEGHeader(bytes) else { return nil }
    let stored =
      header.isOnItsSide ? (header.height, header.width) : (header.width, header.height)
    let (width, height) = Self.size(stored.0, stored.1, most)
    if header.fitsPDF, width == stored.0 {
      (self.width, self.height) = stored
      content = .jpeg(bytes)
    } else {
      guard
        let made = JPEGReader.made(from: bytes, header, width: width, height: height)
      else { return nil }
      (self.width, self.height) = (made.width, made.height)
      content = .jpeg(made.bytes)
    }
  }

  /// A size of the same proportions within another; a quarter more than that is left as it is.
  private static func size(
    _ width: Int, _ height: Int, _ most: (width: Int, height: Int)
  ) -> (Int, Int) {
    let scale = max(Double(most.width) / Double(width), Double(most.height) / Double(height))
    guard scale < 0.8 else { return (width, height) }
    return (
      max(1, Int((Double(width) * scale).rounded())),
      max(1, Int((Double(height) * scale).rounded()))
    )
  }

  /// The picture as Cairo takes it; nil where there is no memory.
  func surface() -> RasterSurface? {
    switch content {
    case .pixels(let pixels, let hasAlpha):
      return .made(
        width: width, height: height,
        format: hasAlpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, pixels: pixels)
    case .jpeg(let bytes):
      // Its pixels stay empty: Cairo puts the attached bytes into the file in their place.
      guard let surface = RasterSurface(width: width, height: height, format: CAIRO_FORMAT_RGB24)
      else { return nil }
      surface.attach(bytes, as: CAIRO_MIME_TYPE_JPEG)
      return surface
    }
  }
}
