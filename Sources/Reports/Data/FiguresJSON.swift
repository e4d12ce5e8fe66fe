import Model
import Policy

extension Counts {
  /// Units by class as `results.json` writes them.
  fileprivate var members: [String: JSONValue] {
    [
      "A": .integer(attitude), "U": .integer(unsatisfied), "I": .integer(inspections),
      "L": .integer(liveStream),
    ]
  }
}

/// The members of a subject, and that it is off the roster where it is.
private func subject(
  onRoster: Bool, _ members: [String: JSONValue]
) -> JSONValue {
  .object(onRoster ? members : members.merging(["on_roster": .bool(false)]) { $1 })
}

extension PersonResult {
  var json: JSONValue {
    subject(
      onRoster: onRoster,
      [
        "id": .string(id.text),
        "month": .object(month.members.merging(["yuan": .integer(monthYuan.amount)]) { $1 }),
        "year": .object(year.members.merging(["yuan": .integer(yearYuan.amount)]) { $1 }),
        "bonus_percent": .integer(bonusPercent), "annual_cap": .optional(annualCap?.rawValue),
        "month_cap": .optional(monthCap?.rawValue),
      ])
  }
}

extension SectionResult {
  var json: JSONValue {
    subject(
      onRoster: onRoster,
      [
        "department": .string(department.text), "section": .string(section.text),
        "month": .object(month.members), "year": .object(year.members),
        "breach_months": .strings(breachMonths.map(\.description)),
      ])
  }
}

extension DepartmentResult {
  var json: JSONValue {
    subject(
      onRoster: onRoster,
      [
        "department": .string(department.text), "month": .object(month.members),
        "year": .object(year.members),
        "kpi": .object([
          "attitude": .integer(attitudeKPI),
          "connection_bad_reviews": .integer(connectionBadReviews),
        ]),
        "complaints": .object(
          Dictionary(
            uniqueKeysWithValues: complaints.map { ($0.category.rawValue, .integer($0.count)) })),
        "inspections": .object(
          Dictionary(
            uniqueKeysWithValues: inspections.map { ($0.method.rawValue, .integer($0.count)) })),
        "broadcasts": .object([
          "sessions": .integer(broadcasts.sessions), "messages": .integer(broadcasts.messages),
          "closed": .integer(broadcasts.closed),
        ]),
        "overdue": .keys(overdue), "open_loops": .keys(openLoops),
      ])
  }
}
