/// The shape of a view → two made-up views that between them show all that a template can say.
///
/// Rendered before anything is made, they find what only a filled-in text shows, such as an element
/// that the schema does not know, even in a part that no month has needed yet.
enum TemplateSample {
  /// Everything is there, each list with two elements, so that what stands between them shows too.
  static func full(_ shape: ViewShape) -> ViewNode {
    switch shape {
    case .text(let sample): .text(sample)
    case .flag: .flag(true)
    case .object(let fields): .object(fields.mapValues(full))
    case .list(let element): .list([full(element), full(element)])
    }
  }

  /// Nothing is there that a template asks for before it shows it: `optional` are those names.
  static func bare(_ shape: ViewShape, optional: Set<String>) -> ViewNode {
    switch shape {
    case .text(let sample): .text(sample)
    case .flag: .flag(false)
    case .list: .list([])
    case .object(let fields):
      .object(
        fields.reduce(into: [:]) { result, field in
          let isText = if case .text = field.value { true } else { false }
          result[field.key] =
            isText && optional.contains(field.key)
            ? .absent : bare(field.value, optional: optional)
        })
    }
  }

  /// The names that templates ask for by `{{#name}}` or `{{^name}}`.
  static func optionalNames(in texts: [String: String]) -> Set<String> {
    texts.values.reduce(into: []) { names, text in
      for tag in TemplateTag.tags(in: text) where tag.kind == .open || tag.kind == .inverted {
        if let last = tag.name.split(separator: ".").last { names.insert(String(last)) }
      }
    }
  }
}
