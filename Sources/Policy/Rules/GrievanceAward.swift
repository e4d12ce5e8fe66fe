import Model

/// `grievance-award`, 五（四）: the 委屈奖 of an application that passed every step.
///
/// 申请依次看:单位核实、客服中心审核、集团批准有一项不同意的,驳回;关联工单本身是归于申请人的投诉或不满意工单,
/// 或申请人在事发当月有态度投诉、12345 不满意或检查曝光的,不符合条件;没有证明材料的,待补;其余看走到哪一步。
/// 全部通过且有金额的,按批准的金额奖励,记在申请表的批次月份;不在任何花名册上的人没有奖励。
enum GrievanceAward: Rule {
  static let id = RuleID.grievanceAward
  static let title = "委屈奖"
  static let clauses = ["5.4"]
  static let readings: [ReadingID] = []

  static func state(
    of application: Grievance, _ book: Casebook, _ people: [PersonIndex: Tally]
  ) -> GrievanceResult.State {
    let steps = [
      application.unitVerified, application.centreReview, application.groupApproval,
    ]
    if steps.contains(false) { return .rejected }
    if hasFault(application, book, people) { return .ineligible }
    if application.proof == nil { return .incomplete }
    if application.unitVerified == nil { return .awaitingUnit }
    if application.centreReview == nil { return .awaitingCentre }
    if application.groupApproval == nil { return .awaitingGroup }
    return .granted
  }

  /// Whether the applicant has a part in it, by tickets and units of their own.
  private static func hasFault(
    _ application: Grievance, _ book: Casebook, _ people: [PersonIndex: Tally]
  ) -> Bool {
    guard let person = book.index.names.people.known(application.staff) else {
      return false
    }
    if let ticket = application.ticket, let number = book.index.mentioned[TicketID(ticket)],
      book.index.cases[number.position].attribution.person == person,
      !book.classes(of: number).isDisjoint(with: [.attitude, .unsatisfied, .complaint])
    {
      return true
    }
    let month = application.incidentDate.month
    return people[person]?.units.contains {
      $0.month == month
        && !$0.classes.isDisjoint(with: [.attitude, .unsatisfied, .inspection])
    } ?? false
  }

  static func evaluate(_ input: RuleInput) -> [Verdict] {
    let (book, index) = (input.book, input.index)
    var verdicts: [Verdict] = []
    for stored in index.facts.grievances {
      let month = stored.place.batch
      guard state(of: stored.record, book, input.units.people) == .granted,
        // Of someone on no roster: exception `unknown-person`.
        index.rosters.isListed(index.names.people.known(stored.record.staff)),
        let clause = book.policy.citing("5.4", at: month.lastDay)
      else { continue }
      guard let effect = CitedEffect.award(of: stored.record, by: clause) else {
        verdicts.append(
          .notCharged(
            NotCharged(
              rule: .grievanceAward, because: .noAmount(stored.record.grievanceID, stored.place),
              cases: [])))
        continue
      }
      verdicts.append(
        .finding(
          Finding(
            .grievanceAward, month: month,
            subject: .person(stored.record.staff), about: .application(stored.record.grievanceID),
            effect: effect,
            reason: "委屈奖申请 \(stored.record.id) 已经集团批准，按\(clause.label)奖励\(effect.effect.gain)元。")))
    }
    return verdicts
  }
}
