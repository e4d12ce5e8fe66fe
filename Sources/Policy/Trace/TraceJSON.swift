package import Model

/// A trace → JSON for machines (`docs/trace.schema.json`).
extension Trace {
  package var json: JSONValue {
    .object([
      "schema": .integer(1), "kind": .string(kind.rawValue), "id": .string(id),
      "month": .string(month.description),
      "findings": .array(findings.map(Self.json)),
      "spared": .strings(spared),
      "rulings": .array(
        rulings.map {
          .object([
            "about": .string($0.about.description), "assessed": .string($0.assessed.description),
            "classes": .strings($0.classes.map(\.rawValue)),
            "person": .optional($0.person?.text), "reason": .string($0.reason),
          ])
        }),
      "appeals": .array(
        appeals.map {
          .object([
            "ticket": .string($0.ticket.text), "state": .string($0.state.rawValue),
            "reasons": .strings($0.reasons.map(\.rawValue)),
          ])
        }),
      "clauses": .array(
        clauses.map {
          .object([
            "id": .string($0.id.text), "label": .string($0.label), "text": .string($0.text),
          ])
        }),
      "readings": .array(
        readings.map {
          .object([
            "reading": .string($0.reading.rawValue), "choice": .string($0.choice.choice),
            "clause": .string($0.choice.clause.text),
            "decided_by": .string($0.choice.decidedBy),
          ])
        }),
      "rows": .array(
        rows.map {
          .object([
            "what": .string($0.what), "file": .string($0.place.file),
            "sheet": .string($0.place.sheet), "row": .integer($0.place.row),
            "batch": .string($0.place.batch.description), "sha256": .string($0.place.sha256),
          ])
        }),
      "events": .array(
        events.map {
          .object([
            "month": .string($0.month.description), "kind": .string($0.kind.rawValue),
            "finding": $0.finding.map(Self.json) ?? .null,
            "entry": .optional($0.entry?.description),
          ])
        }),
      "issues": .array(
        issues.map {
          .object([
            "kind": .string($0.kind.rawValue), "about": .string($0.about.description),
            "detail": .string($0.detail),
          ])
        }),
    ])
  }

  private static func json(_ finding: PublishedFinding) -> JSONValue {
    .object([
      "key": .string(Tracer.key(of: finding)), "rule": .string(finding.rule.rawValue),
      "clause": .string(finding.clause.text), "month": .string(finding.month.description),
      "subject": .string(finding.subject.id), "about": .string("\(finding.about)"),
      "evidence": .strings(finding.evidence.map(\.description)),
      "reason": .string(finding.reason),
    ])
  }
}
