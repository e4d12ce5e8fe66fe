/// The pictures that documents may show, by the `src` that names them.
package struct ImageStore: Sendable {
  /// A picture's bytes and what they are.
  package struct Image: Sendable, Hashable {
    package var bytes: [UInt8]
    /// `image/png` or `image/svg+xml`.
    package var type: String

    /// The same as pages draw it.
    var picture: Picture {
      type == "image/png" ? .png(PNGImage(bytes: bytes)) : .svg(SVGImage(bytes: bytes))
    }
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
}
