import Markup

/// Template text → the same with a mark before each element tag, to find a rendered line again.
///
/// Used only when a rendered document is refused: each tag then stands on a line of its own behind
/// a processing instruction that says which template and line it came from.
enum TemplateMarks {
  static func mark(_ text: String, template: String) -> String {
    var result = ""
    var line = 1
    var inTag = false
    var previous: Character = " "
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("{{") { inTag = true }
      let next = rest.dropFirst().first
      if !inTag, character == "<", let next, next.isLetter || next == "/" {
        result += "\n<?at \(template):\(line)?>"
      }
      if inTag, character == "}", previous == "}" { inTag = false }
      if character.isNewline { line += 1 }
      result.append(character)
      previous = character
      rest.removeFirst()
    }
    return result
  }

  /// The problem with the template's name and line instead of the rendered text's.
  static func locate(_ problem: MarkupError, in rendered: [Substring]) -> MarkupError {
    guard let line = problem.line else { return problem }
    var index = min(line, rendered.count) - 1
    var distance = 0
    while index >= 0 {
      if let mark = mark(in: rendered[index]) {
        return MarkupError(
          document: name(mark.template, of: problem.document), line: mark.line + distance,
          code: problem.code, message: problem.message)
      }
      index -= 1
      distance += 1
    }
    return problem
  }

  private static func name(_ template: String, of document: String) -> String {
    document.isEmpty ? "模板 \(template)" : "模板 \(template)（\(document)）"
  }

  private static func mark(in line: Substring) -> (template: String, line: Int)? {
    guard let start = line.firstRange(of: "<?at "),
      let end = line[start.upperBound...].firstRange(of: "?>")
    else { return nil }
    let parts = line[start.upperBound..<end.lowerBound].split(separator: ":")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    return (String(parts[0]), number)
  }
}
