import ArgumentParser
import Delivery
import Ledger
import Model

/// `mingjing restore`: a backup → the ledger of a workspace that has none.
struct RestoreCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "用备份恢复台账；工作区里已有内容的台账不会被覆盖。",
    discussion: """
      备份先逐项核对，再放进工作区。原来的台账损坏了，请先把 ledger.sqlite 移到别处。

      例如：
        mingjing restore --from /备份/台账-2026-09-01.sqlite
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(name: .long, help: ArgumentHelp("备份文件。", valueName: "文件"))
  var from: String

  func run(in world: World) throws -> ExitStatus {
    let workspace = try Workspace(options, world: world)
    let lock = try WorkspaceLock(
      folder: workspace.folder, for: "mingjing restore", seconds: 60
    ) { holder in
      world.say("正在等待另一个命令结束：\(holder)。")
    }
    let result = Result { try restore(workspace, in: world) }
    lock.release()
    return try result.get()
  }

  private func restore(_ workspace: Workspace, in world: World) throws -> ExitStatus {
    let source = world.absolute(from)
    guard world.exists(source), !world.isDirectory(source) else {
      throw Failure("没有这个备份文件：\(from)。", remedy: "请检查 --from 后面的路径。")
    }
    let target = workspace.ledgerPath
    if world.exists(target) {
      guard (try? Ledger(path: target).isEmpty()) == true else {
        throw Failure(
          "工作区里已有台账 ledger.sqlite，没有恢复。",
          remedy: "确实要用备份代替它，请先把它移到别处（不要删除）。")
      }
    }
    let copy = workspace.folder + "/.ledger.restoring"
    world.remove(copy)
    let months: [Month]
    do {
      try world.copy(source, to: copy)
      let ledger = try Ledger(path: copy)
      try ledger.check()
      months = try ledger.publishedMonths().map(\.month)
    } catch {
      world.remove(copy)
      throw error
    }
    // What a killed command left of a ledger that is gone must not be played into this one.
    for name in [target, target + "-journal", copy + "-journal"] { world.remove(name) }
    try world.move(copy, to: target)
    world.print("台账已从备份恢复并核对。")
    let missing = PublishedFolders.months(in: workspace.outputFolder)
      .filter { !months.contains($0) }
    guard !missing.isEmpty else { return .done }
    world.say(
      "output 里的\(missing.map(\.chinese).joined(separator: "、"))已经发布，这份备份里却没有登记：备份较早。"
        + "请找较新的备份；在那以前不能发布别的月份。")
    return .open
  }
}
