internal import CPango
package import Layout
internal import Synchronization

/// The pictures of a run: each is read once, and made once for every size that it is printed in.
///
/// Shared by all threads; what is made depends on the picture and its size alone, so it does not
/// matter who asks first.
package final class PictureBook: Sendable {
  /// Pictures of more pixels are not read: a page at print resolution has a tenth of them.
  static let mostPixels = 100_000_000
  /// What a page is printed with; more pixels than that only make files large.
  static let dotsPerInch = 300.0

  let fonts: FontBook?
  private let readings = Mutex<[Key: Result<PictureReading, PictureFault>]>([:])
  private let sources = Mutex<[Key: SVGSource]>([:])
  private let rasters = Mutex<[RasterKey: Raster]>([:])

  private struct Key: Hashable {
    var form: Picture.Form
    var fingerprint: [UInt8]

    init(_ picture: Picture) {
      form = picture.form
      fingerprint = Fingerprint.of(picture.bytes)
    }
  }

  private struct RasterKey: Hashable {
    var picture: Key
    /// What it is printed in, in pixels at print resolution.
    var width: Int
    var height: Int
  }

  /// - Parameter fonts: Those that SVG pictures may use; nil for the system's.
  package init(fonts: FontBook? = nil) {
    self.fonts = fonts
  }

  /// A picture's size, and what pages will not show of it.
  package func reading(_ picture: Picture) -> Result<PictureReading, PictureFault> {
    let key = Key(picture)
    if let known = readings.withLock({ $0[key] }) { return known }
    let reading = Result { () throws(PictureFault) in try read(picture, key) }
    readings.withLock { $0[key] = reading }
    return reading
  }

  private func read(_ picture: Picture, _ key: Key) throws(PictureFault) -> PictureReading {
    switch picture.form {
    case .png:
      guard let size = PNGReader.size(picture.bytes) else { throw Self.damaged }
      try checkSize(size.width, size.height)
      guard PNGReader.surface(picture.bytes) != nil else { throw Self.damaged }
      return PictureReading(width: Double(size.width), height: Double(size.height))
    case .jpeg:
      guard let header = JPEGHeader(picture.bytes) else { throw Self.damaged }
      try checkSize(header.width, header.height)
      if !header.fitsPDF {
        guard
          JPEGReader.made(from: picture.bytes, header, width: 8, height: 8) != nil
        else { throw Self.damaged }
      }
      let size =
        header.isOnItsSide
        ? (header.height, header.width) : (header.width, header.height)
      return PictureReading(width: Double(size.0), height: Double(size.1))
    case .svg:
      let source = try SVGSource(picture.bytes)
      guard let size = SVGPicture(source: source).size, size.width > 0, size.height > 0 else {
        throw PictureFault("不是可读的 SVG，或者没有写明宽和高")
      }
      sources.withLock { $0[key] = source }
      return PictureReading(
        width: size.width, height: size.height, notes: source.notes(fonts: fonts))
    }
  }

  private static let damaged = PictureFault("已损坏或不完整")

  private func checkSize(_ width: Int, _ height: Int) throws(PictureFault) {
    guard width > 0, height > 0, width <= 30_000, height <= 30_000,
      width * height <= Self.mostPixels
    else { throw PictureFault("有 \(width)×\(height) 像素，太大（最多一亿像素）") }
  }

  /// Draws a picture that was read to fill a box.
  func draw(
    _ picture: Picture, on context: OpaquePointer, in box: Rectangle, _ svgFonts: SVGFonts
  ) throws(DrawingError) {
    let key = Key(picture)
    switch picture.form {
    case .svg:
      let known = sources.withLock { $0[key] }
      guard let source = known ?? (try? SVGSource(picture.bytes)) else {
        throw .image(text: "SVG")
      }
      try SVGPicture(source: source).draw(on: context, in: box, svgFonts)
    case .png, .jpeg:
      guard let raster = raster(picture, key, box), let surface = raster.surface() else {
        throw .image(text: Self.damaged.text)
      }
      // One picture in several places of a file is put into it once.
      surface.attach(
        key.fingerprint + Array("\(raster.width)x\(raster.height)".utf8),
        as: CAIRO_MIME_TYPE_UNIQUE_ID)
      cairo_save(context)
      cairo_translate(context, box.x, box.y)
      cairo_scale(context, box.width / Double(raster.width), box.height / Double(raster.height))
      cairo_set_source_surface(context, surface.pointer, 0, 0)
      // PDF/A forbids interpolated images.
      cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST)
      cairo_paint(context)
      cairo_restore(context)
    }
  }

  /// The picture in no more pixels than its box takes in print.
  private func raster(_ picture: Picture, _ key: Key, _ box: Rectangle) -> Raster? {
    func dots(_ points: Double) -> Int {
      max(1, Int((points / 72 * Self.dotsPerInch).rounded(.up)))
    }
    let wanted = RasterKey(picture: key, width: dots(box.width), height: dots(box.height))
    // Made under the lock: two threads would make the same.
    return rasters.withLock { rasters in
      if let known = rasters[wanted] { return known }
      let made =
        picture.form == .png
        ? Raster(png: picture.bytes, most: (wanted.width, wanted.height))
        : Raster(jpeg: picture.bytes, most: (wanted.width, wanted.height))
      if let made { rasters[wanted] = made }
      return made
    }
  }
}
