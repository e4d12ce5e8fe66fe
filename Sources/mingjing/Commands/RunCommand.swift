import ArgumentParser
import Model

/// `mingjing run`: a folder of exports → the drafts of the month.
struct RunCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "读取一个月的导出，算出结果，生成草稿。",
    discussion: """
      文件原样放进一个文件夹即可，叫什么名字都可以：按表头认表，不看文件名。
      已经发布的月份不会被改动，结果写到 output/月份.recheck；这时，以及文件夹里多是别的月份的数据时，
      会先问一句（不在终端里时要加 --yes）。最后几行说明资料是否齐全、还有什么要处理、下一步做什么。

      例如：
        mingjing run --month 2026-08 --from 八月导出
        mingjing run --workspace 明镜工作区 --month 2026-08 --from 八月导出
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption
  @OptionGroup var outputOptions: OutputOptions

  @Option(name: .long, help: ArgumentHelp("导出所在的文件夹。", valueName: "文件夹"))
  var from: String

  @OptionGroup var confirm: ConfirmOption

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    try ImportQuestions(job: job, month: month.month, isConfirmed: confirm.yes).ask(about: from)
    let pipeline = Pipeline(job: job, output: outputOptions.output)
    return try pipeline.run(month.month, from: from)
  }
}
