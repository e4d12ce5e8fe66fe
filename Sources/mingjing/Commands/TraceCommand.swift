import ArgumentParser
import Ledger
import Model
import Policy

/// `mingjing trace`: a ticket, a person, a finding or a bulletin entry → why it came out as it did.
struct TraceCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "追溯一件工单、一个人、一条结果：依据哪一条、按哪种口径、来自哪个文件的哪一行、何时发布和更正。",
    discussion: """
      没有被扣减的也能查：写明为什么不计。

      例如：
        mingjing trace GD2608000012 --month 2026-08
        mingjing trace 010023 --month 2026-08
        mingjing trace person-deduction/010023/ticket:GD2608000012 --month 2026-08
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("工单编号、检查编号、关联事项编号、工号，或一条结果的键。", valueName: "键"))
  var key: String

  @Option(
    name: .long, help: ArgumentHelp("站在哪个月看；默认是台账里最后一个月。", valueName: "月份"),
    transform: Arguments.month)
  var month: Month?

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    guard let month = try month ?? job.ledger.batches().last else {
      throw Failure("台账里还没有数据。请先运行 mingjing run --month 2026-08 --from 文件夹。")
    }
    let tracer = Tracer(
      FactsIndex(try job.ledger.facts(at: month)), policy: try job.workspace.policy(),
      calendar: try job.workspace.calendar())
    guard let trace = tracer.trace(key) else {
      throw Failure("\(month.chinese)的数据里没有“\(key)”。请核对编号，或用 --month 换一个月。")
    }
    for line in trace.lines { world.print(line) }
    return .done
  }
}
