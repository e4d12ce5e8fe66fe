internal import CPango
package import Layout

extension Picture {
  /// Width and height in pixels of 1/96 inch; nil where the bytes are no such picture.
  var size: (width: Double, height: Double)? {
    let size: (width: Double, height: Double)? =
      switch self {
      case .png(let image): image.size.map { (Double($0.width), Double($0.height)) }
      case .svg(let image): image.size
      }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    return size
  }

  /// Whether the whole file can be drawn, so that a damaged one is told before any page shows it.
  package var isReadable: Bool {
    switch self {
    case .png(let image): image.isReadable
    case .svg: size != nil
    }
  }

  /// Draws the picture to fill a box.
  func draw(on context: OpaquePointer, in box: Rectangle) throws(DrawingError) {
    switch self {
    case .png(let image): try image.draw(on: context, in: box)
    case .svg(let image): try image.draw(on: context, in: box)
    }
  }
}
