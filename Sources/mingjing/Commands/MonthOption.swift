import ArgumentParser
import Model

/// The month that a command is about.
struct MonthOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("月份，例如 2026-08。", valueName: "月份"),
    transform: Arguments.month)
  var month: Month
}
