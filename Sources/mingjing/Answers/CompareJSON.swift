import Model
import Policy

/// Differences between policies or readings → JSON for machines (`docs/compare.schema.json`).
enum CompareJSON {
  /// Against another policy file.
  static func of(_ difference: PolicyDifference, policy: String) -> JSONValue {
    whole(difference.month, [["policy": .string(policy), "difference": json(difference)]])
  }

  /// One reading after another, each with its other choices.
  static func of(_ comparisons: [ReadingComparison], month: Month) -> JSONValue {
    whole(
      month,
      comparisons.flatMap { comparison in
        comparison.alternatives.map { alternative in
          [
            "reading": .string(comparison.reading.rawValue),
            "clause": .string(comparison.inForce.clause.text),
            "in_force": .string(comparison.inForce.choice),
            "choice": .string(alternative.choice),
            "difference": json(alternative.difference),
          ]
        }
      })
  }

  private static func whole(_ month: Month, _ items: [[String: JSONValue]]) -> JSONValue {
    .object([
      "schema": .integer(1), "month": .string(month.description),
      "comparisons": .array(items.map { .object($0) }),
    ])
  }

  private static func json(_ difference: PolicyDifference) -> JSONValue {
    .object([
      "month_yuan": .integer(difference.monthYuan.amount),
      "year_yuan": .integer(difference.yearYuan.amount),
      "entries": .object([
        "in_force": .integer(difference.entries.inForce),
        "other": .integer(difference.entries.other),
      ]),
      "people": .array(
        difference.people.map {
          .object([
            "id": .string($0.id.text), "month_yuan": .integer($0.monthGain.amount),
            "year_yuan": .integer($0.yearGain.amount), "lines": .strings($0.lines),
          ])
        }),
      "sections": .array(
        difference.sections.map {
          .object(["section": .string($0.path.description), "lines": .strings($0.lines)])
        }),
      "departments": .array(
        difference.departments.map {
          .object(["department": .string($0.department.text), "lines": .strings($0.lines)])
        }),
    ])
  }
}
