/// The styles of a document's elements, each kind of element computed once.
///
/// Cells of one column, or paragraphs of one section, are one kind: the same path of names and
/// classes. A table of 100,000 cells asks the cascade a few times.
struct StyleContexts {
  /// A kind of element: where it stands and how it looks.
  struct Context {
    var path: [ElementName]
    var style: ComputedStyle
    var inline: InlineStyle
  }

  private struct Key: Hashable {
    var parent: Int
    var name: String
    var classes: String
  }

  private let cascade: Cascade
  private let faces: [String: FaceStack]
  private let language: String
  private var contexts: [Context] = []
  private var known: [Key: Int] = [:]

  init(theme: Theme, family: DocumentFamily, language: String) {
    cascade = Cascade(family: family)
    faces = theme.faces
    self.language = language
    let base = cascade.base
    contexts = [Context(path: [], style: base, inline: Self.inline(base, faces, language))]
  }

  /// The kind of what stands outside every element.
  static let root = 0

  subscript(context: Int) -> Context { contexts[context] }

  /// The kind of an element whose parent's is `parent`.
  mutating func context(
    of name: String, classes: String?, under parent: Int, language: String? = nil
  ) -> Int {
    let key = Key(
      parent: parent, name: name, classes: (classes ?? "") + (language.map { "|" + $0 } ?? ""))
    if let index = known[key] { return index }
    let words = classes?.split(separator: " ").map(String.init) ?? []
    let path = contexts[parent].path + [ElementName(name, words)]
    let style = cascade.style(for: path, under: contexts[parent].style)
    let language = language ?? contexts[parent].inline.language
    contexts.append(
      Context(path: path, style: style, inline: Self.inline(style, faces, language)))
    known[key] = contexts.count - 1
    return contexts.count - 1
  }

  private static func inline(
    _ style: ComputedStyle, _ faces: [String: FaceStack], _ language: String
  ) -> InlineStyle {
    InlineStyle(
      faces: faces[style.face]?.families ?? [], size: style.size, weight: style.weight,
      colour: style.colour, language: language, tabularFigures: style.tabular)
  }
}
