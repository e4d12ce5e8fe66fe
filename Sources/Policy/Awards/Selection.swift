import Model

/// One selection of 服务标兵: every group of every department with its candidates in order.
struct Selection: Sendable {
  /// A group with how each member stands.
  struct Group: Sendable {
    let department: DepartmentIndex
    let kind: AwardGroup.Group
    let quota: Int
    let candidacies: [PersonIndex: Candidacy]
    let result: AwardGroup
  }

  let window: AwardWindow
  /// By department's number, in the order staff, heads, all.
  let groups: [DepartmentIndex: [Group]]

  init(
    _ window: AwardWindow, book: Casebook, history: PersonHistory, charges: [PersonIndex: [Finding]]
  ) {
    self.window = window
    let rule = CandidacyRule(book: book, history: history, window: window, charges: charges)
    let maker = GroupMaker(book: book, window: window)
    let offices = book.index.rosters.roster(of: window.last).firstRows
    var groups: [DepartmentIndex: [Group]] = [:]
    for (department, rows) in Dictionary(grouping: offices, by: \.department) {
      for (kind, members) in maker.members(of: rows) where !members.isEmpty {
        let group = maker.group(
          kind, department: department, candidacies: members.map { rule.candidacy(of: $0) })
        groups[department, default: []].append(group)
      }
    }
    self.groups = groups
  }

  /// The group of a department that a person is a member of.
  func group(of person: PersonIndex?, in department: DepartmentIndex?) -> Group? {
    guard let person, let department else { return nil }
    return groups[department]?.first { $0.candidacies[person] != nil }
  }

  /// Every group as it is reported.
  var results: [AwardGroup] { groups.values.flatMap { $0.map(\.result) } }
}

/// Members, quotas and ranks of a department's groups.
private struct GroupMaker {
  let book: Casebook
  let window: AwardWindow

  private var day: Day { window.last.lastDay }
  private var numbers: PolicyNumbers { book.policy.numbers }
  private var awards: PolicyNumbers.AwardNumbers {
    window.kind == .quarterly ? numbers.quarterly : numbers.annual
  }

  /// Staff and heads apart where there are heads enough, else all together.
  func members(of rows: [Roster.Row]) -> [(AwardGroup.Group, [AwardMember])] {
    let posts = numbers.servicePosts.classifying(day).value
    let heads = rows.filter { $0.record.isHead }.map(member)
    let staff = rows.filter { ServicePosts.isServicePerson($0.record, posts: posts) }.map(member)
    return numbers.ownHeadsGroup.classifying(day).value.isReached(by: heads.count)
      ? [(.staff, staff), (.heads, heads)] : [(.all, staff + heads)]
  }

  private func member(_ row: Roster.Row) -> AwardMember {
    let amount: PolicyNumbers.Number<Yuan> =
      if row.record.isHead {
        window.kind == .quarterly ? numbers.headsQuarterlyAmount : numbers.headsAnnualAmount
      } else if ServicePosts.contains(
        row.record.post, in: awards.higherPosts.classifying(day).value)
      {
        awards.higherAmount
      } else {
        awards.amount
      }
    return AwardMember(
      person: row.person, id: row.record.staff, isHead: row.record.isHead,
      amount: amount.classifying(day))
  }

  func group(
    _ kind: AwardGroup.Group, department: DepartmentIndex, candidacies: [Candidacy]
  ) -> Selection.Group {
    let quota = quota(of: candidacies.count, kind)
    let result = AwardGroup(
      kind: window.kind, window: window.text,
      department: book.index.names.name(of: department), group: kind,
      headcount: candidacies.count, quota: quota,
      candidates: candidates(candidacies, quota: quota),
      ineligible: candidacies.filter { !$0.reasons.isEmpty }
        .map {
          AwardGroup.Ineligible(id: $0.member.id, reasons: $0.reasons, evidence: $0.evidence)
        }
        .sorted { $0.id < $1.id })
    return Selection.Group(
      department: department, kind: kind, quota: quota,
      candidacies: Dictionary(
        candidacies.map { ($0.member.person, $0) }, uniquingKeysWith: { first, _ in first }),
      result: result)
  }

  private func quota(of headcount: Int, _ kind: AwardGroup.Group) -> Int {
    let percent = (kind == .heads ? numbers.headsQuota : awards.quota).classifying(day).value.value
    let hundredths = headcount * percent
    switch book.policy.readings(at: day).quotaRounding {
    case .down: return hundredths / 100
    case .nearest: return (hundredths + 50) / 100
    case .up: return (hundredths + 99) / 100
    }
  }

  /// The eligible with their ranks, then the pending.
  private func candidates(_ all: [Candidacy], quota: Int) -> [AwardGroup.Candidate] {
    let byID = all.sorted { $0.member.id < $1.member.id }
    let eligible = byID.filter(\.isEligible).enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.key, right.element.key)
        if second < first { return true }
        return first < second ? false : left.offset < right.offset
      }
      .map(\.element)
    // Where the last recommended and the first reserve are equal, so is who shares their key.
    let tied: RankKey? =
      quota > 0 && quota < eligible.count && eligible[quota - 1].key == eligible[quota].key
      ? eligible[quota].key : nil
    let ranked = eligible.enumerated().map { position, candidacy in
      AwardGroup.Candidate(
        id: candidacy.member.id, rank: position + 1,
        status: candidacy.key == tied ? .tied : position < quota ? .recommended : .reserve,
        yuan: candidacy.member.amount.value)
    }
    let pending = byID.filter(\.isPending).map {
      AwardGroup.Candidate(
        id: $0.member.id, rank: nil, status: .pending, yuan: $0.member.amount.value)
    }
    return ranked + pending
  }
}
