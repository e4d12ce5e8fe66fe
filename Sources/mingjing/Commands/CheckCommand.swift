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
        mingjing check --month 2026-08 --from 八月导出
        mingjing check --month 2026-08 --json
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption

  @Option(
    name: .long, help: ArgumentHelp("看到哪一天为止。", valueName: "日期"),
    transform: Arguments.day)
  var asOf: Day?

  @Option(
    name: .long,
    help: ArgumentHelp("先试算这个文件夹里的导出：读取、计算，什么也不留下。", valueName: "文件夹"))
  var from: String?

  @Flag(name: .long, help: "输出 results.json 的内容，供其他程序读取。")
  var json = false

  func run(in world: World) throws -> ExitStatus {
    if let from {
      return try TrialLedger.using(options, world: world) { job in
        let imported = try job.importer.run(
          month: month.month, folder: from, mode: .replace, demand: .roster)
        let summary = ImportSummary(report: imported)
        if !json { job.say(summary.totals) }
        summary.problems.forEach(world.say)
        let status = try show(job, world)
        return summary.hasProblems ? .open : status
      }
    }
    return try show(try Job(reading: options, world: world), world)
  }

  private func show(_ job: Job, _ world: World) throws -> ExitStatus {
    let computed = try MonthComputer(job: job).compute(month.month, asOf: asOf)
    job.progress.finish()
    let results = computed.results
    let imported = try job.importReport(of: month.month, masking: computed.facts.masking)
    let completeness = try BatchCompleteness(ledger: job.ledger).issues(
      computed.facts, report: imported, policy: computed.policy, calendar: computed.calendar)
    if json {
      world.standardOutput(
        ResultsJSON(results, reconciliation: imported.sheets, completeness: completeness).text)
    } else {
      let names = Dictionary(
        computed.facts.roster.map { ($0.record.staff, $0.record.name) }, uniquingKeysWith: { $1 })
      CheckReport(results: results, names: names, completeness: completeness).lines.forEach(
        world.print)
    }
    return results.exceptions.isEmpty && !completeness.contains { $0.kind != .drift }
      ? .done : .open
  }
}
