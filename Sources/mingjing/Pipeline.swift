import Delivery
import Ledger
import Model
import Policy

/// The whole job: exports → records → findings → documents → the month's folder.
///
/// Each line of `run` is a room; what it gives is a value that the next one takes.
struct Pipeline {
  let job: Job
  let output: MonthOutput

  /// Everything up to the drafts.
  func run(_ month: Month, from folder: String) throws -> ExitStatus {
    // A template at fault should not be found only after the import.
    if output.only == .all { _ = try job.workspace.checkedTemplates() }
    return try job.writing("run --month \(month)") { state in
      job.progress.step(1, of: 5, "读取导出")
      let imported = try job.importer.run(
        month: month, folder: folder, mode: .replace, demand: .roster)
      let summary = ImportSummary(report: imported)
      job.say(summary.totals)
      summary.problems.forEach(job.world.say)
      return try report(month, state)
    }
  }

  /// The drafts from the ledger as it is; a published month goes beside its folder.
  func report(_ month: Month) throws -> ExitStatus {
    try job.writing("report --month \(month)") { state in try report(month, state) }
  }

  private func report(_ month: Month, _ state: PublishedState) throws -> ExitStatus {
    let isRegistered = state.registered.contains(month)
    if state.unregistered.contains(month) {
      job.world.say(
        "output/\(month) 是已经发布的文件，台账里却没有登记：台账可能是从较早的备份恢复的。"
          + "它没有被改动；请恢复较新的备份。")
    }
    let isPublished = state.isPublished(month)
    let place = job.workspace.monthFolder(month, published: isPublished)
    var made = try makeMonth(month, isDraft: !isRegistered)
    made.manifest.isPublished = isRegistered
    made.manifest.acceptance = try job.ledger.acceptance(of: month)
    let folder = try write(&made, to: place)
    try folder.putInPlace(
      manifest: made.manifest, existing: isPublished ? .exchange : .exchangeUnlessPublished)
    job.progress.finish()
    return conclude(made, place: place, isPublished: isPublished)
  }

  /// Registers the month and puts its final documents in place, both or neither.
  ///
  /// The order is that of `Ledger.publish`, between a note beside the folder and its end: whatever
  /// stops the program, the next command finds the note and what the register says.
  /// `accepting` is who publishes although something is open, and why.
  func publish(_ month: Month, accepting: String?) throws -> ExitStatus {
    try job.writing("publish --month \(month)") { state in
      try check(month, state)
      var made = try makeMonth(month, isDraft: false)
      let place = job.workspace.monthFolder(month, published: false)
      var folder = try write(&made, to: place)
      made.manifest.isPublished = true
      made.manifest.acceptance = try OpenIssues(made).accepted(by: accepting)
      try folder.seal(manifest: made.manifest)
      try folder.announce()
      var isStuck = false
      do {
        try job.ledger.publish(
          publication(of: made.results), policySHA256: made.results.policySHA256,
          documentDate: made.date, acceptance: made.manifest.acceptance
        ) {
          try folder.place(.exchangeUnlessPublished)
        } takingBack: {
          isStuck = true
          try folder.takeBack()
          isStuck = false
        }
      } catch {
        if !isStuck { folder.conclude() }
        throw error
      }
      folder.conclude()
      job.progress.finish()
      job.world.print("\(month.chinese)已发布。")
      return conclude(made, place: place, isPublished: true)
    }
  }

  /// What can be known before a month is made: it has data, its turn has come, and the register is
  /// whole.
  private func check(_ month: Month, _ state: PublishedState) throws {
    guard !state.registered.contains(month) else { throw LedgerError.alreadyPublished(month) }
    if let last = state.registered.last, last > month {
      throw LedgerError.publishedOutOfOrder(month, last: last)
    }
    guard state.unregistered.isEmpty else {
      let list = state.unregistered.map(\.chinese).joined(separator: "、")
      throw Failure(
        "output 里的\(list)是已经发布的文件，台账里却没有登记：台账可能是从较早的备份恢复的。\(month.chinese)没有发布。",
        remedy: "请恢复较新的备份；确认那些文件作废的，请先把它们的文件夹移到别处。")
    }
    guard try job.ledger.batches().contains(month) else {
      throw Failure(
        "\(month.chinese)还没有读入任何文件，不能发布。",
        remedy: "请先运行 mingjing run --month \(month) --from 文件夹。")
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

  private func conclude(_ made: MadeMonth, place: String, isPublished: Bool) -> ExitStatus {
    for failure in made.failures { job.world.say(failure.userText) }
    for message in made.messages { job.world.say(message) }
    job.note(made.notes)
    let results = made.results
    job.say([
      "\(results.month.chinese)：结果 \(results.findings.count) 条，更正 \(results.adjustments.count) 条，"
        + "曝光 \(results.exposures.count + results.inspectionExposures.count) 条，"
        + "例外 \(results.exceptions.count) 项。"
    ])
    job.world.print("文件在：\(place)")
    let summary = ImportSummary(report: made.importReport)
    job.world.print(
      Verdict(
        month: results.month, completeness: made.completeness,
        exceptions: results.exceptions.count, failures: made.failures.count,
        isPublished: isPublished
      ).lines.joined(separator: "\n"))
    let isOpen =
      summary.hasProblems || made.completeness.contains { $0.kind != .drift }
      || !results.exceptions.isEmpty || !made.failures.isEmpty
      || !made.messages.isEmpty
    return isOpen ? .open : .done
  }
}
