internal import Model

/// What the mapping says of the files of a name, or of sheets with certain headings: one entry of
/// its `files`.
struct FileRule: Sendable, Hashable {
  /// A column cut in two at a text.
  struct Split: Sendable, Hashable {
    /// The heading as the file has it, or the canonical one.
    var heading: String
    var mark: String
    /// One or two canonical headings.
    var into: [String]
  }

  /// Patterns of file names, `*` standing for any text; none means every name.
  var names: [String] = []
  /// Headings that have to be there; none means any.
  var headings: [String] = []
  var kind: RecordKind?
  /// Values by canonical heading, for files without that column.
  var constants: [String: String] = [:]
  var splits: [Split] = []
  /// By canonical heading of an id, the headings that it is made of.
  var derived: [String: [String]] = [:]

  /// Whether a file's name fits one of the patterns.
  func fits(file name: String) -> Bool {
    names.isEmpty || names.contains { Self.matches($0[...], name[...]) }
  }

  /// Whether every heading that has to be there is.
  func fits(keys: Set<[Unicode.Scalar]>) -> Bool {
    headings.allSatisfy { keys.contains(HeadingText.scalars($0)) }
  }

  /// Whether a text fits a pattern in which `*` stands for any text and `?` for one character.
  static func matches(_ pattern: Substring, _ text: Substring) -> Bool {
    let pattern = Array(pattern.unicodeScalars)
    let text = Array(text.unicodeScalars)
    var (at, place) = (0, 0)
    // Where the last star stands, and how far it reached: more than that never has to be undone.
    var star: (pattern: Int, text: Int)?
    while at < text.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, at)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == text[at] {
        place += 1
        at += 1
      } else if let last = star {
        star = (last.pattern, last.text + 1)
        place = last.pattern + 1
        at = last.text + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
