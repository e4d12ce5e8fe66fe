import Settings

/// The text of a YAML file → the lines where a full-width `：` or `，` stands in the place of `:` or `,`.
///
/// A Chinese input method types them, and what YAML says of it names another place. Asked only once
/// a file was refused, for both marks are good text in a value.
enum FullWidthMarks {
  static func problems(file: String, text: String) -> [SettingsProblem] {
    var problems: [SettingsProblem] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let plain = withoutQuotes(line)
      for mark in ["：", "，"] where stands(mark, in: plain) {
        let right = mark == "：" ? "半角冒号“:”，后面加一个空格" : "半角逗号“,”"
        problems.append(
          SettingsProblem(
            file: file, line: index + 1, message: "这里的“\(mark)”是全角标点，请改成\(right)"))
      }
    }
    return problems
  }

  /// Whether a mark ends a key, or parts two keys, in a line without quoted texts.
  private static func stands(_ mark: String, in line: String) -> Bool {
    let pieces = line.split(whereSeparator: { "{},".contains($0) })
    if mark == "：" {
      return pieces.contains { piece in
        guard let place = piece.firstIndex(of: "：") else { return false }
        return !piece[..<place].contains(":")
      }
    }
    return pieces.contains { piece in
      guard let place = piece.lastIndex(of: "，") else { return false }
      return piece[piece.index(after: place)...].contains { $0 == ":" || $0 == "：" }
    }
  }

  /// The line without what stands in quotes and behind ` #`.
  private static func withoutQuotes(_ line: Substring) -> String {
    var result = ""
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#", result.last.map({ $0 == " " }) ?? true {
        break
      } else {
        result.append(character)
      }
    }
    return result
  }
}
