import Layout
import Markup

/// A document → a fragment for an OA editor: inline styles and nothing that editors take away.
///
/// Editors drop `style` and `script` elements, classes, embedded images and paragraphs' margins, and
/// turn `div` into `p`. So every style stands at its element, side by side is a table, a chart is
/// the table of its figures, and a link to a file is its words.
struct OAFragment {
  private let document: DocumentSource
  private let theme: Theme
  private let family: DocumentFamily
  private let sheet: StyleSheet
  private let cascade: Cascade
  private var out = ""
  private var path: [ElementName] = []
  /// Of the table that cells stand in.
  private var rules: [TableRules] = []
  private var markers: [Marker] = []

  init(document: DocumentSource, theme: Theme) {
    self.document = document
    self.theme = theme
    family = theme.family(ofBody: document.body?.classes ?? [])
    sheet = StyleSheet(theme: theme, family: family)
    cascade = Cascade(family: family)
  }

  /// The fragment's text.
  mutating func render() -> String {
    let body = document.body ?? Element("body")
    path = [ElementName("html"), ElementName("body", body.classes)]
    let styles = inline(cascade.declarations(for: path))
    out = "<div\(styles)>"
    if !document.mark.isEmpty {
      out += "<p style=\"color:#b3261e;text-align:right\">\(MarkupText.escaped(document.mark))</p>"
    }
    for child in body.children { node(child) }
    out += "</div>\n"
    return out
  }

  private mutating func node(_ node: Node) {
    switch node {
    case .text(let text): out += MarkupText.escaped(WhiteSpace.collapsed(text))
    case .element(let child): element(child)
    }
  }

  private mutating func contents(_ element: Element) {
    for child in element.children { node(child) }
  }

  private mutating func element(_ element: Element) {
    path.append(ElementName(element.name, element.classes))
    defer { path.removeLast() }
    let declarations = cascade.declarations(for: path)
    let display = declarations.compactMap { if case .display(let kind) = $0 { kind } else { nil } }
      .last
    guard display != .screen, display != .hidden, display != .contents else { return }
    switch element.name {
    case "br": out += "<br>"
    case "hr": rule(declarations)
    case "img": out += MarkupText.escaped(element["alt"] ?? "")
    case "a": link(element, declarations)
    case "ul", "ol": list(element, declarations)
    case "table": table(element, declarations)
    case "thead", "tbody", "tfoot", "tr": wrapped(element, as: element.name, [])
    case "th", "td": cell(element, declarations)
    case "caption", "figcaption": wrapped(element, as: "p", declarations)
    default:
      if display == .ends || display == .row {
        sideBySide(element, declarations, isEnds: display == .ends)
      } else if Self.blocks.contains(element.name) {
        wrapped(element, as: "div", declarations)
      } else {
        wrapped(element, as: element.name, declarations)
      }
    }
  }

  private static let blocks: Set<String> = ["header", "footer", "section", "figure"]

  private mutating func wrapped(
    _ element: Element, as name: String, _ declarations: [Declaration]
  ) {
    out += "<\(name)\(inline(declarations))>"
    contents(element)
    out += "</\(name)>"
  }

  /// A line as the border of an empty cell: editors keep it where `hr` loses its colour.
  private mutating func rule(_ declarations: [Declaration]) {
    let strokes = declarations.compactMap {
      if case .border(_, let stroke) = $0 { stroke } else { nil }
    }
    let stroke = strokes.last ?? Stroke(width: 0.5, colour: .black)
    out +=
      "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"width:100%\"><tbody><tr>"
    out += "<td style=\"border-top:\(stroke.width.short)pt solid \(stroke.colour.css);"
    out += "font-size:1pt;line-height:4pt\">&nbsp;</td></tr></tbody></table>"
  }

  /// A link out of the house; any other is only its words.
  private mutating func link(_ element: Element, _ declarations: [Declaration]) {
    let address = element["href"] ?? ""
    guard ["https://", "http://", "mailto:"].contains(where: { address.hasPrefix($0) }) else {
      return wrapped(element, as: "span", declarations)
    }
    out += "<a href=\"\(MarkupText.escaped(address))\"\(inline(declarations))>"
    contents(element)
    out += "</a>"
  }

  /// Items as paragraphs with their markers, since editors number lists their own way.
  private mutating func list(_ element: Element, _ declarations: [Declaration]) {
    let marker =
      declarations.compactMap { if case .marker(let own) = $0 { own } else { nil } }
      .last ?? .none
    var number = 0
    for item in element.elements where item.name == "li" {
      number += 1
      path.append(ElementName("li", item.classes))
      let text = marker.text(number)
      out += "<div\(inline(cascade.declarations(for: path)))>"
      if !text.isEmpty { out += MarkupText.escaped(text) + "&nbsp;" }
      contents(item)
      out += "</div>"
      path.removeLast()
    }
  }

  private mutating func table(_ element: Element, _ declarations: [Declaration]) {
    let own = declarations.compactMap { if case .rules(let rules) = $0 { rules } else { nil } }.last
    rules.append(own ?? .none)
    let caption = element.elements.first { $0.name == "caption" }
    if let caption { self.element(caption) }
    out += "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\""
    out += inline(declarations, more: ["border-collapse:collapse", "width:100%"]) + ">"
    for child in element.elements where child.name != "caption" && child.name != "colgroup" {
      self.element(child)
    }
    out += "</table>"
    rules.removeLast()
  }

  private mutating func cell(_ element: Element, _ declarations: [Declaration]) {
    var more: [String] = []
    switch rules.last ?? .none {
    case .none: break
    case .three, .rows: more = ["border-bottom:0.5pt solid #cccccc"]
    case .grid, .cards: more = ["border:0.5pt solid #666666"]
    }
    out += "<\(element.name)"
    for name in ["scope", "colspan", "rowspan"] {
      if let value = element[name] { out += " \(name)=\"\(MarkupText.escaped(value))\"" }
    }
    if element.name == "th" { more.append("text-align:left") }
    // The theme's own alignment comes last and wins.
    out += inline(declarations, before: more) + ">"
    contents(element)
    out += "</\(element.name)>"
  }

  private mutating func sideBySide(
    _ element: Element, _ declarations: [Declaration], isEnds: Bool
  ) {
    out += "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\""
    out += inline(declarations, more: ["border-collapse:collapse", "width:100%"]) + "><tbody><tr>"
    let children = element.elements
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1 && index > 0
      out += "<td style=\"text-align:\(isEnds && isLast ? "right" : "left");vertical-align:top\">"
      self.element(child)
      out += "</td>"
    }
    out += "</tr></tbody></table>"
  }

  /// A `style` attribute of the properties that editors keep.
  private func inline(
    _ declarations: [Declaration], before: [String] = [], more: [String] = []
  ) -> String {
    let own = declarations.flatMap { declaration -> [String] in
      switch declaration {
      case .display, .columns, .gap, .keepWithNext, .keepWithPrevious, .keepTogether, .pageBefore,
        .pageAfter, .part, .balanced, .width:
        []
      default: sheet.css(declaration).filter { !$0.hasPrefix("print-color-adjust") }
      }
    }
    let all = before + own + more
    guard !all.isEmpty else { return "" }
    return " style=\"\(MarkupText.escaped(all.joined(separator: ";")))\""
  }
}
