/// A picture of `assets/` that pages can show: bytes that layout never looks into.
package enum Picture: Sendable, Hashable {
  case png(PNGImage)
  case svg(SVGImage)
}

/// Picture → its width and height in pixels of 1/96 inch; nil where the bytes are no such picture.
///
/// Whoever draws the pictures gives it: an SVG's size takes a reader of SVG.
package typealias PictureMeasure = @Sendable (Picture) -> (width: Double, height: Double)?

/// The bytes of a PNG file.
package struct PNGImage: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Width and height in pixels, or nil where the bytes are not a PNG's.
  package var size: (width: Int, height: Int)? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature) else { return nil }
    func number(at offset: Int) -> Int {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return (number(at: 16), number(at: 20))
  }
}

/// The bytes of an SVG file.
package struct SVGImage: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
