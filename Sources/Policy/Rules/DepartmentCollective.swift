import Model

/// `department-collective`, 五（二）3: with the same count the department may lose 先进集体.
///
/// 部门达到五（二）3 的年度件数的,同时建议取消该部门当年评选先进集体的资格。
enum DepartmentCollective: Rule {
  static let id = RuleID.departmentCollective
  static let title = "先进集体资格"
  static let clauses = ["5.2.3b"]
  static let readings: [ReadingID] = [.attitude, .unit, .lateAppeals]
  static let isYearly = true

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    input.departmentBreaches.map { breach in
      let month = breach.limit.month
      guard let clause = input.book.policy.citing("5.2.3b", at: month.lastDay) else {
        return .notCharged(
          NotCharged(
            rule: id, because: .notInForce(month.lastDay), cases: breach.limit.evidence))
      }
      let department = input.names.name(of: breach.department)
      let counted = Wording.counts(breach.limit.counts, of: breach.limit.classes)
      return .finding(
        Finding(
          .departmentCollective, month: month, subject: .department(department),
          about: .departmentYear(department, month.year), effect: .withdrawCollective(clause),
          evidence: Evidence.of(breach.limit.evidence, in: input.index),
          reason: "\(department)\(month.year)年累计\(counted)，按\(clause.label)"
            + "建议取消该部门当年评选先进集体的资格。"))
    }
  }
}
