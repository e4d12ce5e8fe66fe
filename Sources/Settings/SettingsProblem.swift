import Model

/// One thing that is wrong in a settings file: its file, its line and, in Chinese, what to do.
package struct SettingsProblem: Sendable, Hashable, CustomStringConvertible {
  package let file: String
  /// From 1; 0 where the whole file is meant.
  package let line: Int
  package let message: String

  package init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// `policy.yaml 第 12 行:…`.
  package var description: String {
    line > 0 ? "\(file) 第 \(line) 行：\(message)" : "\(file)：\(message)"
  }
}

/// Everything that is wrong in a settings file, in order of lines; never empty.
package struct SettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  package let problems: [SettingsProblem]

  package init(problems: [SettingsProblem]) {
    precondition(!problems.isEmpty, "an error says what is wrong")
    self.problems = problems.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}

extension SettingsError: UserFacingError {
  package var userMessage: String {
    problems.map(\.description.fullStop).joined(separator: "\n")
  }

  package var userRemedy: String { "请按行号改好这个文件再运行；没有改动任何结果。" }
}
