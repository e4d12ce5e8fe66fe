import Foundation
import Testing

@testable import mingjing

/// Workspaces that released versions made go on working.
@Suite struct EarlierWorkspaceTests {
  /// A copy of the workspace that a version's `init` made, with a ledger that it wrote.
  private func world(_ version: String) throws -> TestWorld {
    let world = try TestWorld()
    let fixtures = TestWorld.checkout + "/Tests/Fixtures"
    let files = FileManager.default
    try files.copyItem(atPath: "\(fixtures)/workspaces/\(version)", toPath: world.path("工作区"))
    try files.copyItem(
      atPath: "\(fixtures)/ledgers/\(version).sqlite", toPath: world.path("工作区/ledger.sqlite"))
    try files.copyItem(atPath: "\(fixtures)/ledgers/2026-08", toPath: world.path("2026-08"))
    return world
  }

  @Test(arguments: ["1.0.0"])
  func theNextMonthIsRunAndPublished(version: String) throws {
    let world = try world(version)
    let run = world.run(
      "run", "--workspace", "工作区", "--month", "2026-08", "--from", "2026-08", "--only", "results")
    #expect(run.status == .open, "\(run.errors)")
    #expect(run.output.contains("工单：读 53 行"), "\(run.output)")
    let published = world.publish("2026-08", accepting: "试验：接受")
    #expect(published.status == .open, "\(published.errors)")
    let july = world.run(
      "report", "--workspace", "工作区", "--month", "2026-07", "--only", "results")
    #expect(july.output.contains("2026-07.recheck"), "\(july.output)\(july.errors)")
  }
}
