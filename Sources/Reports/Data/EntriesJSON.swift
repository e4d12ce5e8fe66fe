import Model
import Policy

extension NamedUnit {
  /// Department, section and person, null where they are not known.
  fileprivate var members: [String: JSONValue] {
    [
      "department": .optional(department?.text), "section": .optional(section?.text),
      "person": .optional(person?.text),
    ]
  }
}

extension JSONValue {
  /// An array of the keys' texts.
  static func keys(_ keys: some Sequence<some CustomStringConvertible>) -> JSONValue {
    .strings(keys.map(\.description))
  }

  fileprivate static func object(
    _ named: NamedUnit, _ members: [String: JSONValue]
  ) -> JSONValue {
    .object(members.merging(named.members) { member, _ in member })
  }
}

extension Exposure {
  var json: JSONValue {
    .object(
      named,
      [
        "entry": .string(entry.description), "tickets": .keys(tickets),
        "classes": .strings(classes.map(\.rawValue)), "carried_over": .bool(carriedOver),
      ])
  }
}

extension InspectionExposure {
  var json: JSONValue {
    .object(
      named, ["entry": .string(entry.description), "carried_over": .bool(carriedOver)])
  }
}

extension BulletinCorrection {
  var json: JSONValue {
    .object(
      named,
      [
        "entry": .string(entry.description), "bulletin": .string(bulletin.description),
        "kind": .string(kind.rawValue),
      ])
  }
}

extension AppealResult {
  var json: JSONValue {
    .object([
      "ticket": .string(ticket.text), "ground": .string(ground.rawValue),
      "deadline": .string(deadline.description), "state": .string(state.rawValue),
      "reasons": .strings(reasons.map(\.rawValue)),
    ])
  }
}

extension GrievanceResult {
  var json: JSONValue {
    .object([
      "id": .string(id.text), "person": .string(person.text), "state": .string(state.rawValue),
      "yuan": yuan.map { .integer($0.amount) } ?? .null,
    ])
  }
}

extension AwardGroup {
  var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue), "window": .string(window),
      "department": .string(department.text), "group": .string(group.rawValue),
      "headcount": .integer(headcount), "quota": .integer(quota),
      "candidates": .array(
        candidates.map { candidate in
          .object([
            "id": .string(candidate.id.text), "rank": candidate.rank.map { .integer($0) } ?? .null,
            "status": .string(candidate.status.rawValue),
            "yuan": .integer(candidate.yuan.amount),
          ])
        }),
      "ineligible": .array(
        ineligible.map { person in
          .object([
            "id": .string(person.id.text), "reasons": .strings(person.reasons.map(\.rawValue)),
            "evidence": .keys(person.evidence),
          ])
        }),
    ])
  }
}
