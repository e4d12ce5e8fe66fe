import ArgumentParser
import Ledger
import Model

/// `mingjing drop`: a batch that was a mistake → withdrawn, and kept in the ledger as such.
struct DropCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "撤下一个读错了的月份；台账里仍留有记录，可以重新读入。",
    discussion: """
      这个月读入的所有文件都不再计算。已经发布的月份撤下以后，发布过的结果会在以后的月份里
      作为更正退回，因此要加 --yes。

      例如：
        mingjing drop --month 2026-08
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption

  @Flag(name: .long, help: "这个月已经发布也撤下。")
  var yes = false

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    let month = month.month
    return try job.writing("drop --month \(month)") { state in
      let files = try job.ledger.importReport(of: month)
      let names = files.files.map(\.name) + files.refused.map(\.file)
      guard !names.isEmpty else {
        throw Failure("台账里没有\(month.chinese)的文件，没有什么可以撤下。", remedy: "请核对月份。")
      }
      guard yes || !state.isPublished(month) else {
        throw Failure(
          "\(month.chinese)已经发布；撤下它的文件，发布过的结果会在以后的月份里作为更正退回。没有撤下。",
          remedy: "确认要撤下，请加 --yes。")
      }
      _ = try job.ledger.importBatch(month, reader: "") { _ in }
      world.print("\(month.chinese)的 \(names.count) 个文件已撤下：\(names.joined(separator: "、"))。")
      return .done
    }
  }
}
