package import Model
package import Policy

/// A month's results and the accounting of its exports → `results.json`, schema 2.
package struct ResultsJSON {
  private let results: MonthResults
  private let sheets: [SheetReport]
  private let completeness: [CompletenessIssue]

  /// `completeness` is what the batch lacks beside the earlier ones.
  package init(
    _ results: MonthResults, reconciliation sheets: [SheetReport],
    completeness: [CompletenessIssue] = []
  ) {
    self.results = results
    self.completeness = completeness
    self.sheets = sheets
  }

  /// The file's text: keys in alphabetical order, arrays in the order of the results.
  package var text: String { value.text }

  private var value: JSONValue {
    .object([
      "schema": .integer(2),
      "month": .string(results.month.description),
      "policy": .object([
        "sha256": .string(results.policySHA256),
        "readings": .object(results.readings.mapValues { .string($0) }),
      ]),
      "findings": .array(results.findings.map(\.json)),
      "standing": .array(results.standing.map(\.json)),
      "adjustments": .array(results.adjustments.map(\.json)),
      "exposures": .array(results.exposures.map(\.json)),
      "inspection_exposures": .array(results.inspectionExposures.map(\.json)),
      "corrections": .array(results.corrections.map(\.json)),
      "people": .array(results.people.map(\.json)),
      "sections": .array(results.sections.map(\.json)),
      "departments": .array(results.departments.map(\.json)),
      "awards": .array(results.awards.map(\.json)),
      "appeals": .array(results.appeals.map(\.json)),
      "on_hold": .array(
        results.onHold.map {
          .object(["ticket": .string($0.ticket.text), "why": .string($0.why.rawValue)])
        }),
      "grievances": .array(results.grievances.map(\.json)),
      "coverage": .array(
        results.coverage.map {
          .object(["id": .string($0.id.text), "state": .string($0.state.rawValue)])
        }),
      "excellent": .array(
        results.excellent.map { .object(["id": .string($0.id.text), "score": .score($0.score)]) }),
      "referrals": .array(results.referrals.map { .object(["ticket": .string($0.text)]) }),
      "exceptions": .array(results.exceptions.map(\.json)),
      "notices": .array(results.notices.map(\.json)),
      "completeness": .array(
        completeness.map {
          .object([
            "kind": .string($0.kind.rawValue), "about": .string($0.about),
            "detail": .string($0.detail),
          ])
        }),
      "reconciliation": .array(sheets.map(\.json)),
    ])
  }
}

extension SheetReport {
  fileprivate var json: JSONValue {
    .object([
      "file": .string(file), "sheet": .string(sheet), "kind": .optional(kind?.rawValue),
      "rows": .integer(rows), "accepted": .integer(accepted), "replaced": .integer(replaced),
      "duplicates": .integer(duplicates), "rejects": .integer(rejects),
    ])
  }
}
