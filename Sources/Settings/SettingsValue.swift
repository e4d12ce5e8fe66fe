package import Model

/// A value of a settings file with its line: text, a list or a mapping.
package final class SettingsValue {
  enum Content {
    case text(String)
    case list([SettingsValue])
    case mapping(SettingsMapping)
    /// A key with nothing behind it.
    case nothing
  }

  package let line: Int
  /// Where the value stands: `readings.unit`.
  package let path: String
  let content: Content
  let notes: SettingsNotes

  init(line: Int, path: String, content: Content, notes: SettingsNotes) {
    self.line = line
    self.path = path
    self.content = content
    self.notes = notes
  }

  /// Notes something wrong with this value, in the reader's own words.
  package func note(_ message: String) {
    notes.note(line: line, message)
  }

  /// The text, or nil after noting that this is something else.
  package var text: String? {
    if case .text(let text) = content { return text }
    note("“\(path)”应当是一个值，这里是\(shape)")
    return nil
  }

  /// The items, or nil after noting that this is something else.
  package var list: [SettingsValue]? {
    if case .list(let items) = content { return items }
    note("“\(path)”应当是列表(每项以“- ”开头)，这里是\(shape)")
    return nil
  }

  /// The mapping, or nil after noting that this is something else.
  package var mapping: SettingsMapping? {
    if case .mapping(let mapping) = content {
      mapping.isOpened = true
      return mapping
    }
    note("“\(path)”应当是若干“键: 值”，这里是\(shape)")
    return nil
  }

  /// What the value is, without noting anything: for a key that may hold either.
  package var isText: Bool { if case .text = content { true } else { false } }

  /// What the value is, without noting anything: for a key that may hold either.
  package var isList: Bool { if case .list = content { true } else { false } }

  /// A whole number in decimal digits, `-` before it where negative; leading zeros are refused.
  package var integer: Int? {
    guard let text else { return nil }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isPlain =
      !digits.isEmpty
      && digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (digits.count == 1 || digits.first != "0")
    guard isPlain, let value = Int(text) else {
      note("“\(path)”应当是整数(不带前导零、逗号和单位)，这里是“\(text)”")
      return nil
    }
    return value
  }

  /// 是/否, true/false or yes/no.
  package var flag: Bool? {
    guard let text else { return nil }
    switch text {
    case "是", "true", "yes": return true
    case "否", "false", "no": return false
    default:
      note("“\(path)”应当是“是”或“否”，这里是“\(text)”")
      return nil
    }
  }

  /// A date such as `2026-01-01`.
  package var day: Day? {
    guard let text else { return nil }
    if let day = Day(iso: text) { return day }
    note("“\(path)”应当是日期，例如 2026-01-01，这里是“\(text)”")
    return nil
  }

  /// One of the given texts.
  package func choice(of choices: [String]) -> String? {
    guard let text else { return nil }
    if choices.contains(text) { return text }
    note("“\(path)”没有“\(text)”这个选项，可用的有：\(choices.joined(separator: "、"))")
    return nil
  }

  private var shape: String {
    switch content {
    case .text(let text): "“\(text)”"
    case .list: "列表"
    case .mapping: "若干“键: 值”"
    case .nothing: "空的"
    }
  }
}
