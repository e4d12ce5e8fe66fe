import Markup

/// Templates and the shapes of their views → everything that would silently render as nothing.
struct TemplateChecker {
  /// Texts by name: `department`, `partials/head`.
  let texts: [String: String]
  /// Functions that Mustache offers about a place in a list.
  private static let functions: Set<String> = ["first", "last", "index", "even", "odd"]

  /// What is wrong in a template and in the partials that it uses.
  func problems(in template: String, shape: ViewShape) -> [MarkupError] {
    var problems: [MarkupError] = []
    check(template, scopes: [shape], path: [template], &problems)
    return problems
  }

  private func check(
    _ template: String, scopes: [ViewShape], path: [String], _ problems: inout [MarkupError]
  ) {
    var scopes = scopes
    var open: [(tag: TemplateTag, pushed: Bool)] = []
    func report(_ tag: TemplateTag, _ message: String) {
      let problem = MarkupError(document: "模板 \(template)", line: tag.line, message: message)
      if !problems.contains(problem) { problems.append(problem) }
    }
    for tag in TemplateTag.tags(in: texts[template] ?? "") {
      switch tag.kind {
      case .comment: break
      case .unfinished: report(tag, "标签没有写完，缺少 }}")
      case .forbidden: report(tag, "{{\(tag.name)}} 不能用：模板只有变量、段落和片段，文字一律转义")
      case .variable:
        switch find(tag.name, in: scopes) {
        case .found(.text), .function: break
        case .found: report(tag, "{{\(tag.name)}} 不是文字，请用 {{#\(tag.name)}}…{{/\(tag.name)}}")
        case .missing(let known): report(tag, unknown(tag.name, known))
        }
      case .open, .inverted:
        var pushed = false
        switch find(tag.name, in: scopes) {
        case .missing(let known): report(tag, unknown(tag.name, known))
        case .found(.list(let element)) where tag.kind == .open:
          scopes.append(element)
          pushed = true
        case .found(.object(let fields)) where tag.kind == .open:
          scopes.append(.object(fields))
          pushed = true
        case .found(.text) where tag.kind == .open:
          scopes.append(.text())
          pushed = true
        default: break
        }
        open.append((tag, pushed))
      case .close:
        guard let last = open.popLast() else {
          report(tag, "{{/\(tag.name)}} 没有对应的开头")
          break
        }
        if last.pushed { scopes.removeLast() }
        if last.tag.name != tag.name {
          report(tag, "第 \(last.tag.line) 行的 {{#\(last.tag.name)}} 还没有结束，这里却是 {{/\(tag.name)}}")
        }
      case .partial:
        let name = "partials/\(tag.name)"
        if texts[name] == nil {
          report(tag, "没有片段 \(name).mustache")
        } else if path.contains(name) {
          report(tag, "片段 \(tag.name) 引用了自己")
        } else {
          check(name, scopes: scopes, path: path + [name], &problems)
        }
      }
    }
    for (tag, _) in open { report(tag, "{{#\(tag.name)}} 没有结束") }
  }

  private enum Finding {
    case found(ViewShape)
    case function
    /// The names known in the innermost scope.
    case missing([String])
  }

  /// Mustache's lookup: the innermost scope that has the first part of the name.
  private func find(_ name: String, in scopes: [ViewShape]) -> Finding {
    guard let current = scopes.last else { return .missing([]) }
    if name == "." { return .found(current) }
    if name.hasSuffix("()"), Self.functions.contains(String(name.dropLast(2))) { return .function }
    var parts = name.split(separator: ".", omittingEmptySubsequences: true).map(String.init)[...]
    guard let first = parts.popFirst() else { return .missing([]) }
    let reachable = name.hasPrefix(".") ? [current] : scopes.reversed()
    for case .object(let fields) in reachable {
      guard var shape = fields[first] else { continue }
      for part in parts {
        guard case .object(let inner) = shape, let next = inner[part] else {
          return .missing([])
        }
        shape = next
      }
      return .found(shape)
    }
    if case .object(let fields) = current { return .missing(fields.keys.sorted()) }
    return .missing([])
  }

  private func unknown(_ name: String, _ known: [String]) -> String {
    known.isEmpty
      ? "不认识变量 \(name)" : "不认识变量 \(name)，这里可用的有 \(known.joined(separator: "、"))"
  }
}
