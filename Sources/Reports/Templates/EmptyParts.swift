import Markup

/// A rendered tree → the same without rows, lists and tables that have nothing in them.
///
/// The schema wants a row to have a cell and a list an item. Where a view's list is empty a
/// template that does not ask leaves such a shell behind; a reader misses nothing in it, and the
/// document must not be lost for it.
enum EmptyParts {
  static func removed(from root: Element) -> Element {
    guard let element = kept(root) else { return root }
    return element
  }

  /// The element with its children looked through; nil where it is a shell.
  private static func kept(_ element: Element) -> Element? {
    var element = element
    element.children = element.children.compactMap { child in
      switch child {
      case .text: child
      case .element(let child): kept(child).map(Node.element)
      }
    }
    switch element.name {
    case "tr", "ul", "ol", "thead", "tfoot": return element.elements.isEmpty ? nil : element
    // A body may be empty, a table of nothing but empty bodies says nothing.
    case "table":
      return element.elements.contains { !$0.elements.isEmpty && $0.name != "colgroup" }
        ? element : nil
    case "figure":
      return element.elements.contains { $0.name == "table" || $0.name == "img" } ? element : nil
    default: return element
    }
  }
}
