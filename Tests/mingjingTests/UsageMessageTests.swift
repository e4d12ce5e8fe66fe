import Model
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
    UsageCase(arguments: ["没有的命令"], message: "用法不对：没有命令“没有的命令”。全部命令：run、"),
    UsageCase(arguments: ["chek", "--month", "2026-08"], message: "用法不对：没有命令“chek”，是不是 check？"),
    UsageCase(arguments: ["rnu"], message: "用法不对：没有命令“rnu”，是不是 run？"),
    UsageCase(arguments: ["help", "nosuch"], message: "用法不对：没有命令“nosuch”。全部命令："),
    UsageCase(arguments: ["help", "traec"], message: "用法不对：没有命令“traec”，是不是 trace？"),
    UsageCase(
      arguments: ["run", "--month", "2026-08", "--from", ".", "--only", "result"],
      message: "用法不对：--only <范围> 的值“result”不对，可以是：all、results。"),
    UsageCase(
      arguments: ["run", "--month", "9月", "--from", "."],
      message: "用法不对：--month <月份> 的值“9月”不对。没有写哪一年，请写成 2026-08 这样的年和月。"),
    UsageCase(
      arguments: ["run", "--month", "2026-08", "--from", ".", "--expect", "12345"],
      message: "用法不对：--expect <渠道=件数> 的值“12345”不对。请写成 12345=17 这样"),
  ]

  @Test(arguments: cases)
  func tellsInChineseWhatIsWrongWithACall(_ usage: UsageCase) throws {
    let world = try TestWorld()
    let outcome = world.run(arguments: usage.arguments)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.hasPrefix(usage.message))
    #expect(outcome.output.isEmpty)
  }

  @Test(
    arguments: [[], ["--help"], ["help", "init"]]
      + MingjingCommand.commandNames.map { [$0, "--help"] })
  func showsHelpWithoutAnyEnglishWords(_ arguments: [String]) throws {
    let outcome = try TestWorld().run(arguments: arguments)
    #expect(outcome.status == .done)
    #expect(outcome.output.contains("用法："))
    let english =
      /\b(USAGE|OPTIONS|OVERVIEW|ARGUMENTS|SUBCOMMANDS|Show|See|default|values|subcommand|options)\b/
    #expect(outcome.output.firstMatch(of: english) == nil)
  }

  @Test(arguments: ["2026-8", "202608", "2026/8", "2026.08", "2026年8月", "２０２６－０８", "2026年8月份"])
  func understandsAMonthHoweverItIsSpelt(_ text: String) throws {
    #expect(try Arguments.month(text).description == "2026-08")
  }

  @Test func saysItsVersion() throws {
    let outcome = try TestWorld().run("--version")
    #expect(outcome.status == .done)
    #expect(outcome.output == "\(Program.version)\n")
  }
}
