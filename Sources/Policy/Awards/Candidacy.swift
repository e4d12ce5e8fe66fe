import Model

/// A member of a group of a selection: who they are on the roster of the window's last month.
struct AwardMember: Sendable {
  let person: PersonIndex
  let id: StaffID
  let isHead: Bool
  let amount: Cited<Yuan>
}

/// How a member stands in a selection.
struct Candidacy: Sendable {
  let member: AwardMember
  /// Why not, in the order of the rules; empty for who is eligible or pending.
  let reasons: [AwardGroup.Reason]
  let evidence: [CaseKey]
  let isPending: Bool
  let key: RankKey

  var isEligible: Bool { reasons.isEmpty && !isPending }
}

/// What the eligible are ordered by, but for 工号: higher is better.
struct RankKey: Sendable, Comparable {
  let mean: MeanScore
  /// The best exam score of the year in hundredths; -1 for none.
  let exam: Int
  /// Months in a row without a complaint.
  let months: Int

  static func < (left: RankKey, right: RankKey) -> Bool {
    if left.mean != right.mean { return left.mean < right.mean }
    if left.exam != right.exam { return left.exam < right.exam }
    return left.months < right.months
  }
}

/// Section 5: who is eligible in a window, and in what order.
///
/// 评选期内每个月都是服务岗位员工或科级(主管)、从月初到月末在任,并且没有责任性投诉、12345 不满意、云直播
/// 投诉、服务纠纷和检查曝光,也没有代为承担的扣减(五（二）1)和科所月度扣减(五（二）2),才有资格。
struct CandidacyRule {
  let book: Casebook
  let history: PersonHistory
  let window: AwardWindow
  /// `head-deduction` and `section-month` findings, by person.
  let charges: [PersonIndex: [Finding]]

  func candidacy(of member: AwardMember) -> Candidacy {
    var reasons: [AwardGroup.Reason] = []
    var evidence: Set<CaseKey> = []
    for (code, classes) in Self.classReasons {
      let cases = history.cases(of: member.person, in: window, having: classes)
      if cases.isEmpty { continue }
      reasons.append(code)
      evidence.formUnion(book.index.keys(of: cases))
    }
    let charges = (charges[member.person] ?? [])
      .filter { $0.month >= window.first && $0.month <= window.last }
    for (rule, reason) in [
      (RuleID.headDeduction, AwardGroup.Reason.headDeduction),
      (.sectionMonth, .sectionMonth),
    ] {
      let charged = charges.filter { $0.rule == rule }
      if charged.isEmpty { continue }
      reasons.append(reason)
      evidence.formUnion(charged.flatMap(\.evidence))
    }
    if !window.months.allSatisfy({ isPresent(member.person, in: $0) }) { reasons.append(.absent) }
    return Candidacy(
      member: member, reasons: reasons, evidence: evidence.sorted(),
      isPending: reasons.isEmpty && history.hasHold(member.person, in: window),
      key: RankKey(
        mean: history.scores(of: member.person, in: window), exam: bestExam(of: member),
        months: monthsInARow(member.person)))
  }

  private static let classReasons: [(AwardGroup.Reason, ClassSet)] = [
    (.complaint, .complaint), (.unsatisfied, .unsatisfied), (.liveStream, .liveStream),
    (.dispute, .dispute), (.inspection, .inspection),
  ]

  /// Whether the person was a service person or a head on the month's roster.
  private func isMember(_ person: PersonIndex, in month: Month) -> Bool {
    guard let office = book.index.rosters.roster(of: month).firstOffice(of: person) else {
      return false
    }
    let posts = book.policy.numbers.servicePosts.classifying(month.lastDay).value
    return office.record.isHead || ServicePosts.isServicePerson(office.record, posts: posts)
  }

  private func isPresent(_ person: PersonIndex, in month: Month) -> Bool {
    isMember(person, in: month)
      && book.index.rosters.roster(of: month).isInOfficeThroughout(month, person)
  }

  private func bestExam(of member: AwardMember) -> Int {
    (book.index.examsOfPerson[member.id] ?? [])
      .filter { $0.record.date.year == window.year && $0.record.date <= window.last.lastDay }
      .compactMap { $0.record.score?.hundredths }.max() ?? -1
  }

  private func monthsInARow(_ person: PersonIndex) -> Int {
    var count = 0
    var month = window.last
    while month.year == window.year, isMember(person, in: month),
      history.classes(of: person, in: month).isDisjoint(with: .disqualifying)
    {
      count += 1
      month = month.adding(months: -1)
    }
    return count
  }
}
