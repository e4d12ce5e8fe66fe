import Foundation
import Testing

@testable import mingjing

/// What was published and what the ledger holds stay, are kept twice, and are held against each other.
@Suite struct KeepingTests {
  private static let roster = """
    工号,姓名,部门,科所,岗位,职务
    E101,江一帆,城东营业所,一科,客户代表,员工
    E103,尹川,城东营业所,一科,,科所长
    E104,沈越,城东营业所,,,部门负责人

    """
  private static let tickets = """
    工单编号,来源渠道,受理时间,诉求类别,责任认定,满意度,部门,科所,责任人工号,责任人,诉求内容
    GD1,小白热线,2026-08-03 09:05,服务态度,责任,不满意,城东营业所,一科,E101,江一帆,柜台态度生硬

    """

  private func world(published: Bool = true) throws -> TestWorld {
    let world = try TestWorld()
    #expect(world.run("init", "工作区").status == .done)
    try world.write(Self.roster, to: "导出/花名册.csv")
    try world.write(Self.tickets, to: "导出/工单.csv")
    let run = self.run(world)
    #expect(run.status == .done || run.status == .open, "\(run.errors)")
    if published {
      let publish = world.publish("2026-08", accepting: "试验：接受")
      #expect(publish.output.contains("2026年8月已发布。"), "\(publish.errors)")
    }
    return world
  }

  private func run(_ world: TestWorld) -> CommandOutcome {
    world.run(
      "run", "--workspace", "工作区", "--month", "2026-08", "--from", "导出", "--only", "results")
  }

  private func remove(_ path: String, in world: TestWorld) throws {
    try FileManager.default.removeItem(atPath: world.path(path))
  }

  @Test(arguments: ["missing", "empty"])
  func aLostLedgerIsAnErrorAndThePublishedFolderStays(how: String) throws {
    let world = try world()
    let before = try world.tree("工作区/output/2026-08")
    try remove("工作区/ledger.sqlite", in: world)
    if how == "empty" { try world.write("", to: "工作区/ledger.sqlite") }
    let outcome = run(world)
    #expect(outcome.status == .notDone)
    for part in ["2026年8月", "不存在或是空的", "mingjing restore"] {
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
    #expect(try world.tree("工作区/output/2026-08") == before)
    #expect(try world.tree("工作区/output").keys.allSatisfy { $0.hasPrefix("2026-08/") })
  }

  @Test func anOlderLedgerNeverWritesOverWhatWasPublishedAfterIt() throws {
    let world = try world(published: false)
    #expect(
      world.run("backup", "--workspace", "工作区", "--to", "备份.sqlite").status == .done)
    #expect(world.publish("2026-08", accepting: "试验：接受").status != .notDone)
    let before = try world.tree("工作区/output/2026-08")
    try remove("工作区/ledger.sqlite", in: world)
    let restored = world.run("restore", "--workspace", "工作区", "--from", "备份.sqlite")
    #expect(restored.status == .open)
    #expect(restored.errors.contains("这份备份里却没有登记：备份较早"))
    let outcome = run(world)
    #expect(outcome.errors.contains("台账可能是从较早的备份恢复的"))
    #expect(outcome.output.contains("2026-08.recheck"))
    let again = world.publish("2026-08", accepting: "试验：接受")
    #expect(again.status == .notDone)
    #expect(again.errors.contains("请恢复较新的备份"))
    #expect(try world.tree("工作区/output/2026-08") == before)
  }

  @Test func aBackupIsRestoredWhereThereIsNoLedgerAndNowhereElse() throws {
    let world = try world()
    let made = world.run("backup", "--workspace", "工作区", "--to", "备份.sqlite")
    #expect(made.status == .done && made.output == "台账已备份并核对：备份.sqlite\n", "\(made.errors)")
    let again = world.run("backup", "--workspace", "工作区", "--to", "备份.sqlite")
    #expect(again.status == .notDone && again.errors.contains("备份不覆盖已有的文件"))
    let refused = world.run("restore", "--workspace", "工作区", "--from", "备份.sqlite")
    #expect(refused.status == .notDone && refused.errors.contains("已有台账"), "\(refused.errors)")
    try remove("工作区/ledger.sqlite", in: world)
    let restored = world.run("restore", "--workspace", "工作区", "--from", "备份.sqlite")
    #expect(restored.status == .done, "\(restored.errors)")
    #expect(
      world.run("verify", "--workspace", "工作区", "--month", "2026-08").output
        == "2026年8月核对无误：文件、登记和由台账重做的结果逐字节一致。\n")
  }

  @Test(arguments: ["", "不是台账", "SQLite format 3\0 垃圾"])
  func whatIsNoBackupIsNotRestored(content: String) throws {
    let world = try world()
    try remove("工作区/ledger.sqlite", in: world)
    try world.write(content, to: "坏.sqlite")
    let outcome = world.run("restore", "--workspace", "工作区", "--from", "坏.sqlite")
    if content.isEmpty {
      // An empty file is an empty ledger, which cannot be that of a published month.
      #expect(outcome.status == .open, "\(outcome.errors)")
    } else {
      #expect(outcome.status == .notDone, "\(outcome.output)")
      #expect(!FileManager.default.fileExists(atPath: world.path("工作区/ledger.sqlite")))
    }
  }

  @Test func aChangedMonthIsTold() throws {
    let world = try world()
    try world.write("改过", to: "工作区/output/2026-08/rejects.csv")
    try remove("工作区/output/2026-08/exceptions.csv", in: world)
    try world.write("多出", to: "工作区/output/2026-08/说明.txt")
    let outcome = world.run("verify", "--workspace", "工作区", "--month", "2026-08")
    #expect(outcome.status == .open)
    for part in ["文件被改动过：rejects.csv。", "缺少文件：exceptions.csv。", "多出的文件：说明.txt。", "有 3 处不一致"] {
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
  }

  @Test func aMonthThatIsNotThereCannotBeVerified() throws {
    let outcome = try world().run("verify", "--workspace", "工作区", "--month", "2026-07")
    #expect(outcome.status == .notDone)
    #expect(outcome.errors.contains("没有 output/2026-07/manifest.json"))
  }

  @Test func aBatchIsTakenOutAndComesBack() throws {
    let world = try world(published: false)
    let dropped = world.run("drop", "--workspace", "工作区", "--month", "2026-08")
    #expect(dropped.status == .done, "\(dropped.errors)")
    #expect(dropped.output == "2026年8月的 2 个文件已撤下：工单.csv、花名册.csv。\n")
    let nothing = world.run("drop", "--workspace", "工作区", "--month", "2026-08")
    #expect(nothing.status == .notDone && nothing.errors.contains("没有什么可以撤下"))
    #expect(run(world).status != .notDone)
  }

  @Test func aPublishedBatchIsTakenOutOnlyWhenAsked() throws {
    let world = try world()
    let refused = world.run("drop", "--workspace", "工作区", "--month", "2026-08")
    #expect(refused.status == .notDone && refused.errors.contains("--yes"))
    let dropped = world.run("drop", "--workspace", "工作区", "--month", "2026-08", "--yes")
    #expect(dropped.status == .done)
  }

  @Test func publishingAlwaysMakesAllDocuments() throws {
    let outcome = try world(published: false).run(
      "publish", "--workspace", "工作区", "--month", "2026-08", "--only", "results")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("--only"))
    let blank = try world(published: false).run(
      "publish", "--workspace", "工作区", "--month", "2026-08", "--accept-open", " ")
    #expect(blank.status == .usage && blank.errors.contains("请写明谁同意、为什么。"))
  }
}
