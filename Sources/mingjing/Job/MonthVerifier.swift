import Delivery
import Ledger
import Model

/// A month's folder held against its manifest, the register, and what the ledger makes now.
struct MonthVerifier {
  let job: Job

  /// What is not as it should be, a sentence each; empty where all is well.
  func differences(_ month: Month) throws -> [String] {
    try job.ledger.check()
    let folder = job.workspace.monthFolder(month, published: false)
    let path = folder + "/manifest.json"
    guard job.world.exists(path) else {
      throw Failure(
        "没有 output/\(month)/manifest.json，不能核对。",
        remedy: "请先运行 mingjing run --month \(month)，或从备份取回这个月的文件夹。")
    }
    let text = try job.world.read(path)
    guard let manifest = ManifestFile(text) else {
      return ["manifest.json 已损坏，读不出来。"]
    }
    let record = try job.ledger.publishedMonths().first { $0.month == month }
    return try files(of: manifest, in: folder)
      + register(manifest, record, month)
      + (try remade(manifest, record, month))
  }

  private func files(of manifest: ManifestFile, in folder: String) throws -> [String] {
    var differences: [String] = []
    for file in manifest.files {
      guard job.world.exists("\(folder)/\(file.path)") else {
        differences.append("缺少文件：\(file.path)。")
        continue
      }
      let bytes = try job.world.read("\(folder)/\(file.path)")
      if bytes.count != file.size || SHA256Hex.of(bytes) != file.sha256 {
        differences.append("文件被改动过：\(file.path)。")
      }
    }
    let known = Set(manifest.files.map { ExactText($0.path) } + [ExactText("manifest.json")])
    differences += job.world.files(below: folder).filter { !known.contains(ExactText($0)) }
      .map { "多出的文件：\($0)。" }
    return differences
  }

  private func register(
    _ manifest: ManifestFile, _ record: PublicationRecord?, _ month: Month
  ) throws -> [String] {
    var differences: [String] = []
    if (manifest.published ?? (record != nil)) != (record != nil) {
      differences.append(
        record == nil ? "文件是发布稿，台账里却没有登记。" : "台账里已登记发布，文件却是草稿。")
    }
    let accepted = try job.ledger.acceptance(of: month)
    if manifest.schema >= 2, manifest.accepted != accepted.map(ManifestFile.Accepted.init) {
      differences.append("接受的例外与台账里登记的不一样。")
    }
    return differences
  }

  private func remade(
    _ manifest: ManifestFile, _ record: PublicationRecord?, _ month: Month
  ) throws -> [String] {
    let only: MonthOutput.Scope =
      manifest.files.contains { $0.path == "index.html" } ? .all : .results
    let made = try MonthMaker(
      job: job, output: MonthOutput(date: record?.documentDate, only: only)
    ).make(month, isDraft: record == nil)
    let names = ["policy": "政策", "program": "程序", "templates": "模板"]
    var differences = names.sorted { $0.key < $1.key }.compactMap { key, name in
      manifest.versions[key] == made.manifest.versions[key]
        ? nil : "\(name)在那以后换过，下面的不同可能由此而来。"
    }
    let now = Dictionary(
      made.files.map { (ExactText($0.path), SHA256Hex.of($0.bytes)) }, uniquingKeysWith: { $1 })
    let then = manifest.files
    differences += then.compactMap { file in
      guard let sha256 = now[ExactText(file.path)] else { return "由台账重做没有这个文件：\(file.path)。" }
      return sha256 == file.sha256 ? nil : "由台账重做的内容不同：\(file.path)。"
    }
    let known = Set(then.map { ExactText($0.path) })
    differences += made.files.filter { !known.contains(ExactText($0.path)) }
      .map { "由台账重做多出这个文件：\($0.path)。" }
    return differences
  }
}
