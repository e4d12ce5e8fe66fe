import Layout
import Markup

/// A document → a fragment for an OA editor: inline styles and nothing that editors take away.
///
/// Editors drop `style` and `script` elements, classes and embedded images; UEditor takes away every
/// `div` with what it says, and CKEditor filters styles. So every paragraph, heading and cell says
/// its whole look itself, and once more in old attributes; side by side is a table, a chart is the
/// table of its figures, a link to a file is its words, and no white space stands between blocks,
/// which editors would make paragraphs of.
struct OAFragment {
  private let document: DocumentSource
  private let sheet: StyleSheet
  private let cascade: Cascade
  private var out = ""
  private var path: [ElementName] = []
  private var styles: [ComputedStyle] = []
  /// Of the table that cells stand in.
  private var rules: [TableRules] = []
  /// How far the lists around a paragraph move it to the right, in points.
  private var left = 0.0

  init(document: DocumentSource, theme: Theme) {
    self.document = document
    let family = theme.family(ofBody: document.body?.classes ?? [])
    sheet = StyleSheet(theme: theme, family: family)
    cascade = Cascade(family: family)
    styles = [cascade.base]
  }

  /// The fragment's text.
  mutating func render() -> String {
    let body = document.body ?? Element("body")
    within(Element("html")) { html in
      html.within(body) { fragment in
        if !fragment.document.mark.isEmpty { fragment.stamp() }
        fragment.blocks(of: body)
      }
    }
    return out + "\n"
  }

  /// The mark of a draft, as a line of its own.
  private mutating func stamp() {
    var style = style
    style.colour = Self.red
    style.align = .end
    style.indent = 0
    let look = OAStyle(style: style, sheet: sheet)
    out += "<p\(look.block())>\(look.words.start)\(MarkupText.escaped(document.mark))"
    out += "\(look.words.end)</p>"
  }

  private static let red = Colour(red: 0.7, green: 0.15, blue: 0.12)

  private var style: ComputedStyle { styles[styles.count - 1] }
  private var look: OAStyle { OAStyle(style: style, sheet: sheet) }

  /// Does something with an element's style in force.
  private mutating func within(_ element: Element, _ body: (inout OAFragment) -> Void) {
    path.append(ElementName(element.name, element.classes))
    styles.append(cascade.style(for: path, under: style))
    body(&self)
    styles.removeLast()
    path.removeLast()
  }

  /// What an element holds, text between blocks as paragraphs.
  private mutating func blocks(of parent: Element) {
    var line: [Node] = []
    for node in parent.children {
      if case .element(let child) = node, child.kind?.isInline != true {
        paragraph(line)
        line = []
        within(child) { $0.block(child) }
      } else {
        line.append(node)
      }
    }
    paragraph(line)
  }

  private mutating func block(_ element: Element) {
    switch style.display {
    case .screen, .hidden, .contents: return
    case .ends, .row: return sideBySide(element)
    case .block, .lastPageFoot, .paper, .progress: break
    }
    switch element.kind {
    case .hr: rule(style.borders[.top] ?? Stroke(width: 0.5, colour: .black))
    case .p, .caption, .figcaption: paragraph(element, as: "p")
    case .h1, .h2, .h3, .h4: paragraph(element, as: element.name)
    case .ul, .ol: list(element)
    case .table: table(element)
    case .thead, .tbody, .tfoot, .tr:
      out += "<\(element.name)>"
      for child in element.elements { within(child) { $0.block(child) } }
      out += "</\(element.name)>"
    case .th, .td: cell(element)
    case .header, .footer, .section, .figure, .li, .html, .body:
      if let top = style.borders[.top] { rule(top) }
      blocks(of: element)
      if let bottom = style.borders[.bottom] { rule(bottom) }
    case .head, .title, .meta, .colgroup, .col: break
    case .strong, .em, .span, .a, .br, .img, nil: inline(.element(element))
    }
  }

  private mutating func paragraph(_ element: Element, as name: String) {
    if let top = style.borders[.top] { rule(top) }
    let look = look
    out += "<\(name)\(look.block(left: left))>\(look.words.start)"
    for child in element.children { inline(child) }
    out += "\(look.words.end)</\(name)>"
    if let bottom = style.borders[.bottom] { rule(bottom) }
  }

  /// Text that stands between blocks.
  private mutating func paragraph(_ line: [Node]) {
    let isBlank = line.allSatisfy {
      if case .text(let text) = $0 { Outline.collapsed(text).isEmpty } else { false }
    }
    guard !isBlank else { return }
    var own = style.inherited
    own.before = 0
    let look = OAStyle(style: own, sheet: sheet)
    out += "<p\(look.block(left: left))>\(look.words.start)"
    for node in line { inline(node) }
    out += "\(look.words.end)</p>"
  }

  private mutating func inline(_ node: Node) {
    switch node {
    case .text(let text): out += MarkupText.escaped(WhiteSpace.collapsed(text))
    case .element(let element):
      let parent = style
      within(element) { $0.inline(element, under: parent) }
    }
  }

  private mutating func inline(_ element: Element, under parent: ComputedStyle) {
    guard style.display != .screen, style.display != .hidden else { return }
    if element.kind == .br {
      out += "<br>"
      return
    }
    if element.kind == .img {
      out += MarkupText.escaped(element["alt"] ?? "")
      return
    }
    var ends: [String] = []
    if element.kind == .a, case .outside(let address) = LinkAddress(element["href"] ?? "") {
      out += "<a href=\"\(MarkupText.escaped(address))\"\(look.inline)>"
      ends.append("</a>")
    } else if style.face != parent.face || style.size != parent.size
      || style.weight != parent.weight || style.colour != parent.colour
    {
      out += "<span\(look.inline)>\(look.words.start)"
      ends.append("\(look.words.end)</span>")
    }
    for child in element.children { inline(child) }
    out += ends.joined()
  }

  /// A line as the ground of a low cell: editors keep it where `hr` loses its colour.
  private mutating func rule(_ stroke: Stroke) {
    let height = max(1, stroke.width.rounded()).short
    out += "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\""
    out += OAStyle.attribute(["width:100%", "border-collapse:collapse", "margin:4pt 0"])
    out += "><tbody><tr><td height=\"\(height)\" bgcolor=\"\(stroke.colour.css)\""
    out += OAStyle.attribute([
      "background-color:\(stroke.colour.css)", "height:\(stroke.width.short)pt", "padding:0",
      "border:0", "font-size:1pt", "line-height:1px",
    ])
    out += ">&nbsp;</td></tr></tbody></table>"
  }

  /// Items as paragraphs with their markers, since editors number lists their own way.
  private mutating func list(_ element: Element) {
    let marker = style.marker
    var number = 0
    for item in element.elements where item.kind == .li {
      number += 1
      within(item) { $0.item(item, marker: marker.text(number)) }
    }
  }

  private mutating func item(_ element: Element, marker: String) {
    let outer = left
    left += style.left
    let before = out.utf8.count
    blocks(of: element)
    left = outer
    guard !marker.isEmpty else { return }
    // Into the first paragraph, behind the tags that it begins with.
    let bytes = out.utf8
    var place = bytes.index(bytes.startIndex, offsetBy: before)
    while place < bytes.endIndex, bytes[place] == UInt8(ascii: "<"),
      let end = bytes[place...].firstIndex(of: UInt8(ascii: ">"))
    { place = bytes.index(after: end) }
    out.insert(contentsOf: MarkupText.escaped(marker) + "&nbsp;", at: place)
  }

  private mutating func table(_ element: Element) {
    rules.append(style.rules)
    if let caption = element.first(.caption) { within(caption) { $0.block(caption) } }
    let hasLines = style.rules != .none
    out +=
      "<table width=\"100%\" border=\"\(hasLines ? 1 : 0)\" cellspacing=\"0\" cellpadding=\"4\""
    out += hasLines ? " bordercolor=\"\(Self.lines)\"" : ""
    out += OAStyle.attribute([
      "width:100%", "border-collapse:collapse",
      "margin:\(style.before.short)pt 0 \(style.after.short)pt",
      "border:\(hasLines ? "0.5pt solid \(Self.lines)" : "0")",
    ])
    out += ">"
    for child in element.elements where child.kind != .caption && child.kind != .colgroup {
      within(child) { $0.block(child) }
    }
    out += "</table>"
    rules.removeLast()
  }

  private static let lines = "#666666"

  private mutating func cell(_ element: Element) {
    let borders =
      switch rules.last ?? .none {
      case .none: ["border:0"]
      case .three, .rows: ["border:0", "border-bottom:0.5pt solid \(Self.lines)"]
      case .grid, .cards: ["border:0.5pt solid \(Self.lines)"]
      }
    out += "<\(element.name)"
    for name in ["scope", "colspan", "rowspan"] {
      if let value = element[name] { out += " \(name)=\"\(MarkupText.escaped(value))\"" }
    }
    let look = look
    out += look.cell(borders: borders) + ">"
    let isPlain = element.elements.allSatisfy { $0.kind?.isInline == true }
    if isPlain {
      out += look.words.start
      for child in element.children { inline(child) }
      out += look.words.end
    } else {
      let outer = left
      left = 0
      blocks(of: element)
      left = outer
    }
    out += "</\(element.name)>"
  }

  /// Children in the cells of one row, the last of `ends` at the right.
  private mutating func sideBySide(_ element: Element) {
    let isEnds = style.display == .ends
    out += "<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\""
    out += OAStyle.attribute([
      "width:100%", "border-collapse:collapse", "border:0",
      "margin:\(style.before.short)pt 0 \(style.after.short)pt",
    ])
    out += "><tbody><tr>"
    let children = element.elements
    for (index, child) in children.enumerated() {
      var cell = style.inherited
      cell.align = isEnds && index == children.count - 1 && index > 0 ? .end : .start
      cell.indent = 0
      let look = OAStyle(style: cell, sheet: sheet)
      out += "<td\(look.cell(borders: ["border:0"]))>"
      styles.append(cell)
      if child.kind?.isInline == true {
        out += look.words.start
        inline(.element(child))
        out += look.words.end
      } else {
        within(child) { fragment in
          fragment.styles[fragment.styles.count - 1].align = cell.align
          fragment.block(child)
        }
      }
      styles.removeLast()
      out += "</td>"
    }
    out += "</tr></tbody></table>"
    if let bottom = style.borders[.bottom] { rule(bottom) }
  }
}
