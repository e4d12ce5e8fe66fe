import Model
import Settings

/// A part of the workspace's policy file laid over the same part of the program's own.
///
/// What the workspace's file does not have is taken from the program's, so that a workspace made by
/// an older version goes on working; what was filled in is said.
final class OverlaidMapping {
  /// Collects what was filled in, by its path.
  final class FilledIn {
    fileprivate(set) var paths: [String] = []
  }

  private let own: SettingsMapping?
  private let program: SettingsMapping?
  private let path: String
  private let filledIn: FilledIn

  init(own: SettingsMapping?, program: SettingsMapping?, path: String = "", filledIn: FilledIn) {
    self.own = own
    self.program = program
    self.path = path
    self.filledIn = filledIn
  }

  /// The value of a key, and whether it is the program's; nil where neither file has it, which is
  /// noted in the workspace's.
  func value(_ key: String) -> (value: SettingsValue, isFilledIn: Bool)? {
    if let value = own?.value(key) { return (value, false) }
    if let value = program?.value(key) {
      filledIn.paths.append(path.isEmpty ? key : "\(path).\(key)")
      return (value, true)
    }
    return own?.required(key).map { ($0, false) }
  }

  /// A mapping below a key, overlaid in the same way.
  func mapping(_ key: String) -> OverlaidMapping {
    let below = path.isEmpty ? key : "\(path).\(key)"
    let mine = own?.value(key)
    let theirs = program?.value(key)
    if mine == nil {
      if theirs == nil { _ = own?.required(key) } else { filledIn.paths.append(below) }
    }
    return OverlaidMapping(
      own: mine?.mapping, program: theirs?.mapping, path: below,
      // What is missing as a whole is said as a whole.
      filledIn: mine == nil ? FilledIn() : filledIn)
  }

  /// Whether the workspace's file has anything under a key.
  func has(_ key: String) -> Bool { own?.value(key) != nil }
}
