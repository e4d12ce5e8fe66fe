/// Turns the argument parser's English messages and help into Chinese.
///
/// The library (swift-argument-parser 1.8) has no localisation; its sentences are a closed list, so
/// they are matched whole. A sentence that is not on the list is shown as it is, which a test over
/// every kind of wrong call would notice.
enum UsageTranslation {
  /// Help as the library lays it out, its fixed words in Chinese.
  static func help(_ text: String) -> String {
    // The library breaks lines inside its brackets too.
    text.replacing(#/\(values:\s+([^);]*);\s+default:\s+([^)]*)\)/#) {
      "（可取：\($0.1.replacing(#/\s+/#, with: " "))；默认：\($0.2)）"
    }.replacing(#/\((values|default):\s+([^)]*)\)/#) {
      "(\($0.1): \($0.2.replacing(#/\s+/#, with: " ")))"
    }.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in translate(line: String(line)) }
      .joined(separator: "\n")
  }

  /// An error of the parser in Chinese, with the way to the help.
  static func error(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.compactMap { line -> String? in
      if line.hasPrefix("Error: ") {
        return "用法不对：" + sentence(String(line.dropFirst("Error: ".count)))
      }
      if line.hasPrefix("Help:") { return nil }
      return translate(line: line)
    }.joined(separator: "\n")
  }

  private static func translate(line: String) -> String {
    for (english, chinese) in openings where line.hasPrefix(english) {
      return chinese + translate(line: String(line.dropFirst(english.count)))
    }
    if let match = line.wholeMatch(of: #/ +See '(.+)' for more information\./#) {
      return "  详细说明：\(match.1)"
    }
    if let match = line.wholeMatch(of: #/ +See '(.+)' for detailed help\./#) {
      return "  各子命令的说明：\(match.1.replacing("<subcommand>", with: "<子命令>"))"
    }
    var line = line
    for (english, chinese) in phrases {
      line = line.replacing(english, with: chinese)
    }
    line = line.replacing(#/ ?\(values: ([^);]*); default: ([^)]*)\)/#) {
      "（可取：\($0.1)；默认：\($0.2)）"
    }
    // What the text before it says already is not said twice.
    line = line.replacing(#/ ?\(default: ([^)]*)\)/#) { match in
      line.contains("默认") ? "" : "（默认：\(match.1)）"
    }
    line = line.replacing(#/ ?\(values: ([^)]*)\)/#) { "（可取：\($0.1)）" }
    return line.replacing("<subcommand>", with: "<子命令>").replacing("<options>", with: "<选项>")
  }

  private static let openings: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "用法："),
    ("Usage: ", "用法："),
    ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："),
  ]

  private static let phrases: [(String, String)] = [
    ("Show the version.", "显示版本。"),
    ("Show help information.", "显示帮助。"),

  ]

  /// A sentence of the parser; `internal` so that the tests can hold the list against the library.
  static func sentence(_ text: String) -> String {
    if let match = text.wholeMatch(of: /Unknown option '(.+?)'\. Did you mean '(.+)'\?/) {
      return "没有选项 \(match.1)，是不是 \(match.2)?"
    }
    if let match = text.wholeMatch(of: /Unknown option '(.+)'/) {
      return "没有选项 \(match.1)。"
    }
    if let match = text.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "缺少 \(match.1)。"
    }
    if let match = text.wholeMatch(of: /Missing value for '(.+)'/) {
      return "\(match.1) 后面缺少值。"
    }
    if let match = text.wholeMatch(of: /Unexpected argument '(.+)'/) {
      return "多出了“\(match.1)”。"
    }
    if let match = text.wholeMatch(of: /(\d+) unexpected arguments: (.+)/) {
      return "多出了 \(match.1) 个参数：\(match.2)。"
    }
    if let match = text.wholeMatch(
      of: /The option '(.+)' does not take any value, but '(.+)' was specified\./)
    {
      return "选项 \(match.1) 不带值，却给了“\(match.2)”。"
    }
    // `…. Please provide one of 'all' and 'results'.`
    if let match = text.wholeMatch(
      of: /The value '(.*)' is invalid for '(.+?)'\.? Please provide one of (.+)\./)
    {
      let values = match.3.replacing(#/, and | and | or |, /#, with: "、")
        .replacing("'", with: "").replacing("‘", with: "").replacing("’", with: "")
      return "\(match.2) 的值“\(match.1)”不对，可以是：\(values)。"
    }
    if let match = text.wholeMatch(of: /The value '(.*)' is invalid for '(.+?)'(: (.+))?\.?/) {
      let hint = match.4.map { "\($0)" } ?? "请看帮助里的写法。"
      return "\(match.2) 的值“\(match.1)”不对。\(hint)"
    }
    if let match = text.wholeMatch(of: /Invalid option: (.+)/) {
      return "选项 \(match.1) 写得不对。"
    }
    if text == "Missing required subcommand." { return "缺少子命令。" }
    return text
  }
}
