/// The text of a YAML file → a tree that knows its lines and which of its keys were asked for.
///
/// The way to read one:
/// ```swift
/// let file = try SettingsFile(name: "mapping.yaml", text: text)
/// let aliases = file.root.mapping("headings")?.entries ?? []
/// try file.finish()  // throws everything noted on the way, and every key nobody asked for
/// ```
/// An accessor that finds something wrong notes it and returns nil, so that one run reports every
/// problem of the file. Scalars are text: `0200` is never 128 and `no` is never false.
package final class SettingsFile {
  package let name: String
  /// The file's outermost mapping.
  package let root: SettingsMapping
  private let notes: SettingsNotes

  /// Reads a file's text; throws where it is not one YAML mapping with every key once.
  package init(name: String, text: String) throws(SettingsError) {
    let notes = SettingsNotes(file: name)
    guard let tree = SettingsComposer(notes: notes).tree(of: text) else { throw notes.error() }
    self.name = name
    self.notes = notes
    guard let root = tree.mapping else { throw notes.error() }
    self.root = root
  }

  /// Reads a file's bytes, UTF-8 with or without a byte order mark.
  package convenience init(name: String, bytes: [UInt8]) throws(SettingsError) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw SettingsError(problems: [
        SettingsProblem(file: name, line: 0, message: "不是 UTF-8 编码的文本，请另存为 UTF-8 后再用")
      ])
    }
    try self.init(name: name, text: text)
  }

  /// Throws everything noted so far and every key that nobody asked for.
  package func finish() throws(SettingsError) {
    root.noteUnknownKeys()
    if !notes.isEmpty { throw notes.error() }
  }
}

/// Where a file's problems are collected while it is read.
final class SettingsNotes {
  let file: String
  private var problems: [SettingsProblem] = []
  private var known: Set<SettingsProblem> = []
  /// Nobody mends more of them at a time.
  private static let most = 200

  init(file: String) {
    self.file = file
  }

  var isEmpty: Bool { problems.isEmpty }

  func note(line: Int, _ message: String) {
    let problem = SettingsProblem(file: file, line: line, message: message)
    guard problems.count < Self.most, known.insert(problem).inserted else { return }
    problems.append(problem)
  }

  func error() -> SettingsError {
    SettingsError(problems: problems)
  }
}
