import ArgumentParser
import Model

/// `mingjing report`: the ledger as it is → the drafts of the month.
struct ReportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "不读新文件，按台账重新生成一个月的文件。",
    discussion: """
      改了政策、模板或主题以后用它。已经发布的月份写到 output/月份.recheck。

      例如：
        mingjing report --month 2026-08
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption
  @OptionGroup var outputOptions: OutputOptions

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    return try Pipeline(job: job, output: outputOptions.output).report(month.month)
  }
}
