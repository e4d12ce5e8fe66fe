/// A RelaxNG grammar → what each element may hold, in a form that can explain itself.
///
/// Knows names, attributes and their values, not order or number: those stay with libxml2.
struct Vocabulary: Sendable {
  struct AttributeRule: Sendable {
    var isRequired: Bool
    /// The values that it may have; empty where a data type or nothing limits it.
    var values: [String]
    /// The data type of the whole value or of its words.
    var type: String?
  }

  struct ElementRule: Sendable {
    var attributes: [String: AttributeRule] = [:]
    var children: Set<String> = []
    /// Children that must be there.
    var required: Set<String> = []
    var allowsText = false
  }

  private(set) var elements: [String: ElementRule] = [:]
  /// The elements that a document may have as its root.
  private(set) var roots: Set<String> = []

  init(_ grammar: Element) {
    var defines: [String: [Element]] = [:]
    for define in grammar.elements where define.name == "define" {
      defines[define["name"] ?? ""] = define.elements
    }
    for start in grammar.elements where start.name == "start" {
      var rule = ElementRule()
      var seen: Set<String> = []
      Self.read(start.elements, isOptional: false, defines, &seen, into: &rule)
      roots.formUnion(rule.children)
    }
    var waiting = grammar.elements.flatMap(\.elements)
    while let next = waiting.popLast() {
      waiting += next.elements
      guard next.name == "element", let name = next["name"] else { continue }
      var rule = elements[name] ?? ElementRule()
      var seen: Set<String> = []
      Self.read(next.elements, isOptional: false, defines, &seen, into: &rule)
      elements[name] = rule
    }
  }

  private static func read(
    _ patterns: [Element], isOptional: Bool, _ defines: [String: [Element]],
    _ seen: inout Set<String>, into rule: inout ElementRule
  ) {
    for pattern in patterns {
      switch pattern.name {
      case "element":
        rule.children.insert(pattern["name"] ?? "")
        if !isOptional { rule.required.insert(pattern["name"] ?? "") }
      case "text":
        rule.allowsText = true
      case "attribute":
        rule.attributes[pattern["name"] ?? ""] = AttributeRule(
          isRequired: !isOptional, values: below(pattern, "value", defines).map(\.text),
          type: below(pattern, "data", defines).first?["type"])
      case "ref":
        let name = pattern["name"] ?? ""
        // Once is enough for what an element may hold; patterns refer to each other in circles.
        guard seen.insert(name).inserted else { continue }
        read(defines[name] ?? [], isOptional: isOptional, defines, &seen, into: &rule)
      default:
        let isLoose = ["optional", "zeroOrMore", "choice"].contains(pattern.name)
        read(pattern.elements, isOptional: isOptional || isLoose, defines, &seen, into: &rule)
      }
    }
  }

  private static func below(
    _ pattern: Element, _ name: String, _ defines: [String: [Element]]
  ) -> [Element] {
    pattern.elements.flatMap { child in
      if child.name == name { return [child] }
      if child.name == "ref" {
        return (defines[child["name"] ?? ""] ?? []).flatMap {
          $0.name == name ? [$0] : below($0, name, defines)
        }
      }
      return below(child, name, defines)
    }
  }
}
