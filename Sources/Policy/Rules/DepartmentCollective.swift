import Model

/// `department-collective`, 五（二）3: with the same count the department may lose 先进集体.
///
/// 部门达到五（二）3 的年度件数的,同时建议取消该部门当年评选先进集体的资格。
enum DepartmentCollective {
  static func findings(_ book: Casebook, _ breaches: [DepartmentYear.Breach]) -> [Finding] {
    let names = book.index.names
    return breaches.compactMap { breach in
      let month = breach.limit.month
      guard let clause = book.policy.citing("5.2.3b", at: month.lastDay),
        let evidence = Evidence(breach.limit.evidence, in: book.index)
      else { return nil }
      let department = names.name(of: breach.department)
      let counted = Wording.counts(breach.limit.counts, of: breach.limit.classes)
      return Finding(
        .departmentCollective, month: month, subject: .department(department),
        about: .departmentYear(department, month.year), effect: .withdrawCollective(clause),
        evidence: evidence,
        reason: "\(department)\(month.year)年累计\(counted)，按\(clause.label)"
          + "建议取消该部门当年评选先进集体的资格。")
    }
  }
}
