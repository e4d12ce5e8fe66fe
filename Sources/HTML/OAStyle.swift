import Layout

/// The computed style of an element → what an OA editor keeps of it: a full `style`, and the
/// attributes of HTML 4 that stay where an editor filters styles.
struct OAStyle {
  let style: ComputedStyle
  let sheet: StyleSheet

  /// What text looks like: face, size, weight and colour, each said outright, since editors have
  /// styles of their own for every element.
  private var text: [String] {
    [
      "font-family:\(sheet.fontFamily(style.face))", "font-size:\(style.size.short)pt",
      "font-style:normal", "font-weight:\(style.weight >= 600 ? "bold" : "normal")",
      "color:\(style.colour.css)",
    ]
  }

  /// A `style` for words within a line.
  var inline: String { Self.attribute(text) }

  /// `align` and `style` of a paragraph or a heading; `left` is the indent of what holds it.
  func block(left: Double = 0) -> String {
    let sides = [style.before, style.right, style.after, style.left + left]
    return align
      + Self.attribute(
        text + [
          "line-height:\(style.line.short)pt", "text-align:\(style.align.rawValue)",
          "text-indent:\((style.size > 0 ? style.indent / style.size : 0).short)em",
          "margin:\(sides.map { $0 == 0 ? "0" : $0.short + "pt" }.joined(separator: " "))",
        ] + ground)
  }

  /// `align`, `valign` and `style` of a cell.
  func cell(borders: [String]) -> String {
    let padding = max(style.padding, 2).short + "pt"
    return align + " valign=\"\(Self.valign)\""
      + Self.attribute(
        text + [
          "line-height:\(style.line.short)pt", "text-align:\(style.align.rawValue)",
          "vertical-align:\(Self.valign)", "text-indent:0", "padding:\(padding)",
        ] + borders + ground + (style.nowrap ? ["white-space:nowrap"] : []))
  }

  private static let valign = "middle"

  private var align: String { " align=\"\(style.align.rawValue)\"" }

  private var ground: [String] { style.background.map { ["background-color:\($0.css)"] } ?? [] }

  /// What stands before the words of a block, and after them: face, colour and weight once more, as
  /// elements, for editors that drop a paragraph's `style`.
  var words: (start: String, end: String) {
    let faces = (sheet.theme.faces[style.face]?.families ?? []).joined(separator: ",")
    let isBold = style.weight >= 600
    let face = MarkupText.escaped(faces)
    return (
      "<font face=\"\(face)\" color=\"\(style.colour.css)\">" + (isBold ? "<b>" : ""),
      (isBold ? "</b>" : "") + "</font>"
    )
  }

  static func attribute(_ properties: [String]) -> String {
    " style=\"\(MarkupText.escaped(properties.joined(separator: ";")))\""
  }
}
