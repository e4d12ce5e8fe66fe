import Layout

/// A tag as Cairo reads it: attributes in its little language.
enum TagName {
  static let link = "Link"
  static let destination = "cairo.dest"
  static let span = "Span"

  /// The attributes of a link.
  static func attributes(of target: LinkTarget) -> String {
    switch target {
    case .uri(let address):
      // Cairo 1.16 puts an address into the file as it is given.
      "uri=\(quoted(withoutActions(LinkAddress.encoded(address))))"
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

  /// An address without steps that are spelled like a PDF's actions: mail gateways look for those
  /// names in the bytes of a file.
  ///
  /// A letter and its code are equal there (RFC 3986, 6.2.2.2).
  private static func withoutActions(_ address: String) -> String {
    guard address.contains("/") else { return address }
    let steps = address.split(separator: "/", omittingEmptySubsequences: false).map { step in
      guard let first = step.utf8.first, actions.contains(where: { step.hasPrefix($0) }) else {
        return String(step)
      }
      return "%" + String(first, radix: 16, uppercase: true) + step.dropFirst()
    }
    return steps.joined(separator: "/")
  }

  private static let actions = [
    "JavaScript", "JS", "Launch", "OpenAction", "AA", "SubmitForm", "ImportData", "GoToR", "GoToE",
    "EmbeddedFile", "RichMedia",
  ]

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
