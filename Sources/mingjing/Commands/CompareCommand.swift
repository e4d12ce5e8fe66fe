import ArgumentParser
import Ledger
import Model
import Policy

/// `mingjing compare`: another policy file, or every other reading → who comes out differently.
struct CompareCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "换一份政策文件或换一种口径，看谁的结果会不同、差多少元。",
    discussion: """
      不给 --policy 时，逐个口径换成其他选择来比较。不写任何文件。

      例如：
        mingjing compare --month 2026-08
        mingjing compare --month 2026-08 --policy 新政策.yaml
        mingjing compare --month 2026-08 --json
      """)

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var month: MonthOption

  @Option(name: .long, help: ArgumentHelp("要比较的政策文件。", valueName: "文件"))
  var policy: String?

  @Flag(name: .long, help: "输出 JSON，供其他程序读取；格式见 docs/compare.schema.json。")
  var json = false

  func run(in world: World) throws -> ExitStatus {
    let job = try Job(reading: options, world: world)
    let facts = try job.facts(at: month.month)
    // Without data nothing would differ, which is no answer.
    guard !facts.roster.isEmpty else { throw Job.empty }
    let index = FactsIndex(facts)
    let inForce = try job.workspace.policy()
    let calendar = try job.workspace.calendar()
    if let policy {
      let text = try world.readText(world.absolute(policy))
      let other = try PolicyFile(
        name: policy, text: text, sha256: Workspace.NamedText(name: policy, text: text).sha256)
      let difference = comparePolicies(
        index, inForce: inForce, other: other, calendar: calendar)
      if json {
        world.standardOutput(CompareJSON.of(difference, policy: policy).text)
      } else {
        world.print("与 \(policy) 比较：")
        CompareReport.lines(difference).forEach(world.print)
      }
    } else {
      let comparisons = compareReadings(index, policy: inForce, calendar: calendar)
      if json {
        world.standardOutput(CompareJSON.of(comparisons, month: month.month).text)
      } else {
        comparisons.flatMap(CompareReport.lines).forEach(world.print)
      }
    }
    return .done
  }
}
