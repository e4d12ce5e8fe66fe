/// A department, a person, a ticket → the name of a file that Windows, WPS, an OA and a share take.
///
/// The name stays readable: what no file system or link may hold becomes `_`, blanks become one
/// space. Two texts may come to one name; `DistinctPaths` tells those apart. Private-use characters
/// stay, since in GBK systems they are surnames.
package enum FileName {
  /// The length of a whole name in bytes of UTF-8, so that `.oa.html` and a `-2` still fit below the
  /// 255 of a file system and a path of a share below the 260 characters of Windows.
  package static let longest = 180

  /// `城东/营业所` → `城东_营业所`, `NUL` → `NUL_`, `..` → `_`.
  package static func safe(_ text: String) -> String {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.composed.unicodeScalars {
      if scalar.properties.isWhitespace {
        if let last = scalars.last, last != " " { scalars.append(" ") }
      } else {
        scalars.append(isAllowed(scalar) ? scalar : "_")
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    // A dot in front hides a file on Unix, one at the end is dropped by Windows; `~$` in front is
    // the lock file of an office program.
    if let first = scalars.first, first == "." || first == "~" { scalars[0] = "_" }
    if scalars.last == "." { scalars[scalars.count - 1] = "_" }
    let name = String(String.UnicodeScalarView(scalars))
    if name.isEmpty { return "_" }
    return isDevice(name) ? name + "_" : name
  }

  /// Whether a name may hold a character: not what paths, links and Windows use themselves, and not
  /// what shows nothing or is no character.
  package static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !"/\\:*?\"<>|#%".unicodeScalars.contains(scalar)
    }
  }

  /// A name that is too long → its beginning and eight digits that stand for the whole.
  static func shortened(_ name: String, to limit: Int = longest) -> String {
    guard name.utf8.count > limit else { return name }
    var beginning = ""
    var count = 0
    for character in name {
      count += character.utf8.count
      // One Character can be longer than any name: combining marks have no end.
      guard count <= limit - 9 else { break }
      beginning.append(character)
    }
    return "\(beginning)~\(digits(of: name))"
  }

  /// FNV-1a, 32 bits (draft-eastlake-fnv): enough to tell two departments apart, and the same
  /// everywhere.
  private static func digits(of text: String) -> String {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// CON, PRN, AUX, NUL, COM1–9 and LPT1–9 with anything after a dot open a device on Windows
  /// (Microsoft, "Naming Files, Paths, and Namespaces").
  private static func isDevice(_ name: String) -> Bool {
    let stem = String(name.prefix { $0 != "." }).uppercased()
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(stem) { return true }
    return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && "123456789¹²³".contains(stem.last ?? " ")
  }
}
