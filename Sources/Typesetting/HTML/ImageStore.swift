/// The pictures that documents may show, by the `src` that names them.
package struct ImageStore: Sendable {
  /// A picture's bytes and what they are.
  package struct Image: Sendable, Hashable {
    package var bytes: [UInt8]
    /// `image/png` or `image/svg+xml`.
    package var type: String
  }

  private let files: [String: [UInt8]]

  package init(_ files: [String: [UInt8]] = [:]) {
    self.files = files
  }

  /// The picture of a `src`, or nil where there is none or it is neither PNG nor SVG.
  package subscript(source: String) -> Image? {
    guard let bytes = files[source] else { return nil }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return Image(bytes: bytes, type: "image/png")
    }
    return source.hasSuffix(".svg") ? Image(bytes: bytes, type: "image/svg+xml") : nil
  }

  /// Width and height in pixels, as the head of a PNG says.
  package static func pixels(ofPNG bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24 else { return nil }
    func number(at index: Int) -> Int {
      bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let size = (width: number(at: 16), height: number(at: 20))
    return size.width > 0 && size.height > 0 ? size : nil
  }
}
