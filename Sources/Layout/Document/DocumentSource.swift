package import Markup
package import Model

/// A document to be set: a tree of the vocabulary and what its pages and file say about it.
package struct DocumentSource: Sendable {
  /// What messages call it, such as its path.
  package var name: String
  /// The `html` element.
  package var tree: Element
  package var date: Day
  /// Whether every page says 草稿.
  package var isDraft: Bool

  package init(name: String, tree: Element, date: Day, isDraft: Bool = false) {
    self.name = name
    self.tree = tree
    self.date = date
    self.isDraft = isDraft
  }

  /// What every page says: 草稿, or the document's own `meta name="mark"`; empty for nothing.
  package var mark: String { isDraft ? "草稿" : meta["mark"] ?? "" }

  package var language: String { tree["lang"] ?? "zh-Hans" }

  package var head: Element? { tree.first(.head) }

  package var body: Element? { tree.first(.body) }

  package var title: String {
    let title = head?.first(.title)?.text ?? ""
    return Outline.collapsed(title)
  }

  /// The document's `meta` by name.
  package var meta: [String: String] {
    let pairs = (head?.elements ?? []).filter { $0.kind == .meta }
      .compactMap { meta in meta["name"].map { ($0, meta["content"] ?? "") } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
