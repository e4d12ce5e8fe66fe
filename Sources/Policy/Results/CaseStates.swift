package import Model

/// The state of an appeal at *N*.
package struct AppealResult: Sendable, Hashable {
  package enum State: String, Sendable {
    case valid
    case rejected
    case pending
  }

  /// Why an appeal is rejected, in the order of the rules.
  package enum Reason: String, Sendable, CaseIterable {
    case late
    case noEvidence = "no-evidence"
    case centre
    case department
    case leader
  }

  package var ticket: TicketID
  package var ground: AppealGround
  package var deadline: Day
  package var state: State
  package var reasons: [Reason]
  /// 决定日期, where the row in force has one.
  package var decided: Day?

  package init(
    ticket: TicketID, ground: AppealGround, deadline: Day, state: State, reasons: [Reason],
    decided: Day? = nil
  ) {
    self.ticket = ticket
    self.ground = ground
    self.deadline = deadline
    self.state = state
    self.reasons = reasons
    self.decided = decided
  }
}

/// A ticket that waits for a verdict or an appeal.
package struct OnHold: Sendable, Hashable {
  package enum Why: String, Sendable {
    case appeal
    case undetermined
  }

  package var ticket: TicketID
  package var why: Why

  package init(ticket: TicketID, why: Why) {
    self.ticket = ticket
    self.why = why
  }
}

/// The state of an application for 委屈奖 at *N*.
package struct GrievanceResult: Sendable, Hashable {
  package enum State: String, Sendable {
    case rejected
    case ineligible
    case incomplete
    case awaitingUnit = "awaiting-unit"
    case awaitingCentre = "awaiting-centre"
    case awaitingGroup = "awaiting-group"
    case granted
  }

  package var id: GrievanceID
  package var person: StaffID
  package var state: State
  /// Nil unless granted with an amount.
  package var yuan: Yuan?

  package init(id: GrievanceID, person: StaffID, state: State, yuan: Yuan?) {
    self.id = id
    self.person = person
    self.state = state
    self.yuan = yuan
  }
}

/// Someone without a passed exam in the year.
package struct CoverageResult: Sendable, Hashable {
  package enum State: String, Sendable {
    case notSat = "not-sat"
    case makeupDue = "makeup-due"
    case makeupFailed = "makeup-failed"
  }

  package var id: StaffID
  package var state: State

  package init(id: StaffID, state: State) {
    self.id = id
    self.state = state
  }
}

/// Someone whose best exam of the year is excellent.
package struct ExcellentResult: Sendable, Hashable {
  package var id: StaffID
  package var score: Score

  package init(id: StaffID, score: Score) {
    self.id = id
    self.score = score
  }
}
