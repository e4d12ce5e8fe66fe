/// The pictures that documents may show, by the `src` that names them.
package struct ImageStore: Sendable {
  /// A picture's bytes and what they are.
  package struct Image: Sendable, Hashable {
    package var bytes: [UInt8]
    /// `image/png` or `image/svg+xml`.
    package var type: String
    /// Whether the bytes can be drawn; found once a run, for every document that shows them.
    package var isReadable: Bool

    /// The same as pages draw it.
    var picture: Picture {
      type == "image/png" ? .png(PNGImage(bytes: bytes)) : .svg(SVGImage(bytes: bytes))
    }
  }

  private let images: [String: Image]

  /// - Parameter isReadable: Whether a picture can be drawn; this room knows no file format.
  package init(
    _ files: [String: [UInt8]] = [:], isReadable: (Picture) -> Bool = { _ in true }
  ) {
    images = files.reduce(into: [:]) { images, file in
      guard var image = Self.image(file.value, named: file.key) else { return }
      image.isReadable = isReadable(image.picture)
      images[file.key] = image
    }
  }

  /// The picture of a `src`, or nil where there is none or it is neither PNG nor SVG.
  package subscript(source: String) -> Image? { images[source] }

  private static func image(_ bytes: [UInt8], named name: String) -> Image? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return Image(bytes: bytes, type: "image/png", isReadable: true)
    }
    return name.hasSuffix(".svg")
      ? Image(bytes: bytes, type: "image/svg+xml", isReadable: true) : nil
  }
}
