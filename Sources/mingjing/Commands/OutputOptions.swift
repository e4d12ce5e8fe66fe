import ArgumentParser
import Model
import Policy

/// The date that stands on documents.
struct DateOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("文件上的日期，例如 2026-09-05；默认是当月最后一天。", valueName: "日期"),
    transform: Arguments.day)
  var date: Day?
}

/// What a command that writes drafts takes; `publish` always makes all documents.
struct OutputOptions: ParsableArguments {
  @OptionGroup var dateOption: DateOption

  @Option(
    name: .long,
    help: ArgumentHelp("只要哪些：all 全部，results 只要 results.json 和各种清单。", valueName: "范围"))
  var only: MonthOutput.Scope = .all

  @Option(
    name: .long,
    help: ArgumentHelp(
      "对账：某个渠道应有多少件，例如 12345=17；可以写几次。", valueName: "渠道=件数"),
    transform: Arguments.controlTotal)
  var expect: [CompletenessCheck.ControlTotal] = []

  var output: MonthOutput {
    MonthOutput(date: dateOption.date, only: only, expected: expect)
  }
}

extension MonthOutput.Scope: ExpressibleByArgument {}
