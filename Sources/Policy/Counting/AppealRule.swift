import Model

/// Section 6: the state of an appeal.
///
/// 复议(六2):期限从转派之日(没有转派时间的,从受理之日)的次日起算,到第 2 个工作日终了。
/// 逾期、没有证据材料,或有一个环节不同意的,不予认定;各环节都同意的,予以认定;其余为审核中。
/// 环节:小白热线等渠道只需客服中心;12345、媒体、上级转办和督办的,还需相关部门和领导。
enum AppealRule {
  struct Outcome: Sendable {
    let state: AppealResult.State
    let reasons: [AppealResult.Reason]
    let deadline: Day
    /// Years that the deadline needed and the calendar does not have.
    let missingYears: [Int]
  }

  static func outcome(
    of appeal: Appeal, ticket: Ticket, policy: PolicyFile, calendar: WorkingCalendar
  ) -> Outcome {
    let assessed = (ticket.determined ?? ticket.accepted).day
    let start = (ticket.dispatched ?? ticket.accepted).day
    let days = policy.numbers.appealDays.classifying(assessed).value.count
    let deadline = calendar.workingDay(days, after: start)
    var reasons: [AppealResult.Reason] = []
    if appeal.submitted.day > deadline.day,
      policy.readings(at: assessed).lateAppeals == .reject
    {
      reasons.append(.late)
    }
    if appeal.proof == nil { reasons.append(.noEvidence) }
    var steps: [(AppealResult.Reason, Bool?)] = [(.centre, appeal.centreOpinion)]
    if ticket.isEscalated {
      steps += [(.department, appeal.departmentApproval), (.leader, appeal.leaderApproval)]
    }
    reasons += steps.filter { $0.1 == false }.map(\.0)
    let state: AppealResult.State =
      if !reasons.isEmpty {
        .rejected
      } else if steps.allSatisfy({ $0.1 == true }) {
        .valid
      } else {
        .pending
      }
    return Outcome(
      state: state, reasons: reasons, deadline: deadline.day, missingYears: deadline.missing)
  }
}

extension Ticket {
  /// Whether only the approval of 6.2 can excuse it: 12345, media, superiors, or supervised.
  var isEscalated: Bool {
    switch channel {
    case .hotline12345, .media, .superior: true
    default: supervised
    }
  }
}
