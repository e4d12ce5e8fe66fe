/// The text of a cell → a field of a CSV file (RFC 4180).
///
/// Both look at scalars, not at characters: under an accent a quote or an equals sign is another
/// character, and a spreadsheet takes it for itself all the same.
package enum CSVField {
  /// What a formula begins with; the full-width marks are taken for the others in Chinese Excel.
  private static let marks = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

  /// The text with an apostrophe in front where a spreadsheet would run it as a formula.
  package static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, marks.contains(first) else { return text }
    return "'" + text
  }

  /// The text in quotes, quotes in it doubled, where it would not stay one field without.
  package static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
