import ArgumentParser
import Ledger
import Model

/// `mingjing import`: a folder of exports → a batch of the ledger, nothing computed.
struct ImportCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "只把文件夹里的导出读进台账，不计算。",
    discussion: """
      一个月的台账就是文件夹里的内容：文件改了就更新，文件拿走了就撤下。
      用 --add 只补充文件，原有的不动。

      例如：
        mingjing import --month 2026-08 --from 八月导出
        mingjing import --month 2026-08 --from 补充材料 --add
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption

  @Option(name: .long, help: ArgumentHelp("导出所在的文件夹。", valueName: "文件夹"))
  var from: String

  @Flag(name: .long, help: "只补充文件，不撤下这个月原有的文件。")
  var add = false

  @OptionGroup var confirm: ConfirmOption

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    try ImportQuestions(job: job, month: month.month, isConfirmed: confirm.yes).ask(about: from)
    let report = try job.writing("import --month \(month.month)") { _ in
      try job.importer.run(
        month: month.month, folder: from, mode: add ? .add : .replace, demand: .something)
    }
    job.progress.finish()
    let summary = ImportSummary(report: report)
    job.say(summary.totals)
    summary.problems.forEach(world.say)
    world.print("\(month.month.chinese)的文件已读入台账。")
    return summary.hasProblems ? .open : .done
  }
}
