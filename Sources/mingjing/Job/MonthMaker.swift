import Delivery
import Layout
import Ledger
import Model
import Policy
import Reports

/// A month as computed and rendered, ready to be put in its place.
struct MadeMonth {
  let results: MonthResults
  let importReport: ImportReport
  let files: [OutputFile]
  let manifest: Manifest
  /// The date on the documents.
  let date: Day
  /// In Chinese: what could not be set as asked.
  let messages: [String]
}

/// The ledger at a month → its results and every file of its folder.
struct MonthMaker {
  let job: Job
  let output: OutputOptions

  func make(_ month: Month, isDraft: Bool) throws -> MadeMonth {
    let computed = try MonthComputer(job: job).compute(month)
    let date = output.date ?? month.lastDay
    let imported = try job.ledger.importReport(of: month)
    let results = OutputFile(
      path: "results.json",
      text: ResultsJSON(computed.results, reconciliation: imported.sheets).text)
    let documents = MonthDocuments(
      results: computed.results, facts: computed.facts,
      options: ReportOptions(date: date, isDraft: isDraft),
      templates: try TemplateSet(files: try job.workspace.templates()), imports: [imported],
      alternatives: output.only == .all
        ? ReadingAlternatives.of(
          computed.index, policy: computed.policy, calendar: computed.calendar) : [])
    let set = try typeset(documents, date: date, isDraft: isDraft)
    return MadeMonth(
      results: computed.results, importReport: imported,
      files: [results] + documents.files() + set.files, manifest: try manifest(month), date: date,
      messages: set.messages.map(\.description))
  }

  private func typeset(
    _ documents: MonthDocuments, date: Day, isDraft: Bool
  ) throws -> SetDocuments {
    guard output.only == .all else { return SetDocuments() }
    job.progress.step(4, of: 5, "排版")
    let setter = try DocumentSetter(workspace: job.workspace)
    return try setter.all(
      try documents.documents().map { document in
        SettingTask(
          source: DocumentSource(
            name: document.path, tree: document.tree, date: date, isDraft: isDraft),
          path: document.path, forms: document.forms, script: document.script)
      })
  }

  private func manifest(_ month: Month) throws -> Manifest {
    let inputs = try job.ledger.batches().filter { $0 <= month }.flatMap { batch in
      try job.ledger.importReport(of: batch).files.map {
        Manifest.Input(batch: batch, name: $0.name, size: $0.size, sha256: $0.sha256)
      }
    }
    return Manifest(
      month: month,
      versions: [
        "program": Program.version, "policy": try job.workspace.policyText().sha256,
        "templates": try job.workspace.templatesSHA256(),
      ],
      inputs: inputs)
  }
}
