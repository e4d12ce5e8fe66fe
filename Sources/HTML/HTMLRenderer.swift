import Layout
import Markup

/// A document → one HTML file that needs no other file.
struct HTMLRenderer {
  let document: DocumentSource
  let sheet: StyleSheet
  let images: ImageStore
  private let cascade: Cascade
  private let outline: Outline
  private var out = ""
  private var path: [ElementName] = []
  private var tables = 0
  private var charts = 0
  private var markers: [Marker] = []
  /// Of the table whose rows narrow screens show as cards; nil in any other.
  private var labels: ColumnLabels?
  private var column = 0
  private(set) var messages: [TypesettingMessage] = []

  init(document: DocumentSource, theme: Theme, images: ImageStore) {
    self.document = document
    self.images = images
    let family = theme.family(ofBody: document.body?.classes ?? [])
    sheet = StyleSheet(theme: theme, family: family)
    cascade = Cascade(family: family)
    outline = Outline(document.tree)
  }

  /// The file's text.
  mutating func render() -> String {
    let body = outline.tree.first(.body) ?? Element("body")
    out = "<!DOCTYPE html>\n<html lang=\"\(MarkupText.escaped(document.language))\">\n<head>\n"
    out += "<meta charset=\"utf-8\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    out += "<meta name=\"color-scheme\" content=\"light\">\n"
    out += "<title>\(MarkupText.escaped(document.title))</title>\n"
    for (name, content) in document.meta.sorted(by: { $0.key < $1.key }) {
      let name = MarkupText.escaped(name)
      out += "<meta name=\"\(name)\" content=\"\(MarkupText.escaped(content))\">\n"
    }
    out += "<style>\n\(sheet.css)\n</style>\n</head>\n"
    out += "<body\(attributes(of: body))>\n"
    path = [ElementName("html"), ElementName("body", body.classes)]
    landmarks(body)
    out += "</body>\n</html>\n"
    return out
  }

  /// The body's own `header` and `footer` stay outside `main`, so that readers can skip them.
  private mutating func landmarks(_ body: Element) {
    var children = body.children[...]
    var tail: [Node] = []
    while let first = children.first, Self.isBlank(first) || Self.isNamed(first, .header) {
      node(first)
      children.removeFirst()
    }
    while let last = children.last, Self.isBlank(last) || Self.isNamed(last, .footer) {
      tail.insert(last, at: 0)
      children.removeLast()
    }
    out += "<main>\n"
    if !document.mark.isEmpty {
      out += "<p class=\"draft-mark\">\(MarkupText.escaped(document.mark))</p>\n"
    }
    for child in children { node(child) }
    out += "</main>\n"
    for child in tail { node(child) }
  }

  private static func isBlank(_ node: Node) -> Bool {
    if case .text(let text) = node { Outline.collapsed(text).isEmpty } else { false }
  }

  private static func isNamed(_ node: Node, _ kind: VocabularyElement) -> Bool {
    if case .element(let element) = node { element.kind == kind } else { false }
  }

  private mutating func node(_ node: Node) {
    switch node {
    case .text(let text): out += MarkupText.escaped(text)
    case .element(let child): element(child)
    }
  }

  private mutating func element(_ element: Element) {
    path.append(ElementName(element.name, element.classes))
    defer { path.removeLast() }
    let declarations = cascade.declarations(for: path)
    switch element.kind {
    case .br, .hr: out += "<\(element.name)\(attributes(of: element))>"
    case .img: image(element)
    case .figure where element["data-chart"] != nil: chart(element)
    case .table: table(element)
    case .ul, .ol: list(element, declarations)
    case .li:
      out += "<li\(attributes(of: element))>"
      if let marker = markers.last { markerText(marker, ofItem: itemNumber) }
      contents(element)
      out += "</li>"
    case .a: link(element)
    case .th, .td: cell(element, declarations)
    case .tr:
      column = 0
      out += "<tr\(attributes(of: element))>"
      contents(element)
      out += "</tr>"
    // A document's head is written anew, and nothing of it stands in a body.
    case .html, .head, .title, .meta, .body: break
    case .header, .footer, .section, .h1, .h2, .h3, .h4, .p, .caption, .colgroup, .col, .thead,
      .tbody, .tfoot, .figure, .figcaption, .strong, .em, .span, nil:
      let displays = declarations.compactMap {
        if case .display(let kind) = $0 { kind } else { nil }
      }
      if displays.last == .contents {
        tableOfContents(element)
      } else {
        out += "<\(element.name)\(attributes(of: element))>"
        if displays.last == .progress { progress(element) }
        contents(element)
        out += "</\(element.name)>"
      }
    }
  }

  /// A link, or its words where the address could run code or open a program.
  private mutating func link(_ element: Element) {
    let address = element["href"] ?? ""
    var element = element
    if case .refused = LinkAddress(address) {
      element.attributes.removeAll { $0.name == "href" }
      messages.append(
        TypesettingMessage(
          document: document.name, place: Place.of(element), text: LinkAddress.refusal(of: address))
      )
    }
    out += "<a\(attributes(of: element))>"
    contents(element)
    out += "</a>"
  }

  private var itemNumber = 0

  private mutating func contents(_ element: Element) {
    for child in element.children { node(child) }
  }

  private mutating func list(_ element: Element, _ declarations: [Declaration]) {
    let outer = itemNumber
    itemNumber = 0
    let own = declarations.compactMap { if case .marker(let marker) = $0 { marker } else { nil } }
    markers.append(own.last ?? .none)
    out += "<\(element.name)\(attributes(of: element))>"
    for child in element.children {
      if Self.isNamed(child, .li) { itemNumber += 1 }
      node(child)
    }
    out += "</\(element.name)>"
    markers.removeLast()
    itemNumber = outer
  }

  private mutating func markerText(_ marker: Marker, ofItem number: Int) {
    let text = marker.text(number)
    if !text.isEmpty { out += "<span class=\"marker\">\(MarkupText.escaped(text))</span>" }
  }

  /// A table in a box that scrolls, so that a narrow screen shows the page unbroken.
  private mutating func table(_ table: Element) {
    tables += 1
    let caption = table.first(.caption).map { Outline.collapsed($0.text) }
    let label = MarkupText.escaped(
      caption.map { $0.isEmpty ? "表 \(tables)" : "\($0)（表 \(tables)）" } ?? "表 \(tables)")
    let isWide = Self.columnCount(of: table) >= Self.wideTable
    let labels = ColumnLabels(table)
    let stacks = isWide && labels.canStack && !labels.isEmpty
    let classes = !isWide ? "scroll" : stacks ? "scroll stacked" : "scroll many"
    let outer = self.labels
    self.labels = stacks ? labels : nil
    defer { self.labels = outer }
    out += "<div class=\"\(classes)\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">"
    out += "<table\(attributes(of: table))>"
    contents(table)
    out += "</table></div>"
  }

  /// So many columns are too many for a telephone.
  private static let wideTable = 4

  /// A cell, with its column's name where a narrow screen shows it.
  private mutating func cell(_ element: Element, _ declarations: [Declaration]) {
    out += "<\(element.name)\(attributes(of: element))"
    if let label = labels?[column], column > 0,
      path.contains(where: { $0.name == "tbody" || $0.name == "tfoot" })
    {
      out += label.isEmpty ? "" : " data-label=\"\(MarkupText.escaped(label))\""
    }
    column += max(1, element["colspan"].flatMap { Int($0) } ?? 1)
    out += ">"
    let display = declarations.compactMap { if case .display(let kind) = $0 { kind } else { nil } }
    if display.last == .progress { progress(element) }
    contents(element)
    out += "</\(element.name)>"
  }

  /// The columns of a table's widest row.
  private static func columnCount(of table: Element) -> Int {
    let rows = table.elements.flatMap { $0.kind == .tr ? [$0] : $0.elements }
    return rows.map { row in
      row.elements.reduce(0) { $0 + ($1["colspan"].flatMap { Int($0) } ?? 1) }
    }.max() ?? 0
  }

  private mutating func progress(_ element: Element) {
    guard let share = ProgressShare(element.text) else { return }
    let width = (min(1, share.value) * 100).short
    out += "<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:\(width)%\"></span></span>"
  }

  private mutating func tableOfContents(_ element: Element) {
    out += "<nav\(attributes(of: element)) aria-label=\"目录\">"
    contents(element)
    out += "<ol>"
    for entry in outline.entries where entry.level > 1 {
      let title = MarkupText.escaped(entry.title)
      out += "<li class=\"contents-\(entry.level)\"><a href=\"#\(entry.id)\">\(title)</a></li>"
    }
    out += "</ol></nav>"
  }

  private mutating func chart(_ figure: Element) {
    guard let chart = Chart(figure: figure) else {
      out += "<figure\(attributes(of: figure))>"
      contents(figure)
      out += "</figure>"
      return
    }
    charts += 1
    out += "<figure\(attributes(of: figure))>"
    let caption = figure.first(.figcaption)
    if let caption { element(caption) }
    out += SVGRenderer.svg(chart.drawing(width: 340), id: "chart-\(charts)")
    // Heard, not seen: the chart shows the same figures.
    out += "<div class=\"unseen\">"
    for child in figure.elements where child.kind == .table {
      out += "<table\(attributes(of: child))>"
      path.append(ElementName("table", child.classes))
      contents(child)
      path.removeLast()
      out += "</table>"
    }
    out += "</div></figure>"
  }

  private mutating func image(_ element: Element) {
    let source = element["src"] ?? ""
    let alternative = element["alt"] ?? ""
    let picture: Picture
    do throws(ImageStore.Fault) {
      picture = try images[source].get()
    } catch {
      messages.append(
        TypesettingMessage(
          document: document.name, place: Place.of(element), text: error.message(source)))
      out +=
        "<span role=\"img\" aria-label=\"\(MarkupText.escaped(alternative))\">\(MarkupText.escaped(alternative))</span>"
      return
    }
    let bytes = Base64.encoded(picture.bytes)
    out += "<img\(attributes(of: element)) src=\"data:\(picture.mediaType);base64,\(bytes)\""
    out += " alt=\"\(MarkupText.escaped(alternative))\">"
  }

  /// The attributes that HTML keeps, in their order; `data-` ones have done their work.
  private func attributes(of element: Element) -> String {
    element.attributes.filter { Self.kept.contains($0.name) }
      .map { " \($0.name)=\"\(MarkupText.escaped($0.value))\"" }.joined()
  }

  private static let kept: Set<String> = [
    "class", "id", "lang", "href", "scope", "colspan", "rowspan",
  ]
}
