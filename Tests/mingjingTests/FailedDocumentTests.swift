import Foundation
import Testing

@testable import mingjing

/// One document that cannot be made costs itself and no other.
@Suite struct FailedDocumentTests {
  private static let files = [
    "花名册.csv": "工号,姓名,部门,科所,岗位,职务\nE1,方甲,城东营业所,一科,客户代表,员工\nE2,方乙,城东营业所,一科,,科所长\n",
    "工单.csv":
      "工单编号,来源渠道,受理时间,诉求类别,责任认定,部门,科所,责任人工号,诉求内容\nGD1,小白热线,2026-08-03,服务态度,责任,城东营业所,一科,E1,语气生硬\n",
  ]

  private func world() throws -> TestWorld {
    let world = try TestWorld()
    #expect(world.run("init", "工作区").status == .done)
    for (name, text) in Self.files { try world.write(text, to: "导出/\(name)") }
    return world
  }

  private func change(_ template: String, in world: TestWorld, _ old: String, _ new: String) throws
  {
    let path = "工作区/templates/\(template)"
    let text = String(decoding: try world.read(path), as: UTF8.self)
    #expect(text.contains(old))
    try world.write(text.replacing(old, with: new), to: path)
  }

  private func run(_ world: TestWorld) -> CommandOutcome {
    world.run("run", "--workspace", "工作区", "--month", "2026-08", "--from", "导出")
  }

  @Test func theOthersAreMadeAndPublishingIsRefused() throws {
    let world = try world()
    // The number of a person is no decimal, which only this month's data can tell.
    try change(
      "person.mustache", in: world, "{{> cards}}",
      "<figure data-chart=\"bar\" data-threshold=\"{{id}}\"><table><tbody><tr><td>1</td></tr></tbody></table></figure>"
    )
    let outcome = run(world)
    #expect(outcome.status == .open)
    #expect(outcome.errors.contains("文件“people/E1-方甲”没有做成：模板 person（people/E1-方甲） 第"))
    #expect(outcome.errors.contains("应是一个数"))
    let made = try world.tree("工作区/output/2026-08").keys
    for name in ["index.html", "bulletin/曝光台-2026-08.pdf", "departments/城东营业所.pdf", "results.json"]
    {
      #expect(made.contains(name), "\(name)")
    }
    #expect(!made.contains { $0.hasPrefix("people/") })
    let publish = ["publish", "--workspace", "工作区", "--month", "2026-08"]
    let refused = world.run(arguments: publish)
    #expect(refused.status == .notDone)
    #expect(refused.errors.contains("还有 1 项没有处理，没有发布："))
    #expect(refused.errors.contains("文件没有做成："))
    #expect(refused.errors.contains("people/E1-方甲"))
  }

  @Test func aTemplateAtFaultIsFoundBeforeAnythingIsRead() throws {
    let world = try world()
    try change("awards.mustache", in: world, "{{#hasGrievances}}", "{{#hasGrievances}}<div>甲</div>")
    let outcome = run(world)
    #expect(outcome.status == .notDone)
    #expect(outcome.errors.contains("模板 awards 第"))
    #expect(outcome.errors.contains("词汇表里没有 <div>"))
    #expect(try world.tree("工作区/output").isEmpty)
    let check = world.run("check", "--workspace", "工作区", "--month", "2026-08")
    #expect(check.errors.contains("没有花名册"))
    // Data need no template.
    let data = world.run(
      "run", "--workspace", "工作区", "--month", "2026-08", "--from", "导出", "--only", "results")
    #expect(data.status == .done)
  }
}
