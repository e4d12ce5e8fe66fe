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
  /// What the nomination leads to is dated by the batch of the row in force, or by the window's last
  /// month where it came before the window closed.
  var month: Month { max(stored.place.batch, window.last) }
}

/// Every nomination whose window has ended by *N* → how it stands.
struct Nominees: Sendable {
  let all: [Nominee]

  /// The windows that nominations are for and that have ended by *N*.
  static func windows(_ book: Casebook) -> Set<AwardWindow> {
    Set(
      book.index.facts.nominations.compactMap {
        AwardWindow(kind: $0.record.selection, text: $0.record.window, policy: book.policy)
      }.filter { window in
        window.last <= book.index.month
          && book.policy.citing("5.3.1", at: window.last.lastDay) != nil
      })
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
      return "评选期内不符合条件(" + candidacy.reasons.map(\.chinese).joined(separator: "、") + ")"
    }
    return count > quota ? "该组名额 \(quota) 人，推荐了 \(count) 人，超出 \(count - quota) 人" : nil
  }
}
