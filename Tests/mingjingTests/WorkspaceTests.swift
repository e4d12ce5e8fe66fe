import Foundation
import Testing

@testable import mingjing

/// Which folders commands work in, and what they ask before they do.
@Suite struct WorkspaceTests {
  private static let files = [
    "花名册.csv": "工号,姓名,部门,科所,岗位,职务\nE1,方甲,城东营业所,一科,客户代表,员工\nE2,方乙,城东营业所,一科,,科所长\n",
    "工单.csv":
      "工单编号,来源渠道,受理时间,诉求类别,责任认定,部门,科所,责任人工号,诉求内容\nGD1,小白热线,2026-08-03,服务态度,责任,城东营业所,一科,E1,语气生硬\n",
  ]

  private func world() throws -> TestWorld {
    let world = try TestWorld()
    #expect(world.run("init", "工作区").status == .done)
    for (name, text) in Self.files { try world.write(text, to: "八月/\(name)") }
    return world
  }

  private func run(_ world: TestWorld, _ month: String, _ more: String...) -> CommandOutcome {
    world.run(
      arguments: [
        "run", "--workspace", "工作区", "--month", month, "--from", "八月", "--only", "results",
      ] + more)
  }

  static let commands: [[String]] = [
    ["check", "--month", "2026-08"], ["compare", "--month", "2026-08"], ["trace", "E1"], ["status"],
    ["run", "--month", "2026-08", "--from", "八月"],
    ["import", "--month", "2026-08", "--from", "八月"],
    ["report", "--month", "2026-08"], ["publish", "--month", "2026-08"],
  ]

  @Test(arguments: commands)
  func nothingIsMadeInAFolderThatIsNoWorkspace(_ arguments: [String]) throws {
    let world = try TestWorld()
    try world.write("x", to: "八月/x.csv")
    let outcome = world.run(arguments: arguments)
    #expect(outcome.status == .notDone)
    #expect(outcome.errors.hasPrefix("当前文件夹不是工作区，什么也没有做。请用 --workspace 指明"))
    #expect(try world.tree(".").keys.sorted() == ["八月/x.csv"])
  }

  @Test(arguments: [[".mingjing"], ["ledger.sqlite"], ["policy.yaml", "mapping.yaml"]])
  func aWorkspaceOfAnyVersionIsKnownByItsFiles(_ kept: [String]) throws {
    let world = try world()
    _ = run(world, "2026-08")
    for name in [".mingjing", "ledger.sqlite", "policy.yaml", "mapping.yaml"]
    where !kept.contains(name) {
      try FileManager.default.removeItem(atPath: world.path("工作区/\(name)"))
    }
    #expect(world.run("status", "--workspace", "工作区").status == .done)
  }

  @Test(arguments: commands.prefix(3))
  func readingMakesNoLedger(_ arguments: [String]) throws {
    let world = try world()
    let before = try world.tree("工作区")
    let outcome = world.run(arguments: arguments + ["--workspace", "工作区"])
    #expect(outcome.status == .notDone)
    #expect(outcome.errors.hasPrefix("台账里还没有数据"))
    #expect(try world.tree("工作区") == before)
  }

  @Test func aFolderOfAnotherMonthIsAskedAbout() throws {
    let world = try world()
    let asked = run(world, "2026-07")
    #expect(asked.status == .notDone)
    #expect(asked.errors.contains("多数日期是2026年8月的，--month 却是2026年7月"))
    #expect(asked.errors.contains("--yes"))
    #expect(world.run("status", "--workspace", "工作区").output.contains("台账里还没有数据"))
    #expect(run(world, "2026-07", "--yes").status != .notDone)
  }

  @Test func aPublishedMonthIsAskedAbout() throws {
    let world = try world()
    #expect(run(world, "2026-08").status == .done)
    _ = world.run("publish", "--workspace", "工作区", "--month", "2026-08")
    let asked = run(world, "2026-08")
    #expect(asked.status == .notDone)
    #expect(asked.errors.hasPrefix("2026年8月已经发布。"))
    #expect(run(world, "2026-08", "--yes").status == .done)
  }

  @Test func theStatusSaysWhatComesNext() throws {
    let world = try world()
    func status() -> String { world.run("status", "--workspace", "工作区").output }
    #expect(status().contains("下一步：mingjing run"))
    _ = run(world, "2026-08")
    #expect(status() == "2026-08  草稿  2 个文件 3 行\n下一步：mingjing publish --month 2026-08\n")
    _ = world.run("publish", "--workspace", "工作区", "--month", "2026-08")
    #expect(status().contains("2026-08  已发布"))
    #expect(status().contains("下一步：mingjing run --month 2026-09 --from 导出文件夹"))
    let json = world.run("status", "--workspace", "工作区", "--json").output
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(value?["schema"] as? Int == 1)
  }

  @Test func aPersonIsTracedByNameAndForMachines() throws {
    let world = try world()
    _ = run(world, "2026-08")
    let named = world.run("trace", "方甲", "--workspace", "工作区").output
    #expect(named == world.run("trace", "E1", "--workspace", "工作区").output)
    let json = world.run("trace", "GD1", "--workspace", "工作区", "--json").output
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let schema = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: TestWorld.checkout + "/docs/trace.schema.json")))
    let required = (schema as? [String: Any])?["required"] as? [String]
    #expect(value?.keys.sorted() == required?.sorted())
    #expect(value?["id"] as? String == "GD1")
  }

  @Test func aBatchThatWasAMistakeIsTakenOut() throws {
    let world = try world()
    _ = run(world, "2026-08")
    let drop = ["drop", "--workspace", "工作区", "--month", "2026-08"]
    let dropped = world.run(arguments: drop)
    #expect(dropped.status == .done)
    #expect(dropped.output.hasPrefix("2026年8月的 2 个文件已撤下："))
    #expect(world.run(arguments: drop).errors.hasPrefix("台账里没有2026年8月的文件，没有什么可以撤下。"))
    _ = run(world, "2026-08")
    #expect(world.publish("2026-08", accepting: "客服中心：试验数据").status != .notDone)
    let refused = world.run(arguments: drop)
    #expect(refused.status == .notDone)
    #expect(refused.errors.hasPrefix("2026年8月已经发布；"))
    #expect(world.run(arguments: drop + ["--yes"]).status == .done)
  }

  @Test func aFolderIsTriedOutAndNothingKept() throws {
    let world = try world()
    let before = try world.tree("工作区")
    let tried = world.run(
      "check", "--workspace", "工作区", "--month", "2026-08", "--from", "八月")
    #expect(tried.status == .done)
    #expect(tried.output.contains("工单：读 1 行"))
    #expect(tried.output.contains("E1 方甲  扣减"))
    #expect(try world.tree("工作区") == before)
  }

  @Test func theWatchListNamesWhomItIsAbout() throws {
    let world = try world()
    _ = run(world, "2026-08")
    let check = world.run("check", "--workspace", "工作区", "--month", "2026-08").output
    #expect(check.contains("E1 方甲：年内服务态度投诉和检查曝光已有 1 件"))
    #expect(check.contains("岗位 客户代表：本年还没有这个岗位的考试记录。"))
  }

  @Test func aRunEndsWithAVerdict() throws {
    let world = try world()
    let good = run(world, "2026-08")
    #expect(good.output.hasSuffix("资料齐全，没有待处理的问题。下一步：mingjing publish --month 2026-08\n"))
    try FileManager.default.removeItem(atPath: world.path("八月/工单.csv"))
    let gone = run(world, "2026-08")
    #expect(gone.status == .open)
    #expect(gone.output.contains("[文件撤下] 上次导入的“工单.csv”这次不在文件夹里，它的 1 行已撤下。"))
    let expected = run(world, "2026-08", "--expect", "12345=17")
    #expect(expected.output.contains("[对账不符] 12345应有 17 件，读到 0 件。"))
  }
}
