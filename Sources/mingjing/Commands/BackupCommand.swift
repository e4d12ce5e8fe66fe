import ArgumentParser
import Ledger
import Model

/// `mingjing backup`: the ledger → a copy of it, whatever else is running.
struct BackupCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "把台账备份成一个新文件；其他命令正在运行时也可以备份。",
    discussion: """
      备份的是某一时刻完整的台账，写好以后逐项核对。已有的文件不会被覆盖。
      政策、对照表、模板和 output 是普通文件，请照常另行复制。

      例如：
        mingjing backup --to /备份/台账-2026-09-01.sqlite
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(name: .long, help: ArgumentHelp("备份写到哪个新文件。", valueName: "文件"))
  var to: String

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    let target = world.absolute(to)
    guard !world.exists(target) else {
      throw Failure("已经有这个文件：\(to)。备份不覆盖已有的文件。", remedy: "请换一个文件名。")
    }
    // Under another name until it is whole: a backup that was cut off must not look like one.
    let unfinished = target + ".未完成"
    world.remove(unfinished)
    do {
      try job.ledger.backUp(to: unfinished)
      try world.move(unfinished, to: target)
    } catch {
      world.remove(unfinished)
      throw error
    }
    world.print("台账已备份并核对：\(to)")
    return .done
  }
}
