import Model
import Policy

/// Selections of 服务标兵 → one row a candidate, and one row for each who is not eligible.
enum ShownAwards {
  private typealias Row = (group: AwardGroup, candidate: AwardGroup.Candidate?)

  /// A group without candidates has a row of its own, so that it cannot be overlooked.
  static func candidates(_ groups: [AwardGroup]) -> ShownTable {
    let rows: [Row] = groups.flatMap { group -> [Row] in
      group.candidates.isEmpty
        ? [(group, nil)] : group.candidates.map { (group, $0) }
    }
    return ShownTable(
      rows,
      [
        ("评选", { "\($0.group.kind.rawValue) \($0.group.window)" }),
        ("部门", { $0.group.department.text }), ("组", { ShownWords.group($0.group.group) }),
        ("人数", { String($0.group.headcount) }), ("名额", { String($0.group.quota) }),
        ("工号", { $0.candidate?.id.text ?? ShownWords.none }),
        ("名次", { $0.candidate?.rank.map { String($0) } ?? ShownWords.none }),
        ("状态", { $0.candidate.map { ShownWords.status($0.status) } ?? ShownWords.none }),
        ("金额", { $0.candidate.map { ShownWords.yuan($0.yuan) } ?? ShownWords.none }),
      ])
  }

  static func ineligible(_ groups: [AwardGroup]) -> ShownTable {
    ShownTable(
      groups.flatMap { group in group.ineligible.map { (group: group, person: $0) } },
      [
        ("评选", { "\($0.group.kind.rawValue) \($0.group.window)" }),
        ("部门", { $0.group.department.text }), ("组", { ShownWords.group($0.group.group) }),
        ("工号", { $0.person.id.text }),
        ("原因", { ShownWords.list($0.person.reasons.map(ShownWords.reason)) }),
        ("依据", { ShownWords.evidence($0.person.evidence) }),
      ])
  }
}
