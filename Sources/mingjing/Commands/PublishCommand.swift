import ArgumentParser
import Model

/// `mingjing publish`: a month's results → registered, and its documents without 草稿.
struct PublishCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "登记并发布一个月，去掉“草稿”字样。",
    discussion: """
      月份要按顺序发布，每月一次；可以跳过，跳过以后不能补发。
      还有例外没有处理时不发布；确认可以带着例外发布，加 --accept-open。
      发布以后的变化在以后的月份里作为更正写出来。

      例如：
        mingjing publish --month 2026-08
        mingjing publish --month 2026-08 --accept-open
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption
  @OptionGroup var output: OutputOptions

  @Flag(name: .long, help: "还有例外没有处理也发布。")
  var acceptOpen = false

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    return try Pipeline(job: job, output: output)
      .publish(month.month, acceptOpen: acceptOpen)
  }
}
