/// Plain text → text that means the same inside markup.
///
/// Works on unicode scalars, not characters: a `<` followed by a combining mark or a joiner is one
/// character of Swift's, and must be escaped all the same.
package enum Escaping {
  /// For text and for attribute values in double quotes alike.
  ///
  /// What XML cannot hold at all (control characters, U+FFFE, U+FFFF) becomes U+FFFD, so that it
  /// is seen and not lost.
  package static func escape(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    append(text, to: &result, quotes: true)
    return result
  }

  static func append(_ text: String, to result: inout String, quotes: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where quotes: result += "&quot;"
      case "\n" where quotes: result += "&#10;"
      case "\t" where quotes: result += "&#9;"
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// Whether XML 1.0, HTML and what sets the pages can all hold a scalar.
  ///
  /// The noncharacters (Unicode 23.7: U+FDD0–FDEF and the last two of every plane) are errors in
  /// HTML, and GLib and Cairo refuse a text with one as no UTF-8.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    case let value where value & 0xFFFE == 0xFFFE: false
    default: true
    }
  }
}
