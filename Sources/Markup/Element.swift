/// An element of a document or of an export: a value, safe to hand between threads.
package struct Element: Sendable, Hashable {
  package var name: String
  /// In document order; names are unique.
  package var attributes: [Attribute]
  package var children: [Node]
  /// Line of the start tag in the text it was parsed from, from 1; nil where it was made by code.
  package var line: Int?

  package init(
    _ name: String, _ attributes: [Attribute] = [], line: Int? = nil, children: [Node] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// The value of an attribute, or nil where the element has none of that name.
  package subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The classes of the `class` attribute, in order.
  package var classes: [String] {
    self["class"].map { $0.split(separator: " ").map(String.init) } ?? []
  }

  /// The child elements, text left out.
  package var elements: [Element] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// All text below the element, in document order.
  package var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }
}

/// A name and a value.
package struct Attribute: Sendable, Hashable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What an element holds.
package enum Node: Sendable, Hashable {
  case element(Element)
  case text(String)
}
