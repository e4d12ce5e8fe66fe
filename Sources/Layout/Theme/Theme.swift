/// How documents look: faces, pages and named styles; one value drives HTML and PDF.
package struct Theme: Sendable, Hashable {
  /// The font families of each face, first choice first.
  package var faces: [String: FaceStack]
  /// The pages and styles of each family of documents (`official`, `working`).
  package var families: [String: DocumentFamily]

  package init(faces: [String: FaceStack], families: [String: DocumentFamily]) {
    self.faces = faces
    self.families = families
  }

  /// The names that `body class` may begin with.
  package static let familyNames = ["official", "working"]

  /// The family of a document by the classes of its body; `working` where none is named.
  package func family(ofBody classes: [String]) -> DocumentFamily {
    let name = classes.first { families[$0] != nil } ?? "working"
    guard let family = families[name] else {
      preconditionFailure("a theme has every family of Theme.familyNames")
    }
    return family
  }
}

/// The font families that may stand for a face, first choice first.
package struct FaceStack: Sendable, Hashable {
  package var families: [String]
  /// What CSS falls back to: `serif`, `sans-serif` or `monospace`.
  package var generic: String

  package init(families: [String], generic: String) {
    self.families = families
    self.generic = generic
  }
}

/// A family of documents: its page and its styles in the order of the theme.
package struct DocumentFamily: Sendable, Hashable {
  package var name: String
  package var page: PageSetup
  package var styles: [NamedStyle]

  package init(name: String, page: PageSetup, styles: [NamedStyle]) {
    self.name = name
    self.page = page
    self.styles = styles
  }
}

/// A selector and what it sets.
package struct NamedStyle: Sendable, Hashable {
  package var selector: Selector
  package var declarations: [Declaration]

  package init(selector: Selector, declarations: [Declaration]) {
    self.selector = selector
    self.declarations = declarations
  }
}
