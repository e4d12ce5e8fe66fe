import Testing

@testable import mingjing

/// A wrong call, and what the user is told.
struct UsageCase: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let message: String

  var testDescription: String { arguments.joined(separator: " ") }
}

@Suite struct UsageMessageTests {
  static let cases: [UsageCase] = [
    UsageCase(arguments: ["init"], message: "用法不对：缺少 <文件夹>。"),
    UsageCase(arguments: ["init", "--foo", "a"], message: "用法不对：没有选项 --foo。"),
    UsageCase(arguments: ["init", "a", "b"], message: "用法不对：多出了“b”。"),
    UsageCase(arguments: ["没有的命令"], message: "用法不对：多出了“没有的命令”。"),
  ]

  @Test(arguments: cases)
  func tellsInChineseWhatIsWrongWithACall(_ usage: UsageCase) throws {
    let world = try TestWorld()
    let outcome = world.run(arguments: usage.arguments)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.hasPrefix(usage.message))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [[], ["--help"], ["init", "--help"], ["help", "init"]])
  func showsHelpWithoutAnyEnglishWords(_ arguments: [String]) throws {
    let outcome = try TestWorld().run(arguments: arguments)
    #expect(outcome.status == .done)
    #expect(outcome.output.contains("用法："))
    let english = /\b(USAGE|OPTIONS|OVERVIEW|ARGUMENTS|SUBCOMMANDS|Show|See|default|values)\b/
    #expect(outcome.output.firstMatch(of: english) == nil)
  }

  @Test func saysItsVersion() throws {
    let outcome = try TestWorld().run("--version")
    #expect(outcome.status == .done)
    #expect(outcome.output == "\(Program.version)\n")
  }
}
