package import Layout
package import Markup
package import Model

/// Trees for tests, made by code.
package enum Sample {
  /// A picture of 2 × 1 pixels.
  package static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x7B, 0x40, 0xE8,
    0xDD, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x50, 0x48, 0x58, 0x00,
    0x44, 0x00, 0x06, 0xE7, 0x02, 0x41, 0x76, 0x9C, 0xD3, 0x94, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45,
    0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  package static let day = Day(ordinal: 20_696)

  package static func e(_ name: String, _ classes: String = "", _ children: Node...) -> Node {
    .element(element(name, classes, children))
  }

  package static func element(_ name: String, _ classes: String = "", _ children: [Node]) -> Element
  {
    Element(
      name, classes.isEmpty ? [] : [Attribute("class", classes)], children: children)
  }

  /// A document of a family with a title and content.
  package static func document(
    _ family: String, title: String = "标题", meta: [String: String] = [:], draft: Bool = false,
    _ content: [Node]
  ) -> DocumentSource {
    let metas = meta.sorted { $0.key < $1.key }.map {
      Node.element(
        Element("meta", [Attribute("name", $0.key), Attribute("content", $0.value)]))
    }
    let head = Element(
      "head", children: [e("title", "", .text(title))] + metas)
    let body = element("body", family, content)
    let html = Element(
      "html", [Attribute("lang", "zh-Hans")], children: [.element(head), .element(body)])
    return DocumentSource(name: "样张", tree: html, date: day, isDraft: draft)
  }

  /// A table with a head, rows and perhaps a foot; classes of columns stand for their alignment.
  package static func table(
    _ classes: String = "", head: [String], rows: [[String]], foot: [String]? = nil,
    caption: String? = nil, numbers: Set<Int> = []
  ) -> Node {
    func cell(_ name: String, _ column: Int, _ text: String) -> Node {
      var element = Element(name, children: [.text(text)])
      if name == "th" { element.attributes.append(Attribute("scope", "col")) }
      if numbers.contains(column) { element.attributes.append(Attribute("class", "number")) }
      return .element(element)
    }
    func row(_ name: String, _ cells: [String]) -> Node {
      .element(
        Element("tr", children: cells.enumerated().map { cell(name, $0.offset, $0.element) }))
    }
    var children: [Node] = []
    if let caption { children.append(e("caption", "", .text(caption))) }
    children.append(e("thead", "", row("th", head)))
    children.append(.element(Element("tbody", children: rows.map { row("td", $0) })))
    if let foot { children.append(e("tfoot", "", row("td", foot))) }
    return .element(element("table", classes, children))
  }

  /// A document of the folder beside this file, by its name without extension.
  package static func file(_ name: String) throws -> DocumentSource {
    let bytes = try Checkout.bytes("Tests/PageSamples/Documents/\(name).xhtml")
    let tree = try XMLDocumentParser.parse(bytes, document: name)
    return DocumentSource(name: name, tree: tree, date: day)
  }

  /// The names of those files.
  package static let files = ["bulletin", "department", "charts"]

  /// The theme of this checkout.
  package static func theme() throws -> Theme {
    try Theme(name: "theme.yaml", text: Checkout.text("templates/theme.yaml"))
  }
}
