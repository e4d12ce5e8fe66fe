import Model
import Policy

extension Exposure {
  var json: JSONValue {
    .object([
      "entry": .string(entry), "tickets": .strings(tickets),
      "classes": .strings(classes.map(\.rawValue)), "carried_over": .bool(carriedOver),
      "department": .optional(department), "section": .optional(section),
      "person": .optional(person),
    ])
  }
}

extension InspectionExposure {
  var json: JSONValue {
    .object([
      "entry": .string(entry), "carried_over": .bool(carriedOver),
      "department": .optional(department), "section": .optional(section),
      "person": .optional(person),
    ])
  }
}

extension BulletinCorrection {
  var json: JSONValue {
    .object(["entry": .string(entry), "bulletin": .string(bulletin.description)])
  }
}

extension AppealResult {
  var json: JSONValue {
    .object([
      "ticket": .string(ticket), "ground": .string(ground.rawValue),
      "deadline": .string(deadline.description), "state": .string(state.rawValue),
      "reasons": .strings(reasons),
    ])
  }
}

extension GrievanceResult {
  var json: JSONValue {
    .object([
      "id": .string(id), "person": .string(person), "state": .string(state.rawValue),
      "yuan": yuan.map { .integer($0.amount) } ?? .null,
    ])
  }
}

extension AwardGroup {
  var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "window": .string(window),
      "department": .string(department), "group": .string(group.rawValue),
      "headcount": .integer(headcount), "quota": .integer(quota),
      "candidates": .array(
        candidates.map { candidate in
          .object([
            "id": .string(candidate.id), "rank": candidate.rank.map { .integer($0) } ?? .null,
            "status": .string(candidate.status.rawValue),
            "yuan": .integer(candidate.yuan.amount),
          ])
        }),
      "ineligible": .array(
        ineligible.map { person in
          .object([
            "id": .string(person.id), "reasons": .strings(person.reasons),
            "evidence": .strings(person.evidence),
          ])
        }),
    ])
  }
}
