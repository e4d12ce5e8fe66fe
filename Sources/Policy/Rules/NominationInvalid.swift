import Model

/// `nomination-invalid`, 五（三）4: a nominee who must not be nominated.
///
/// 被推荐人在评选期内不符合条件,或不在该部门的评选范围内的,推荐无效;一组推荐的人数超过名额的,该组的推荐
/// 全部无效。挂起待查的人占名额,但不因待查而无效。每人一次,记在推荐表的批次月份;评选期还没有结束就报上来的,记在评选期的最后一个月。
enum NominationInvalid: Rule {
  static let id = RuleID.nominationInvalid
  static let title = "推荐不成立"
  static let clauses = ["5.3.4"]
  static let readings: [ReadingID] = [.quotaRounding]

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    findings(input.book, input.nominees).map { .finding($0) }
  }

  private static func findings(_ book: Casebook, _ nominees: Nominees) -> [Finding] {
    nominees.all.compactMap { nominee in
      guard let fault = nominee.fault,
        let clause = book.policy.citing("5.3.4", at: nominee.month.lastDay)
      else { return nil }
      return Finding(
        .nominationInvalid, month: nominee.month,
        subject: .person(nominee.record.staff),
        about: nominee.window.about, effect: .invalid(clause),
        reason: "\(nominee.record.department)推荐的\(nominee.window.about)服务标兵：\(fault)，"
          + "按\(clause.label)推荐无效。")
    }
  }
}
