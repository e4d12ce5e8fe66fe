import ArgumentParser
import Ledger
import Model
import Policy

/// `mingjing status`: the workspace's months, what is published, and what comes next.
struct StatusCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "看工作区里有哪些月份、哪些已经发布、下一步做什么。",
    discussion: """
      例如：
        mingjing status
        mingjing status --workspace 明镜工作区 --json
      """)

  @OptionGroup var options: WorkspaceOptions

  @Flag(name: .long, help: "输出 JSON，供其他程序读取；格式见 docs/status.schema.json。")
  var json = false

  func run(in world: World) throws -> ExitStatus {
    let workspace = try Workspace(options, world: world)
    let months = world.exists(workspace.ledgerPath) ? try Self.months(options, world) : []
    let report = StatusReport(months: months)
    if json {
      world.standardOutput(report.json.text)
    } else {
      report.lines.forEach(world.print)
    }
    return report.isOpen ? .open : .done
  }

  private static func months(_ options: WorkspaceOptions, _ world: World) throws
    -> [StatusReport.MonthStatus]
  {
    let job = try Job(reading: options, world: world)
    let published = try job.ledger.publishedMonths().map(\.month)
    return try Set(job.ledger.batches() + published).sorted().map { month in
      let report = try job.ledger.importReport(of: month)
      return StatusReport.MonthStatus(
        month: month, isPublished: published.contains(month),
        isSkipped: !published.contains(month) && (published.last.map { month < $0 } ?? false),
        files: report.files.count,
        rows: report.sheets.reduce(0) { $0 + $1.rows }, rejects: report.rejects.count,
        refused: report.refused.count + report.sheets.count(where: \.isUnread),
        hasDocuments: world.exists(job.workspace.monthFolder(month, published: false)))
    }
  }
}
