import Model

/// What became of a ticket before counting: excused, on hold, or its classes.
struct TicketStanding: Sendable {
  var classes: ClassSet = []
  var isExcused = false
  var hold: OnHold.Why?
  /// 非责任 on an escalated service complaint that no valid appeal excuses.
  var isUnapprovedExemption = false
}

/// Section 1: a ticket → its classes.
///
/// 复议予以认定的工单不再计入。复议审核中的,以及责任待核实的服务类投诉和云直播工单(12345
/// 不满意的除外),先挂起,查清再计。
enum Classifier {
  static func standing(
    of ticket: Ticket, appeal: AppealResult.State?, attitude: AttitudeReading
  ) -> TicketStanding {
    var standing = TicketStanding()
    if appeal == .valid {
      standing.isExcused = true
      return standing
    }
    let isComplaint = ticket.category.isServiceComplaint
    let isLiveStream = if case .liveStream = ticket.channel { true } else { false }
    let isHotline = if case .hotline12345 = ticket.channel { true } else { false }
    let isUnsatisfied = isHotline && ticket.satisfaction == .unsatisfied
    standing.isUnapprovedExemption =
      isComplaint && ticket.verdict == .notResponsible && ticket.isEscalated

    if case .dispute = ticket.category, ticket.verdict != .notResponsible {
      standing.classes.insert(.dispute)
    }
    if appeal == .pending {
      standing.hold = .appeal
    } else if ticket.verdict == .undetermined, isComplaint || isLiveStream, !isUnsatisfied {
      standing.hold = .undetermined
    }
    if standing.hold != nil { return standing }

    let isResponsible =
      ticket.verdict == .responsible
      || (ticket.verdict == .notResponsible && ticket.isEscalated)
    if isUnsatisfied { standing.classes.insert(.unsatisfied) }
    guard isResponsible else { return standing }
    if case .attitude = ticket.category {
      standing.classes.insert(.attitude)
    } else if attitude == .allFour, isComplaint {
      standing.classes.insert(.attitude)
    }
    if isLiveStream { standing.classes.insert(.liveStream) }
    if isComplaint { standing.classes.insert(.complaint) }
    return standing
  }
}
