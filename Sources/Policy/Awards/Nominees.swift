import Model

/// A nomination in force, judged by the selection of its window.
struct Nominee: Sendable {
  let stored: Stored<Nomination>
  let window: AwardWindow
  /// The group of the nomination's department that the nominee is a member of.
  let group: AwardGroup.Group?
  /// How the nominee stands in that group.
  let candidacy: Candidacy?
  /// Why the nomination does not hold, in Chinese; nil where it does.
  let fault: String?

  var record: Nomination { stored.record }
  /// What the nomination leads to is dated by the batch of the row in force.
  var month: Month { stored.place.batch }
}

/// Every nomination whose window has ended by *N* → how it stands.
struct Nominees: Sendable {
  let all: [Nominee]

  /// The windows that nominations are for and that have ended by *N*.
  static func windows(_ book: Casebook) -> Set<AwardWindow> {
    Set(
      book.index.facts.nominations.compactMap {
        AwardWindow(kind: $0.record.selection, text: $0.record.window, policy: book.policy)
      }.filter { $0.last <= book.index.month })
  }

  init(_ book: Casebook, selections: [AwardWindow: Selection]) {
    struct GroupKey: Hashable {
      let window: AwardWindow
      let department: DepartmentIndex
      let group: AwardGroup.Group
    }
    struct Entry {
      let stored: Stored<Nomination>
      let window: AwardWindow
      let key: GroupKey?
      let group: Selection.Group?
      let candidacy: Candidacy?
    }
    let names = book.index.names
    var entries: [Entry] = []
    var nominees: [GroupKey: Int] = [:]
    for stored in book.index.facts.nominations {
      let record = stored.record
      guard
        let window = AwardWindow(kind: record.selection, text: record.window, policy: book.policy),
        let selection = selections[window]
      else { continue }
      let person = names.people.known(record.staff)
      let department = names.departments.known(record.departmentName)
      let group = selection.group(of: person, in: department)
      let key = group.map {
        GroupKey(window: window, department: $0.department, group: $0.kind)
      }
      if let key { nominees[key, default: 0] += 1 }
      entries.append(
        Entry(
          stored: stored, window: window, key: key, group: group,
          candidacy: person.flatMap { group?.candidacies[$0] }))
    }
    all = entries.map { entry in
      let count = entry.key.flatMap { nominees[$0] } ?? 0
      return Nominee(
        stored: entry.stored, window: entry.window, group: entry.group?.kind,
        candidacy: entry.candidacy,
        fault: Self.fault(entry.candidacy, count: count, quota: entry.group?.quota ?? 0))
    }
  }

  private static func fault(_ candidacy: Candidacy?, count: Int, quota: Int) -> String? {
    guard let candidacy else { return "不在该部门的评选范围内" }
    if !candidacy.reasons.isEmpty {
      return "评选期内不符合条件(" + candidacy.reasons.map(reason).joined(separator: "、") + ")"
    }
    return count > quota ? "该组推荐 \(count) 人，超过名额 \(quota) 人" : nil
  }

  /// The Chinese name of a reason's code.
  static func reason(_ reason: AwardGroup.Reason) -> String {
    switch reason {
    case .complaint: "有责任性投诉"
    case .unsatisfied: "有12345不满意工单"
    case .liveStream: "有云直播责任投诉"
    case .dispute: "有服务纠纷"
    case .inspection: "有内部检查曝光"
    case .headDeduction: "承担过无法认定责任人的扣减"
    case .sectionMonth: "所负责科所达到月度件数"
    case .absent: "评选期内未全程在岗"
    }
  }
}
