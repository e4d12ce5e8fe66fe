import Ledger
import Model
import Policy

/// The ledger at a month and the workspace's policy → the month's results.
struct MonthComputer {
  let job: Job

  /// What a month was computed from, and what came out.
  struct Computed {
    let facts: Facts
    let index: FactsIndex
    let policy: PolicyFile
    let calendar: WorkingCalendar
    let results: MonthResults
  }

  func compute(_ month: Month, asOf: Day? = nil) throws -> Computed {
    let policy = try job.workspace.policy()
    tellFilledIn(policy)
    let calendar = try job.workspace.calendar()
    job.progress.step(2, of: 5, "取出台账")
    let facts = try job.facts(at: month)
    guard !facts.roster.isEmpty else {
      throw Failure(
        "\(month.chinese)及以前都没有花名册，不能生成结果。"
          + "请先运行 mingjing run --month \(month) --from 文件夹，文件夹里要有花名册。")
    }
    job.progress.step(3, of: 5, "计算考核结果")
    let index = FactsIndex(facts)
    return Computed(
      facts: facts, index: index, policy: policy, calendar: calendar,
      results: computeMonth(index, policy: policy, calendar: calendar, asOf: asOf))
  }

  /// A workspace of an older version goes on working, and is told what it lacks.
  private func tellFilledIn(_ policy: PolicyFile) {
    if policy.filledIn.isEmpty { return }
    job.progress.finish()
    job.world.say(
      "policy.yaml 没有写\(policy.filledIn.map { "“\($0)”" }.joined(separator: "、"))，已按程序自带的补上。"
        + "请核对后把它们写进工作区的 policy.yaml。")
  }
}
