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
        mingjing trace 张三 --month 2026-08 --json
        mingjing trace person-deduction/010023/ticket:GD2608000012 --month 2026-08
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("工单编号、检查编号、关联事项编号、工号、姓名，或一条结果的键。", valueName: "键"))
  var key: String

  @Option(
    name: .long, help: ArgumentHelp("站在哪个月看；默认是台账里最后一个月。", valueName: "月份"),
    transform: Arguments.month)
  var month: Month?

  @Flag(name: .long, help: "输出 JSON，供其他程序读取；格式见 docs/trace.schema.json。")
  var json = false

  /// The 工号 of the one person of a name; the name itself where there is none.
  private static func person(
    named name: String, in facts: Facts, at month: Month
  ) throws(Failure) -> String {
    let rows = facts.roster.filter { $0.record.name.utf8.elementsEqual(name.utf8) }
    let ids = Set(rows.map(\.record.staff)).sorted { $0.text < $1.text }
    guard ids.count < 2 else {
      let list = ids.map { id in
        let row = rows.last { $0.record.staff == id }
        return "\(id)（\(row.map { $0.record.department + ($0.record.section ?? "") } ?? "")）"
      }
      throw Failure(
        "叫“\(name)”的有 \(ids.count) 人：\(list.joined(separator: "、"))。", remedy: "请用工号查询。")
    }
    return ids.first?.text ?? name
  }

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(reading: options, world: world)
    guard let month = try month ?? job.ledger.batches().last else {
      throw Job.empty
    }
    let facts = try job.facts(at: month)
    let tracer = Tracer(
      FactsIndex(facts), policy: try job.workspace.policy(),
      calendar: try job.workspace.calendar())
    let trace = try tracer.trace(key) ?? tracer.trace(Self.person(named: key, in: facts, at: month))
    guard let trace else {
      throw Failure(
        "\(month.chinese)的数据里没有“\(key)”。", remedy: "请核对编号或姓名，或用 --month 换一个月。")
    }
    if json {
      world.standardOutput(trace.json.text)
    } else {
      trace.lines.forEach(world.print)
    }
    return .done
  }
}
