import Foundation
import Testing

@testable import mingjing

/// A fictional company's months, through the commands that its service centre would type.
@Suite struct MonthRoundTests {
  /// A workspace and two months of exports of the smallest company.
  private func world() throws -> TestWorld {
    let world = try TestWorld()
    let sample = world.run(
      "sample", "--months", "2026-06..2026-07", "--staff", "80", "--seed", "3", "--to", "导出")
    #expect(sample.status == .done)
    #expect(world.run("init", "工作区").status == .done)
    return world
  }

  private func run(_ month: String, in world: TestWorld) -> CommandOutcome {
    world.run(
      "run", "--yes", "--workspace", "工作区", "--month", month, "--from", "导出/\(month)", "--only",
      "results")
  }

  private func publish(
    _ month: String, in world: TestWorld, accepting: String? = nil
  ) -> CommandOutcome {
    world.publish(month, accepting: accepting)
  }

  @Test func writesTheSameBytesTwice() throws {
    let world = try world()
    #expect(run("2026-06", in: world).status == .open)
    let first = try world.tree("工作区/output/2026-06")
    #expect(first.keys.contains("results.json"))
    #expect(first.keys.contains("manifest.json"))
    #expect(run("2026-06", in: world).status == .open)
    #expect(try world.tree("工作区/output/2026-06") == first)
    #expect(
      world.run("report", "--workspace", "工作区", "--month", "2026-06", "--only", "results").status
        == .open)
    #expect(try world.tree("工作区/output/2026-06") == first)
  }

  @Test func documentsAreTheSameWhateverTheCores() throws {
    let world = try world()
    var months: [[String: Data]] = []
    for cores in [1, 3] {
      let outcome = world.run(
        "run", "--workspace", "工作区", "--month", "2026-06", "--from", "导出/2026-06", cores: cores)
      #expect(outcome.status == .open)
      months.append(try world.tree("工作区/output/2026-06"))
    }
    #expect(months[0].keys.contains("bulletin/曝光台-2026-06.pdf"))
    for (name, bytes) in months[0] { #expect(months[1][name] == bytes, "\(name)") }
    #expect(months[0].count == months[1].count)
    let index = String(decoding: months[0]["index.html"] ?? Data(), as: UTF8.self)
    #expect(index.hasSuffix("</script>\n</body>\n</html>\n"), "\(index.suffix(80))")
  }

  @Test func publishesOnlyWhatNobodyHasToMend() throws {
    let world = try world()
    #expect(run("2026-06", in: world).status == .open)
    let refused = publish("2026-06", in: world)
    #expect(refused.status == .notDone)
    #expect(refused.errors.contains("项没有处理，没有发布："))
    #expect(refused.errors.contains("--accept-open"))
    let accepted = publish("2026-06", in: world, accepting: "试验：接受")
    #expect(accepted.status == .open)
    #expect(accepted.output.contains("2026年6月已发布。"))
    let manifest = String(
      decoding: try world.tree("工作区/output/2026-06")["manifest.json"] ?? Data(), as: UTF8.self)
    #expect(manifest.contains(#""accepted": {"by": "试验：接受", "issues": ["#))
    #expect(manifest.contains(#""published": true"#))
  }

  @Test func neverWritesAPublishedMonthAgain() throws {
    let world = try world()
    _ = run("2026-06", in: world)
    _ = publish("2026-06", in: world, accepting: "试验：接受")
    let published = try world.tree("工作区/output/2026-06")
    _ = run("2026-06", in: world)
    #expect(try world.tree("工作区/output/2026-06") == published)
    #expect(try world.tree("工作区/output/2026-06.recheck") == published)
    let again = publish("2026-06", in: world, accepting: "试验：接受")
    #expect(again.status == .notDone)
    #expect(again.errors == "2026年6月已经发布过，不能再次发布。之后的变化会在以后的月份里作为更正写出来。\n")
    #expect(try world.tree("工作区/output/2026-06") == published)
  }

  @Test func publishesInOrder() throws {
    let world = try world()
    _ = run("2026-06", in: world)
    _ = run("2026-07", in: world)
    #expect(publish("2026-07", in: world, accepting: "试验：接受").status == .open)
    let late = publish("2026-06", in: world, accepting: "试验：接受")
    #expect(late.status == .notDone)
    #expect(
      late.errors == "2026年7月已经发布，2026年6月早于它，不能再发布。发布须按月份先后进行。2026年6月的内容会在下一个发布的月份里作为补记写出来。\n")
  }

  @Test func refusesToPublishAMonthWithoutFiles() throws {
    let world = try world()
    _ = run("2026-06", in: world)
    let outcome = publish("2026-07", in: world, accepting: "试验：接受")
    #expect(outcome.status == .notDone)
    #expect(outcome.errors.hasPrefix("2026年7月还没有读入任何文件，不能发布。"))
  }

  @Test func printsTheCheckAndWritesNothing() throws {
    let world = try world()
    _ = run("2026-06", in: world)
    let before = try world.tree("工作区")
    let check = world.run("check", "--workspace", "工作区", "--month", "2026-06")
    #expect(check.status == .open)
    for part in ["本月结果（", "更正（", "曝光（", "须处理的例外（", "提示（", "关注名单（"] {
      #expect(check.output.contains(part))
    }
    let json = world.run("check", "--workspace", "工作区", "--month", "2026-06", "--json")
    #expect(json.output.utf8.elementsEqual(before["output/2026-06/results.json"] ?? Data()))
    #expect(try world.tree("工作区") == before)
  }

  @Test func addsFilesToABatchWithoutTakingOthersAway() throws {
    let world = try world()
    _ = run("2026-06", in: world)
    try world.write(
      """
      工单编号,来源渠道,受理时间,诉求类别,责任认定,部门,诉求内容
      BC-1,小白热线,2026-06-20,其他,非责任,客户服务中心,补充的一件
      """, to: "补充/补充.csv")
    let added = world.run(
      "import", "--workspace", "工作区", "--month", "2026-06", "--from", "补充", "--add")
    #expect(added.output.contains("花名册：读"))
    #expect(added.output.contains("2026年6月的文件已读入台账。"))
    let check = world.run("check", "--workspace", "工作区", "--month", "2026-06", "--json")
    #expect(check.output.contains("\"file\": \"补充.csv\""))
  }
}
