/// Text from a file → what a terminal or a report may show of it.
package enum ShownText {
  /// Control characters, direction marks and invisible characters written as `\u{202E}`, and no
  /// more than a number of characters.
  package static func escaped(_ text: String, limit: Int = .max) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else { return shown + "…" }
      count += 1
      if UnseenScalars.isInvisible(scalar.value) || scalar.value == 0x0A || scalar.value == 0x0D
        || scalar.value == 0x09 || (0x2028...0x2029).contains(scalar.value) || scalar.value == 0x0B
        || scalar.value == 0x0C || scalar.value == 0x85
      {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// What stands for customer data.
  package static let mask = "●●●"
}

/// Columns as a spreadsheet names them.
package enum ColumnName {
  /// `A` for 0, `AA` for 26.
  package static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
