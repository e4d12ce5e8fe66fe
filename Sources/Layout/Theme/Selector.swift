import Markup

/// Which elements a named style is for: `h2`, `masthead`, `td.number`, `figures th`.
package struct Selector: Sendable, Hashable {
  /// An element's name, classes, or both.
  package struct Part: Sendable, Hashable {
    package var element: String?
    package var classes: [String]

    package func matches(name: String, classes own: [String]) -> Bool {
      (element == nil || element == name) && classes.allSatisfy(own.contains)
    }
  }

  /// From the outermost ancestor to the element itself.
  package var parts: [Part]

  /// The names that are elements of the vocabulary; any other name is a class.
  package static let elements = Set(VocabularyElement.allCases.map(\.rawValue))
    .subtracting(["head", "title", "meta"])

  /// The selector of a style's name, or nil where the name is empty or has an empty piece.
  package init?(_ name: String) {
    parts = []
    for word in name.split(separator: " ") {
      var pieces = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard pieces.allSatisfy({ !$0.isEmpty }) else { return nil }
      var element: String?
      if let first = pieces.first, Self.elements.contains(first) {
        element = first
        pieces.removeFirst()
      }
      parts.append(Part(element: element, classes: pieces))
    }
    guard !parts.isEmpty else { return nil }
  }

  /// How far the selector outranks others: classes first, then elements.
  package var rank: Int {
    parts.reduce(0) { $0 + 1000 * $1.classes.count + ($1.element == nil ? 0 : 1) }
  }

  /// Whether it says a state (bad, warn, good) of the element itself: that wins over every style
  /// that says where the element stands.
  package var isTone: Bool {
    parts.last?.classes.contains { Self.tones.contains($0) } ?? false
  }

  package static let tones: Set<String> = ["bad", "warn", "good"]

  /// The selector in CSS.
  package var css: String {
    parts.map { part in
      (part.element ?? "") + part.classes.map { "." + $0 }.joined()
    }.joined(separator: " ")
  }

  /// Whether the selector is for the last element of a path that starts at the root.
  package func matches(_ path: some BidirectionalCollection<ElementName>) -> Bool {
    guard let own = path.last, let last = parts.last,
      last.matches(name: own.name, classes: own.classes)
    else { return false }
    var wanted = parts.dropLast()
    for ancestor in path.dropLast().reversed() {
      guard let part = wanted.last else { return true }
      if part.matches(name: ancestor.name, classes: ancestor.classes) { wanted.removeLast() }
    }
    return wanted.isEmpty
  }
}

/// What a selector looks at: an element's name and classes.
package struct ElementName: Sendable, Hashable {
  package var name: String
  package var classes: [String]

  package init(_ name: String, _ classes: [String] = []) {
    self.name = name
    self.classes = classes
  }
}
