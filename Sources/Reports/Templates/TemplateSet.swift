package import Markup
import Mustache

/// The files of `templates/` → templates that turn views into documents of the vocabulary.
///
/// Everything that can be wrong in a template is found when the set is made, with the template's
/// name and line: each is read and tried out on made-up views. What a month's own data brings up
/// after that is found when it is rendered, and named the same way.
package struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let texts: [String: String]
  private let schema: Schema
  private let shapes: [String: ViewShape]
  /// The script of the month's index (`search.js`).
  package let searchScript: String

  /// Makes the set from files by path below `templates/`, the workspace's own over the program's.
  ///
  /// Needs `report.rng`, `search.js` and one `.mustache` for each document; files of other kinds
  /// are left alone.
  package init(files: [String: [UInt8]]) throws(InvalidDocument) {
    var problems: [MarkupError] = []
    var texts: [String: String] = [:]
    for path in files.keys.sorted() where path.hasSuffix(".mustache") {
      let name = String(path.dropLast(".mustache".count))
      guard let text = String(validating: files[path] ?? [], as: UTF8.self) else {
        problems.append(MarkupError(document: "模板 \(name)", line: nil, message: "不是 UTF-8 文本"))
        continue
      }
      // A byte order mark would stand before the document.
      texts[name] = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
    let shapes = DocumentTemplate.allCases.reduce(into: [:]) { $0[$1.rawValue] = $1.shape }
    let checker = TemplateChecker(texts: texts)
    for template in DocumentTemplate.allCases {
      guard texts[template.rawValue] != nil else {
        problems.append(
          MarkupError(document: "模板 \(template.rawValue)", line: nil, message: "没有这个模板文件"))
        continue
      }
      problems += checker.problems(in: template.rawValue, shape: template.shape)
    }
    guard problems.isEmpty else { throw InvalidDocument(problems: problems) }
    do {
      schema = try Schema(files["report.rng"] ?? [], document: "report.rng")
    } catch {
      throw InvalidDocument(problems: [error])
    }
    self.texts = texts
    self.shapes = shapes
    library = try Self.library(texts)
    searchScript = String(decoding: files["search.js"] ?? [], as: UTF8.self)
    try tryOut()
  }

  /// Renders every template with everything and with nothing, and reports all that is wrong.
  private func tryOut() throws(InvalidDocument) {
    var problems: [MarkupError] = []
    let optional = TemplateSample.optionalNames(in: texts)
    for template in DocumentTemplate.allCases {
      let shape = template.shape
      for node in [TemplateSample.full(shape), TemplateSample.bare(shape, optional: optional)] {
        do throws(InvalidDocument) {
          _ = try document(template, node, named: "")
        } catch {
          for problem in error.problems where !problems.contains(problem) {
            problems.append(problem)
          }
        }
      }
    }
    guard problems.isEmpty else { throw InvalidDocument(problems: problems) }
  }

  private static func library(_ texts: [String: String]) throws(InvalidDocument) -> MustacheLibrary
  {
    MustacheContentTypes.register(XHTMLContent(), named: "XHTML")
    var library = MustacheLibrary()
    for name in texts.keys.sorted() {
      do {
        // Each partial starts with HTML's escaping again, so every text says which is ours.
        try library.register(
          "{{% CONTENT_TYPE: XHTML}}" + (texts[name] ?? ""),
          named: name.hasPrefix("partials/") ? String(name.dropFirst("partials/".count)) : name)
      } catch let error as MustacheTemplate.ParserError {
        throw InvalidDocument(problems: [
          MarkupError(
            document: "模板 \(name)", line: error.context.lineNumber,
            message: "Mustache 读不懂：\(error.error)")
        ])
      } catch {
        throw InvalidDocument(problems: [
          MarkupError(document: "模板 \(name)", line: nil, message: "Mustache 读不懂：\(error)")
        ])
      }
    }
    return library
  }

  /// The document of a view; `name` is what messages call it.
  func document(_ template: DocumentTemplate, _ view: some View, named name: String)
    throws(InvalidDocument) -> Element
  {
    try document(
      template, ViewNode(view, shape: shapes[template.rawValue] ?? .text()), named: name)
  }

  private func document(_ template: DocumentTemplate, _ node: ViewNode, named name: String)
    throws(InvalidDocument) -> Element
  {
    let text = library.render(node.mustache, withTemplate: template.rawValue) ?? ""
    do {
      return try schema.document(from: text, named: name)
    } catch {
      if let tree = withoutEmptyParts(text, named: name) { return tree }
      throw try located(template, node, name)
    }
  }

  /// The document that a text becomes without its empty rows and lists, if it is one then.
  private func withoutEmptyParts(_ text: String, named name: String) -> Element? {
    guard let tree = try? XMLDocumentParser.parse(text, document: name) else { return nil }
    let rest = MarkupSerializer.xhtml(EmptyParts.removed(from: tree))
    return try? schema.document(from: rest, named: name)
  }

  /// Renders once more with marks, to say where in the templates the trouble is.
  private func located(_ template: DocumentTemplate, _ node: ViewNode, _ name: String)
    throws(InvalidDocument) -> InvalidDocument
  {
    var marked: [String: String] = [:]
    for (name, text) in texts { marked[name] = TemplateMarks.mark(text, template: name) }
    let library = try Self.library(marked)
    let text = library.render(node.mustache, withTemplate: template.rawValue) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      _ = try schema.document(from: text, named: name)
      return InvalidDocument(problems: [])
    } catch {
      var problems: [MarkupError] = []
      for problem in error.problems {
        let located = TemplateMarks.locate(problem, in: lines)
        if !problems.contains(located) { problems.append(located) }
      }
      return InvalidDocument(problems: problems)
    }
  }
}

/// Escapes by unicode scalars: swift-mustache's own goes by characters and lets a `<` before a
/// joiner through.
private struct XHTMLContent: MustacheContentType {
  func escapeText(_ text: String) -> String { Escaping.escape(text) }
}
