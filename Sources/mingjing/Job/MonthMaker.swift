import Delivery
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
    let files = [
      OutputFile(
        path: "results.json",
        text: ResultsJSON(computed.results, reconciliation: imported.sheets).text)
    ]
    return MadeMonth(
      results: computed.results, importReport: imported, files: files,
      manifest: try manifest(month), date: date, messages: [])
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
