internal import Foundation
import Ledger

/// A copy of the workspace's ledger that is gone when the work is done: reads and judges, keeps
/// nothing.
enum TrialLedger {
  static func using(
    _ options: WorkspaceOptions, world: World, _ body: (Job) throws -> ExitStatus
  ) throws -> ExitStatus {
    let workspace = try Workspace(options, world: world)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mingjing-\(UUID().uuidString)").path
    try world.makeDirectory(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/ledger.sqlite"
    if world.exists(workspace.ledgerPath) {
      do {
        try FileManager.default.copyItem(atPath: workspace.ledgerPath, toPath: path)
      } catch {
        throw Failure(
          "台账复制不到临时文件夹 \(folder)。", remedy: "请检查临时文件夹的空间和权限后再运行。")
      }
    }
    return try body(Job(options, world: world, ledger: try Ledger(path: path)))
  }
}
