import Delivery
import Ledger
import Model
import Policy

/// The whole job: exports → records → findings → documents → the month's folder.
///
/// Each line of `run` is a room; what it gives is a value that the next one takes.
struct Pipeline {
  let job: Job
  let output: OutputOptions

  /// Everything up to the drafts.
  func run(_ month: Month, from folder: String) throws -> ExitStatus {
    // A template at fault should not be found only after the import.
    if output.only == .all { _ = try job.workspace.checkedTemplates() }
    job.progress.step(1, of: 5, "读取导出")
    let imported = try job.importer.run(
      month: month, folder: folder, mode: .replace, demand: .roster)
    let summary = ImportSummary(report: imported)
    job.say(summary.totals)
    summary.problems.forEach(job.world.say)
    return try report(month)
  }

  /// The drafts from the ledger as it is; a published month goes beside its folder.
  func report(_ month: Month) throws -> ExitStatus {
    let published = try job.ledger.publishedMonths().contains { $0.month == month }
    var made = try makeMonth(month, isDraft: !published)
    let folder = try write(&made, to: job.workspace.monthFolder(month, published: published))
    try folder.putInPlace(manifest: made.manifest)
    job.progress.finish()
    return conclude(made, place: job.workspace.monthFolder(month, published: published))
  }

  /// Registers the month and puts its final documents in place, both or neither.
  func publish(_ month: Month, acceptOpen: Bool) throws -> ExitStatus {
    var made = try makeMonth(month, isDraft: false)
    let place = job.workspace.monthFolder(month, published: false)
    var folder = Optional(try write(&made, to: place))
    try refuse(made, acceptOpen: acceptOpen)
    try job.ledger.publish(
      publication(of: made.results), policySHA256: made.results.policySHA256,
      documentDate: made.date
    ) {
      try folder.take()?.putInPlace(manifest: made.manifest)
    }
    job.progress.finish()
    job.world.print("\(month.chinese)已发布。")
    return conclude(made, place: place)
  }

  /// A month that has no file of its own, or has exceptions that nobody accepted, is not published.
  private func refuse(_ made: MadeMonth, acceptOpen: Bool) throws {
    let month = made.results.month
    guard try job.ledger.batches().contains(month) else {
      throw Failure(
        "\(month.chinese)还没有读入任何文件，不能发布。请先运行 mingjing run --month \(month) --from 文件夹。")
    }
    guard acceptOpen || made.failures.isEmpty else {
      throw Failure(
        (["\(month.chinese)有 \(made.failures.count) 份文件没有做成，没有发布："]
          + made.failures.prefix(10).map { "  \($0.document)：\($0.reason)" })
          .joined(separator: "\n"),
        remedy: "请改好后再发布；确认可以缺着这些文件发布，加 --accept-open。")
    }
    let open = made.results.exceptions
    guard acceptOpen || open.isEmpty else {
      throw Failure(
        (["\(month.chinese)还有 \(open.count) 项例外没有处理，没有发布："]
          + open.prefix(10).map { "  \($0.about)：\($0.detail)" }
          + ["请补正后再运行；确认可以带着例外发布，加 --accept-open。"])
          .joined(separator: "\n"))
    }
  }

  private func makeMonth(_ month: Month, isDraft: Bool) throws -> MadeMonth {
    try MonthMaker(job: job, output: output).make(month, isDraft: isDraft)
  }

  /// Writes all files into a folder beside the place; one whose path cannot be written is a
  /// document that failed, and the others are written.
  private func write(_ made: inout MadeMonth, to place: String) throws -> MonthFolder {
    job.progress.step(5, of: 5, "写入文件夹")
    let name = place.split(separator: "/").last.map { String($0) } ?? place
    var folder = try MonthFolder(parent: job.workspace.outputFolder, name: name)
    for file in made.files {
      if let refusal = try folder.refusal(writing: file) {
        made.failures.append(DocumentFailure(document: file.path, reason: refusal.userText))
      }
    }
    return folder
  }

  private func conclude(_ made: MadeMonth, place: String) -> ExitStatus {
    made.failures.forEach { job.world.say($0.userText) }
    made.messages.forEach(job.world.say)
    job.note(made.notes)
    let results = made.results
    job.say([
      "\(results.month.chinese)：结果 \(results.findings.count) 条，更正 \(results.adjustments.count) 条，"
        + "曝光 \(results.exposures.count + results.inspectionExposures.count) 条，"
        + "例外 \(results.exceptions.count) 项。"
    ])
    if !results.unpublishedMonths.isEmpty {
      let months = results.unpublishedMonths.map(\.chinese).joined(separator: "、")
      job.say(["本年还有月份没有发布：\(months)。"])
    }
    job.world.print("文件在：\(place)")
    let summary = ImportSummary(report: made.importReport)
    let isOpen =
      summary.hasProblems || !results.exceptions.isEmpty || !made.failures.isEmpty
      || !made.messages.isEmpty
    return isOpen ? .open : .done
  }
}
