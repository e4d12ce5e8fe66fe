import Model
import Policy

extension PublishedFinding {
  /// A finding as `results.json` writes it.
  var json: JSONValue {
    .object([
      "rule": .string(rule.rawValue), "clause": .string(clause.text),
      "month": .string(month.description),
      "subject": .object(["kind": .string(subject.kind.rawValue), "id": .string(subject.id)]),
      "about": .string(about.description), "effect": effect.json, "evidence": .keys(evidence),
      "reason": .string(reason),
    ])
  }
}

extension PublishedAdjustment {
  /// A correction as `results.json` writes it; `yuan` is what the person gains.
  var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "of_month": .string(ofMonth.description),
      "finding": finding.json, "yuan": .integer(yuan.amount), "reason": .string(reason),
    ])
  }
}

extension Effect {
  /// An effect as `results.json` writes it.
  var json: JSONValue {
    switch self {
    case .deduct(let yuan): Self.object("deduct", ["yuan": .integer(yuan.amount)])
    case .bonus(let percent, let cap):
      Self.object(
        "bonus", ["percent": .integer(percent), "annual_cap": .string(cap.rawValue)])
    case .dismissalAdvised(let cap):
      Self.object("dismissal-advised", ["annual_cap": .string(cap.rawValue)])
    case .withdrawCollective: Self.object("withdraw-collective", [:])
    case .monthCap(let cap): Self.object("month-cap", ["cap": .string(cap.rawValue)])
    case .award(let yuan): Self.object("award", ["yuan": .integer(yuan.amount)])
    case .disqualified: Self.object("disqualified", [:])
    case .invalid: Self.object("invalid", [:])
    }
  }

  private static func object(_ kind: String, _ members: [String: JSONValue]) -> JSONValue {
    .object(members.merging(["kind": .string(kind)]) { _, kind in kind })
  }
}

extension DataIssue {
  /// An exception or a notice as `results.json` writes it.
  var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "about": .string(about.description),
      "detail": .string(detail),
    ])
  }
}
