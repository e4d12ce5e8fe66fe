/// A picture of `assets/` that pages can show: bytes that layout never looks into.
package struct Picture: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case png
    case jpeg
    case svg
  }

  package let form: Form
  package let bytes: [UInt8]

  /// A picture of a known form.
  package init(_ form: Form, bytes: [UInt8]) {
    self.form = form
    self.bytes = bytes
  }

  /// The form that the bytes begin with, whatever the file is called; nil for any other.
  package init?(bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self.init(.png, bytes: bytes)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self.init(.jpeg, bytes: bytes)
    } else if Self.isSVG(bytes) {
      self.init(.svg, bytes: bytes)
    } else {
      return nil
    }
  }

  /// What HTML calls the form.
  package var mediaType: String {
    switch form {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .svg: "image/svg+xml"
    }
  }

  /// Whether the first element is `svg`, behind a declaration, comments and a document type.
  private static func isSVG(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(16 << 10)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return false }
      let end: String
      if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else if rest.starts(with: "<!".utf8) {
        end = rest.prefix { $0 != UInt8(ascii: ">") }.contains(UInt8(ascii: "[")) ? "]>" : ">"
      } else {
        let name = rest.dropFirst().prefix {
          $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        return name.split(separator: UInt8(ascii: ":")).last.map { $0.elementsEqual("svg".utf8) }
          ?? false
      }
      guard let found = rest.firstRange(of: Array(end.utf8)) else { return false }
      rest = rest[found.upperBound...]
    }
  }
}

/// What a reader of pictures says of one.
package struct PictureReading: Sendable, Hashable {
  /// In pixels of 1/96 inch.
  package var width: Double
  package var height: Double
  /// What pages will not show of it, in Chinese, without the picture's name.
  package var notes: [String]

  package init(width: Double, height: Double, notes: [String] = []) {
    self.width = width
    self.height = height
    self.notes = notes
  }
}

/// Why a picture cannot be shown, in Chinese, such as “已损坏或不完整”.
package struct PictureFault: Error, Sendable, Hashable {
  package var text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// Picture → its size, read by whoever draws it.
package typealias PictureMeasure = @Sendable (Picture) -> Result<PictureReading, PictureFault>
