package import Model

/// A mapping of a settings file: keys in order, each with its value, its line and whether it was
/// asked for.
///
/// Plain names (`text("title")`) need the key and note its absence; `value(_:)` does not.
package final class SettingsMapping {
  package struct Entry {
    package let key: String
    package let line: Int
    package let value: SettingsValue
  }

  package let line: Int
  /// Where the mapping stands; empty for the whole file.
  package let path: String
  private let stored: [Entry]
  private let index: [String: Int]
  private var asked: [String] = []
  private var isAsked: Set<String> = []
  private let notes: SettingsNotes
  /// Whether a reader looked inside.
  var isOpened = false

  init(line: Int, path: String, entries: [Entry], notes: SettingsNotes) {
    self.line = line
    self.path = path
    stored = entries
    index = Dictionary(
      entries.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.notes = notes
  }

  /// Every key and value in the file's order, all of them counted as asked for.
  package var entries: [Entry] {
    for entry in stored { remember(entry.key) }
    return stored
  }

  /// The value of a key that may be absent; a key with nothing behind it is noted.
  package func value(_ key: String) -> SettingsValue? {
    remember(key)
    guard let position = index[key] else { return nil }
    let entry = stored[position]
    if case .nothing = entry.value.content {
      notes.note(line: entry.line, "“\(entry.value.path)”后面没有值")
      return nil
    }
    return entry.value
  }

  /// The value of a key that must be there.
  package func required(_ key: String) -> SettingsValue? {
    if index[key] == nil {
      notes.note(line: line, path.isEmpty ? "缺少“\(key)”" : "“\(path)”缺少“\(key)”")
    }
    return value(key)
  }

  package func text(_ key: String) -> String? { required(key)?.text }

  package func integer(_ key: String) -> Int? { required(key)?.integer }

  package func flag(_ key: String) -> Bool? { required(key)?.flag }

  package func day(_ key: String) -> Day? { required(key)?.day }

  package func list(_ key: String) -> [SettingsValue]? { required(key)?.list }

  package func mapping(_ key: String) -> SettingsMapping? { required(key)?.mapping }

  package func choice(_ key: String, of choices: [String]) -> String? {
    required(key)?.choice(of: choices)
  }

  /// The case of an enumeration of texts.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? {
    choice(key, of: type.allCases.map(\.rawValue)).flatMap { Choice(rawValue: $0) }
  }

  /// Notes something wrong with the mapping as a whole.
  package func note(_ message: String) {
    notes.note(line: line, message)
  }

  /// Notes every key that nobody asked for, here and in every mapping below.
  func noteUnknownKeys() {
    for entry in stored {
      if isAsked.contains(entry.key) {
        Self.descend(into: entry.value)
      } else {
        let known = asked.isEmpty ? "这里不该有键" : "可用的有：\(asked.prefix(40).joined(separator: "、"))"
        notes.note(line: entry.line, "不认识的键“\(entry.value.path)”，\(known)")
      }
    }
  }

  private static func descend(into value: SettingsValue) {
    switch value.content {
    case .mapping(let mapping):
      // One that was never opened was not meant to be a mapping: that is noted already.
      if mapping.isOpened { mapping.noteUnknownKeys() }
    case .list(let items):
      for item in items { descend(into: item) }
    case .text, .nothing: break
    }
  }

  private func remember(_ key: String) {
    if isAsked.insert(key).inserted { asked.append(key) }
  }
}
