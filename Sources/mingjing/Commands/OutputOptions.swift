import ArgumentParser
import Model

/// What a command that writes documents takes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("文件上的日期，例如 2026-09-05；默认是当月最后一天。", valueName: "日期"),
    transform: Arguments.day)
  var date: Day?

  @Option(
    name: .long,
    help: ArgumentHelp("只要哪些：all 全部，results 只要 results.json 和各种清单。", valueName: "范围"))
  var only: Scope = .all

  /// How much of a month is made.
  enum Scope: String, ExpressibleByArgument, CaseIterable {
    case all
    case results
  }
}
