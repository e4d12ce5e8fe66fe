import Yams

/// YAML text → `SettingsValue`s: the one place that knows Yams.
struct SettingsComposer {
  let notes: SettingsNotes

  /// The tree of a text, or nil after noting what is wrong.
  func tree(of text: String) -> SettingsValue? {
    // Yams resolves aliases while it reads, and a few bytes of them can stand for any number of
    // nodes: they are looked for before it does.
    if let line = AnchorScan.firstLine(in: text) {
      notes.note(line: line, "不能使用 YAML 的锚点和别名（& 和 *），请把内容照写一遍")
      return nil
    }
    do {
      let parser = try Yams.Parser(yaml: text)
      // A node's anchor is a weak reference into its parser, which has to live until we looked.
      defer { withExtendedLifetime(parser) {} }
      guard let node = try parser.singleRoot() else {
        notes.note(line: 0, "文件是空的")
        return nil
      }
      let value = value(of: node, path: "")
      guard notes.isEmpty else { return nil }
      if case .mapping = value.content { return value }
      notes.note(line: value.line, "文件应当由若干“键: 值”组成")
      return nil
    } catch let error as YamlError {
      noteError(error, text)
    } catch {
      notes.note(line: 0, "不是能读懂的 YAML")
    }
    return nil
  }

  private func value(of node: Node, path: String) -> SettingsValue {
    let line = node.mark?.line ?? 0
    if node.anchor != nil {
      notes.note(line: line, "不能使用 YAML 的锚点和别名（& 和 *），请把内容照写一遍")
      return SettingsValue(line: line, path: path, content: .nothing, notes: notes)
    }
    let content: SettingsValue.Content =
      switch node {
      case .scalar(let scalar):
        scalar.string.isEmpty && (scalar.style == .plain || scalar.style == .any)
          ? .nothing : .text(scalar.string)
      case .sequence(let sequence):
        .list(
          sequence.enumerated().map { value(of: $0.element, path: "\(path)[\($0.offset + 1)]") })
      case .mapping(let mapping):
        .mapping(self.mapping(of: mapping, line: line, path: path))
      case .alias:
        .nothing
      }
    return SettingsValue(line: line, path: path, content: content, notes: notes)
  }

  private func mapping(of node: Node.Mapping, line: Int, path: String) -> SettingsMapping {
    var lines: [String: Int] = [:]
    var entries: [SettingsMapping.Entry] = []
    for (keyNode, valueNode) in node {
      let keyLine = keyNode.mark?.line ?? line
      guard case .scalar(let scalar) = keyNode, keyNode.anchor == nil else {
        notes.note(line: keyLine, "键应当是一个词")
        continue
      }
      let key = scalar.string
      if let first = lines[key] {
        notes.note(line: keyLine, "键“\(key)”重复，第 \(first) 行已经有了")
        continue
      }
      lines[key] = keyLine
      entries.append(
        SettingsMapping.Entry(
          key: key, line: keyLine,
          value: value(of: valueNode, path: path.isEmpty ? key : "\(path).\(key)")))
    }
    return SettingsMapping(line: line, path: path, entries: entries, notes: notes)
  }

  /// The line at or just above a syntax error that has a full-width colon or comma, from 1.
  private static func fullWidthLine(in text: String, near line: Int) -> Int? {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return [line, line - 1, line - 2].first { number in
      guard (1...max(1, lines.count)).contains(number), number <= lines.count else { return false }
      let content = lines[number - 1].prefix { $0 != "#" }
      return content.contains("：") || content.contains("，")
    }
  }

  private func noteError(_ error: YamlError, _ text: String) {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      notes.note(
        line: context.mark.line,
        "键“\(keys.joined(separator: "”“"))”在同一处出现了不止一次，请只留一个")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if let line = Self.fullWidthLine(in: text, near: mark.line) {
        notes.note(line: line, "这一行有全角的“：”或“，”，请改成半角的“: ”或“, ”，后面空一格")
      } else {
        notes.note(
          line: mark.line, "不是能读懂的 YAML，请检查缩进、冒号后的空格和引号（\(problem)）")
      }
    default:
      notes.note(line: 0, "不是能读懂的 YAML，请检查有没有不可见的控制字符")
    }
  }
}
