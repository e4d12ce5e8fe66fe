import ArgumentParser
import Ledger
import Model
import Policy
import Reports

/// `mingjing check`: the results of a month on the terminal; writes nothing.
struct CheckCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "在终端里看一个月的结果、例外和关注名单，不写任何文件。",
    discussion: """
      月中用 --as-of 看到某一天为止：哪些申诉快到期，谁离下一项后果只差一步。

      例如：
        mingjing check --month 2026-08
        mingjing check --month 2026-08 --as-of 2026-08-12
        mingjing check --month 2026-08 --json
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption

  @Option(
    name: .long, help: ArgumentHelp("看到哪一天为止。", valueName: "日期"),
    transform: Arguments.day)
  var asOf: Day?

  @Flag(name: .long, help: "输出 results.json 的内容，供其他程序读取。")
  var json = false

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(options, world: world)
    let computed = try MonthComputer(job: job).compute(month.month, asOf: asOf)
    job.progress.finish()
    let results = computed.results
    if json {
      let imported = try job.ledger.importReport(of: month.month)
      world.standardOutput(ResultsJSON(results, reconciliation: imported.sheets).text)
    } else {
      let names = Dictionary(
        computed.facts.roster.map { ($0.record.staff, $0.record.name) }, uniquingKeysWith: { $1 })
      CheckReport(results: results, names: names).lines.forEach(world.print)
    }
    return results.exceptions.isEmpty ? .done : .open
  }
}
