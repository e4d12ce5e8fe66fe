/// A tree → its ids that are not unique and its links that lead nowhere.
enum References {
  static func problems(in root: Element, document: String) -> [MarkupError] {
    var ids: Set<String> = []
    var problems: [MarkupError] = []
    visit(root) { element in
      guard let id = element["id"], !ids.insert(id).inserted else { return }
      problems.append(
        MarkupError(document: document, line: element.line, message: "id \(id) 用了两次"))
    }
    visit(root) { element in
      guard element.name == "a", let target = element["href"], target.hasPrefix("#"),
        !ids.contains(String(target.dropFirst()))
      else { return }
      problems.append(
        MarkupError(
          document: document, line: element.line, message: "链接 \(target) 没有对应的 id"))
    }
    return problems
  }

  private static func visit(_ element: Element, _ body: (Element) -> Void) {
    body(element)
    for child in element.elements { visit(child, body) }
  }
}
