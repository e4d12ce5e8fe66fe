import Markup

/// A document's classes → those that no style of the theme has: a slip that would do nothing.
package enum StyleNames {
  /// A message for each such name, with the line where it stands first.
  package static func unknown(in document: DocumentSource, theme: Theme) -> [TypesettingMessage] {
    // A partial that both families share may name a style of the other.
    let styles = theme.families.values.flatMap(\.styles)
    var known = Set(styles.flatMap(\.selector.parts).flatMap(\.classes))
    known.formUnion(Theme.familyNames)
    var messages: [TypesettingMessage] = []
    visit(document.tree) { element in
      guard let classes = element["class"] else { return }
      for name in classes.split(separator: " ").map(String.init) where known.insert(name).inserted {
        messages.append(
          TypesettingMessage(
            document: document.name, place: Place.of(element),
            text: "class=\"\(name)\" 在 theme.yaml 里没有这个样式，不起作用；请改正写法，或在 styles 里加上它。"))
      }
    }
    return messages
  }

  private static func visit(_ element: Element, _ body: (Element) -> Void) {
    body(element)
    for case .element(let child) in element.children { visit(child, body) }
  }
}
