import Model

/// `department-disqualified`, 五（三）4: a department with an invalid nominee is out.
///
/// 一个部门在某一期的推荐中有一人无效的,取消该部门这一期的评比资格。一期一次,记在无效推荐中最晚的批次月份。
enum DepartmentDisqualified: Rule {
  static let id = RuleID.departmentDisqualified
  static let title = "取消评比资格"
  static let clauses = ["5.3.4"]
  static let readings: [ReadingID] = [.quotaRounding]

  /// A department's nominations in one selection.
  struct Key: Hashable {
    let window: AwardWindow
    let department: DepartmentName

    init(_ nominee: Nominee) {
      window = nominee.window
      department = nominee.record.departmentName
    }
  }

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    findings(input.book, input.nominees).map { .finding($0) }
  }

  private static func findings(_ book: Casebook, _ nominees: Nominees) -> [Finding] {
    let invalid = nominees.all.filter { $0.fault != nil }
    return Dictionary(grouping: invalid, by: { Key($0) }).compactMap { key, nominees in
      guard let month = nominees.map(\.month).max(),
        let clause = book.policy.citing("5.3.4", at: month.lastDay)
      else { return nil }
      return Finding(
        .departmentDisqualified, month: month,
        subject: .department(key.department), about: key.window.about,
        effect: .disqualified(clause),
        reason: "\(key.department.text)推荐的\(key.window.about)服务标兵中有 \(nominees.count) 人无效，"
          + "按\(clause.label)取消该部门这一期的评比资格。")
    }
  }
}
