import Delivery
import Layout
import Ledger
import Model
import PDF
import Policy
import Reports

/// A month as computed and rendered, ready to be put in its place.
struct MadeMonth {
  let results: MonthResults
  let importReport: ImportReport
  /// What the batch seems to lack.
  let completeness: [CompletenessIssue]
  let files: [OutputFile]
  var manifest: Manifest
  /// The date on the documents.
  let date: Day
  /// In Chinese: what could not be set as asked.
  let messages: [String]
  /// In Chinese: what is no more than worth knowing, such as a face that stands in for another.
  let notes: [String]
  /// Documents that could not be made; all others are in `files`.
  var failures: [DocumentFailure]
}

/// The ledger at a month → its results and every file of its folder.
struct MonthMaker {
  let job: Job
  let output: MonthOutput

  func make(_ month: Month, isDraft: Bool) throws -> MadeMonth {
    // First, so that a template at fault is found before anything is made.
    let templates = try output.only == .all ? job.workspace.checkedTemplates() : nil
    let computed = try MonthComputer(job: job).compute(month)
    let date = output.date ?? month.lastDay
    let imported = try job.importReport(of: month, masking: computed.facts.masking)
    let completeness = try BatchCompleteness(ledger: job.ledger, totals: output.expected).issues(
      computed.facts, report: imported, policy: computed.policy, calendar: computed.calendar)
    let results = OutputFile(
      path: "results.json",
      text: ResultsJSON(
        computed.results, reconciliation: imported.sheets, completeness: completeness
      ).text)
    let set = try templates.map { templates in
      let documents = MonthDocuments(
        results: computed.results, facts: computed.facts,
        options: ReportOptions(date: date, isDraft: isDraft), templates: templates,
        imports: [imported],
        alternatives: ReadingAlternatives.of(
          computed.index, policy: computed.policy, calendar: computed.calendar))
      var set = try typeset(documents.made(), date: date, isDraft: isDraft)
      PayrollFiles(documents.payroll(), month: month, date: date).add(to: &set)
      return set
    }
    return MadeMonth(
      results: computed.results, importReport: imported, completeness: completeness,
      files: [results] + MonthDocuments.lists(computed.results, imports: [imported])
        + (set?.files ?? []),
      manifest: try manifest(month, set?.fonts ?? [], masking: computed.facts.masking), date: date,
      messages: set?.messages.map(\.description) ?? [], notes: set?.notes ?? [],
      failures: set?.failures ?? [])
  }

  private func typeset(
    _ made: MadeDocuments, date: Day, isDraft: Bool
  ) throws -> SetDocuments {
    job.progress.step(4, of: 5, "排版")
    let setter = try DocumentSetter(workspace: job.workspace)
    var set = try setter.all(
      made.documents.map { document in
        SettingTask(
          source: DocumentSource(
            name: document.path, tree: document.tree, date: date, isDraft: isDraft),
          path: document.path, forms: document.forms, script: document.script)
      })
    set.failures = made.failures + set.failures
    return set
  }

  private func manifest(
    _ month: Month, _ fonts: [UsedFont], masking: MaskingContext?
  ) throws -> Manifest {
    let inputs = try job.ledger.batches().filter { $0 <= month }.flatMap { batch in
      try job.importReport(of: batch, masking: masking).files.map {
        Manifest.Input(batch: batch, name: $0.name, size: $0.size, sha256: $0.sha256)
      }
    }
    return Manifest(
      month: month,
      versions: [
        "program": Program.version, "policy": try job.workspace.policyText().sha256,
        "templates": try job.workspace.templatesSHA256(),
      ],
      inputs: inputs,
      fonts: try fonts.map { font in
        let bytes = try job.workspace.world.read(font.path)
        return Manifest.Font(
          family: font.family, file: font.path.split(separator: "/").last.map(String.init) ?? "",
          size: bytes.count, sha256: SHA256Hex.of(bytes))
      })
  }
}
