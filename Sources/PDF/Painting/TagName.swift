import Layout

/// A tag as Cairo reads it: attributes in its little language.
enum TagName {
  static let link = "Link"
  static let destination = "cairo.dest"
  static let span = "Span"

  /// The attributes of a link.
  static func attributes(of target: LinkTarget) -> String {
    switch target {
    case .uri(let address): "uri=\(quoted(escaped(address)))"
    case .destination(let name): attributes(ofLinkTo: name)
    }
  }

  /// The attributes of a link or a bookmark to a named place.
  static func attributes(ofLinkTo name: String) -> String {
    "dest='\(ascii(name))'"
  }

  /// The attributes of a named place.
  static func attributes(ofPlace name: String, at point: Point) -> String {
    "name='\(ascii(name))' x=\(point.x) y=\(point.y) internal=false"
  }

  /// A name in letters and digits alone: Cairo 1.16 writes others in one encoding where they are
  /// defined and in another where they are used.
  private static func ascii(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
        result.unicodeScalars.append(scalar)
      default: result += "_" + String(byte, radix: 16)
      }
    }
    return result
  }

  /// An address with what is not ASCII percent-encoded.
  private static func escaped(_ address: String) -> String {
    var result = ""
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }

  /// A string of Cairo's attribute language.
  static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
