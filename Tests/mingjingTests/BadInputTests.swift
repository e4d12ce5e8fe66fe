import Testing

@testable import mingjing

/// A folder that cannot be a month, and what the user is told.
struct BadFolder: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  let message: String

  var testDescription: String { name }
}

@Suite struct BadInputTests {
  static let folders: [BadFolder] = [
    BadFolder(
      name: "空文件夹", files: ["其他/x.csv": ""], message: "里没有可以导入的文件。请把当月导出的文件放进这个文件夹。"),
    BadFolder(
      name: "没有花名册",
      files: [
        "工单.csv": "工单编号,来源渠道,受理时间,诉求类别,部门,诉求内容\nGD1,12345,2026-08-03,服务态度,甲部,内容\n"
      ],
      message: "2026年8月及以前都没有花名册，不能生成结果，台账没有改动。"),
    BadFolder(
      name: "别的系统的表", files: ["库存.csv": "物料,数量\n水表,3\n"],
      message: "文件夹里没有一张表认得出，台账没有改动。\n未采用 库存.csv："),
    BadFolder(
      name: "截断的压缩包", files: ["花名册.xlsx": "PK\u{3}\u{4}截断"], message: "拒收 花名册.xlsx："),
  ]

  private static let good = [
    "花名册.csv": "工号,姓名,部门,科所,岗位\nE1,张甲,甲部,一科,客户代表\n"
  ]

  @Test(arguments: folders)
  func saysWhatToDoAndLeavesEverythingAsItWas(_ folder: BadFolder) throws {
    let world = try TestWorld()
    #expect(world.run("init", "工作区").status == .done)
    for (name, text) in folder.files { try world.write(text, to: "坏/\(name)") }
    let outcome = world.run("run", "--workspace", "工作区", "--month", "2026-08", "--from", "坏")
    #expect(outcome.status == .notDone)
    #expect(outcome.errors.contains(folder.message))
    let after = world.run("check", "--workspace", "工作区", "--month", "2026-08")
    #expect(after.status == .notDone)
    #expect(after.errors.contains("没有花名册"))
    #expect(try world.tree("工作区/output").isEmpty)
  }

  @Test(arguments: folders)
  func keepsTheEarlierMonthWhenTheFolderTurnsBad(_ folder: BadFolder) throws {
    guard folder.name != "没有花名册" else { return }
    let world = try TestWorld()
    #expect(world.run("init", "工作区").status == .done)
    for (name, text) in Self.good { try world.write(text, to: "好/\(name)") }
    let good = world.run(
      "run", "--workspace", "工作区", "--month", "2026-08", "--from", "好", "--only", "results")
    // A first month without tickets is asked about.
    #expect(good.status == .open)
    let output = try world.tree("工作区/output")
    let facts = world.run("check", "--workspace", "工作区", "--month", "2026-08", "--json").output
    for (name, text) in folder.files { try world.write(text, to: "坏/\(name)") }
    let bad = world.run("run", "--workspace", "工作区", "--month", "2026-08", "--from", "坏")
    #expect(bad.status == .notDone)
    #expect(try world.tree("工作区/output") == output)
    #expect(
      world.run("check", "--workspace", "工作区", "--month", "2026-08", "--json").output == facts)
  }

  @Test(arguments: [
    ("2026-13", "--month <月份> 的值“2026-13”不对。请写成 2026-08 这样的年和月。"),
    ("八月", "--month <月份> 的值“八月”不对。没有写哪一年，请写成 2026-08 这样的年和月。"),
  ])
  func refusesAMonthThatIsNone(_ month: String, message: String) throws {
    let outcome = try TestWorld().run("run", "--month", month, "--from", "x")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains(message))
  }

  @Test func namesAPolicyFileThatIsWrongWithItsLine() throws {
    let world = try TestWorld()
    #expect(world.run("init", "工作区").status == .done)
    for (name, text) in Self.good { try world.write(text, to: "好/\(name)") }
    try world.write("没有的键: 1\n", to: "工作区/policy.yaml")
    let outcome = world.run("run", "--workspace", "工作区", "--month", "2026-08", "--from", "好")
    #expect(outcome.status == .notDone)
    #expect(outcome.errors.contains("policy.yaml"))
    #expect(outcome.errors.contains("没有的键"))
    #expect(try world.tree("工作区/output").isEmpty)
  }
}
