import ArgumentParser
import Model

/// `mingjing publish`: a month's results → registered, and its documents without 草稿.
struct PublishCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "登记并发布一个月，去掉“草稿”字样。",
    discussion: """
      月份要按顺序发布，每月一次；可以跳过，跳过以后不能补发。
      还有例外、退回的行、没有读的文件或没有做成的文件时不发布；确认可以带着它们发布，
      用 --accept-open 写明谁同意、为什么，逐项记进台账和 manifest.json。
      发布以后的变化在以后的月份里作为更正写出来。

      例如：
        mingjing publish --month 2026-08
        mingjing publish --month 2026-08 --accept-open "客服中心李主任同意：两名离职人员待人事补登"
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption
  @OptionGroup var date: DateOption

  @Option(
    name: .long, help: ArgumentHelp("还有没处理的也发布：谁同意、为什么。", valueName: "说明"),
    transform: Arguments.reason)
  var acceptOpen: String?

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    return try Pipeline(job: job, output: MonthOutput(date: date.date))
      .publish(month.month, accepting: acceptOpen)
  }
}
