package import Markup

/// A document whose headings can all be reached, and the list of them.
package struct Outline: Sendable {
  /// A heading: its text, its rank (`h1` is 1) and the `id` that leads to it.
  package struct Entry: Sendable, Hashable {
    package var title: String
    package var level: Int
    package var id: String

    package init(title: String, level: Int, id: String) {
      self.title = title
      self.level = level
      self.id = id
    }
  }

  /// The document, with an `id` at every heading.
  package let tree: Element
  package let entries: [Entry]

  /// Gives each heading without an `id` one that nothing in the document has yet.
  package init(_ tree: Element) {
    var taken: Set<String> = []
    Self.collect(tree, &taken)
    var entries: [Entry] = []
    var next = 1
    self.tree = Self.numbered(tree, &taken, &next, &entries)
    self.entries = entries
  }

  private static func collect(_ element: Element, _ ids: inout Set<String>) {
    if let id = element["id"] { ids.insert(id) }
    for child in element.elements { collect(child, &ids) }
  }

  private static func numbered(
    _ element: Element, _ taken: inout Set<String>, _ next: inout Int, _ entries: inout [Entry]
  ) -> Element {
    var result = element
    if let level = element.kind?.headingRank {
      var id = element["id"]
      while id == nil {
        if taken.insert("h-\(next)").inserted { id = "h-\(next)" }
        next += 1
      }
      if let id {
        if element["id"] == nil { result.attributes.append(Attribute("id", id)) }
        entries.append(Entry(title: collapsed(element.text), level: level, id: id))
      }
      return result
    }
    switch element.kind {
    case .html, .body, .header, .footer, .section: break
    default: return element
    }
    result.children = element.children.map { node in
      guard case .element(let child) = node else { return node }
      return .element(numbered(child, &taken, &next, &entries))
    }
    return result
  }

  /// Text with every run of spaces and line ends made one space, none at its ends.
  package static func collapsed(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
      .joined(separator: " ")
  }
}
