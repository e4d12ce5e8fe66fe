/// A department's name or a ticket's number → a file name that every system can hold.
///
/// Two texts never get the same name: what a file name must not hold becomes `%` and hexadecimal
/// digits, as does `%` itself; a text that is too long or not in composed form is composed, cut and
/// ended by `~` and eight digits of its own SHA-256.
package func safeFileName(_ text: String) -> String {
  let composed = String(decoding: composedUTF8(text), as: UTF8.self)
  let escaped = escape(composed)
  guard escaped.utf8.count > 200 || !composed.utf8.elementsEqual(text.utf8) else { return escaped }
  var short = ""
  for character in escaped where short.utf8.count + character.utf8.count <= 180 {
    short.append(character)
  }
  return "\(short)~\(SHA256Hex.of(Array(text.utf8)).prefix(8))"
}

private func escape(_ text: String) -> String {
  if text.isEmpty { return "%" }
  let scalars = Array(text.unicodeScalars)
  var name = ""
  for (index, scalar) in scalars.enumerated() {
    // Windows drops a dot or a space at the end; a dot in front hides the file on Unix.
    let atEdge = (scalar == "." || scalar == " ") && (index == 0 || index == scalars.count - 1)
    if atEdge || scalar.isInvisible || #"/\:*?"<>|%~"#.unicodeScalars.contains(scalar) {
      for byte in String(scalar).utf8 {
        name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    } else {
      name.unicodeScalars.append(scalar)
    }
  }
  return isReservedOnWindows(name) ? name + "%" : name
}

/// CON, PRN, AUX, NUL, COM1–9 and LPT1–9 with anything after a dot open a device on Windows.
private func isReservedOnWindows(_ name: String) -> Bool {
  let stem = name.prefix { $0 != "." }.uppercased()
  if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
  return stem.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
    && stem.last.map { $0.isASCII && $0.isNumber } == true
}
