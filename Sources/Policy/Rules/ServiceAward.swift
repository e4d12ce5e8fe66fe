import Model

/// `award`, 五（三）1–3: the award of a nominee who holds good.
///
/// 集团审核通过、符合条件、所在部门没有被取消这一期资格的被推荐人,给予奖励:服务岗位员工按五（三）1(季度)
/// 或五（三）2(年度),科级(主管)按五（三）3。记在推荐表的批次月份。
enum ServiceAward: Rule {
  static let id = RuleID.award
  static let title = "服务标兵"
  static let clauses = ["5.3.1", "5.3.2", "5.3.3"]
  static let readings: [ReadingID] = [.quotaRounding]

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    findings(input.book, input.nominees).map { .finding($0) }
  }

  private static func findings(_ book: Casebook, _ nominees: Nominees) -> [Finding] {
    let out = Set(nominees.all.filter { $0.fault != nil }.map { DepartmentDisqualified.Key($0) })
    return nominees.all.compactMap { nominee in
      guard nominee.record.groupReview == true, let candidacy = nominee.candidacy,
        candidacy.isEligible, nominee.fault == nil,
        !out.contains(DepartmentDisqualified.Key(nominee)),
        book.policy.citing("5.3.1", at: nominee.month.lastDay) != nil
      else { return nil }
      let amount = candidacy.member.amount
      return Finding(
        .award, month: nominee.month,
        subject: .person(candidacy.member.id), about: nominee.window.about,
        effect: .award(amount),
        reason: "评为\(nominee.window.about)服务标兵，按\(amount.label)奖励\(amount.value)元。")
    }
  }
}
