import Model

/// Section 6: handling limits and closed loops.
enum HandlingLimit {
  /// 接水报装 with an unsatisfied customer: the second target of clause 1.
  static func isConnectionBadReview(_ ticket: Ticket) -> Bool {
    ticket.business == "接水报装" && ticket.satisfaction == .unsatisfied
  }

  /// Clause 6.1: overdue at *N*.
  ///
  /// 办结时限在本月而没有按时办结,或时限在以前而至今没有办结时间。
  static func isOverdue(due: Moment?, closed: Moment?, at month: Month) -> Bool {
    guard let due else { return false }
    let dueMonth = due.day.month
    if dueMonth == month {
      return closed.map { $0.latestSecond > due.latestSecond } ?? true
    }
    return dueMonth < month && closed == nil
  }

  /// Clause 4.2.1: an open loop at *N*.
  ///
  /// 云直播工单受理后,到本月末还没有办结。
  static func isOpenLoop(_ ticket: Ticket, at month: Month) -> Bool {
    ticket.channel == .liveStream && ticket.accepted.day.month <= month
      && (ticket.closed.map { $0.day > month.lastDay } ?? true)
  }
}
