import Delivery
import Intake
import Ledger
import Model

/// A folder of exports → a batch of the ledger, in one transaction.
struct BatchImporter {
  let workspace: Workspace
  let ledger: Ledger
  let progress: Progress

  /// What the folder must give for the import to be kept.
  enum Demand {
    /// Anything that was recognised.
    case something
    /// A roster, in this batch or one before it, without which there is no report.
    case roster
  }

  /// Imports a folder; where the demand is not met, nothing is kept and the failure says why.
  func run(
    month: Month, folder: String, mode: ImportMode, demand: Demand
  ) throws -> ImportReport {
    let mapping = try workspace.mapping()
    let settings = IntakeSettings(batch: month, mapping: mapping.value)
    let reader = "\(IntakeSettings.readerVersion) \(mapping.sha256)"
    let path = workspace.world.absolute(folder)
    return try ledger.importBatch(month, mode: mode, reader: reader) { outcome in
      try check(outcome, demand: demand, month: month)
    } _: { session in
      let listing = try readFolder(
        path, settings: settings, hash: SHA256Stream.self, into: &session
      ) { step in
        progress.update("读取 \(step.file)  \(percent(step))")
      }
      if !listing.folders.isEmpty {
        workspace.world.say(
          "子文件夹没有读取：\(listing.folders.joined(separator: "、"))。需要时请把里面的文件移出来。")
      }
    }
  }

  private func percent(_ step: ImportProgress) -> String {
    step.bytesInAll == 0 ? "" : "\(step.bytesRead * 100 / step.bytesInAll)%"
  }

  private func check(_ outcome: ImportOutcome, demand: Demand, month: Month) throws {
    let report = outcome.report
    guard report.sheets.contains(where: { $0.kind != nil }) else {
      throw Failure(
        (["文件夹里没有一张表认得出，台账没有改动。"] + ImportSummary(report: report).problems
          + ["请用 mingjing inspect 文件 查看读到的表头，或在 mapping.yaml 里加上对照。"])
          .joined(separator: "\n"))
    }
    guard demand == .something || outcome.hasRoster else {
      throw Failure(
        (["\(month.chinese)及以前都没有花名册，不能生成结果，台账没有改动。"]
          + ImportSummary(report: report).problems
          + ["请把人事系统导出的花名册放进文件夹，再运行一次。"])
          .joined(separator: "\n"))
    }
  }
}
