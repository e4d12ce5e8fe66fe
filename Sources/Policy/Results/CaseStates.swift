package import Model

/// The state of an appeal at *N*.
package struct AppealResult: Sendable, Hashable {
  package enum State: String, Sendable {
    case valid
    case rejected
    case pending
  }

  package var ticket: String
  package var ground: AppealGround
  package var deadline: Day
  package var state: State
  /// `late`, `no-evidence`, `centre`, `department`, `leader`, in this order.
  package var reasons: [String]

  package init(
    ticket: String, ground: AppealGround, deadline: Day, state: State, reasons: [String]
  ) {
    self.ticket = ticket
    self.ground = ground
    self.deadline = deadline
    self.state = state
    self.reasons = reasons
  }
}

/// A ticket that waits for a verdict or an appeal.
package struct OnHold: Sendable, Hashable {
  package enum Why: String, Sendable {
    case appeal
    case undetermined
  }

  package var ticket: String
  package var why: Why

  package init(ticket: String, why: Why) {
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

  package var id: String
  package var person: String
  package var state: State
  /// Nil unless granted with an amount.
  package var yuan: Yuan?

  package init(id: String, person: String, state: State, yuan: Yuan?) {
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

  package var id: String
  package var state: State

  package init(id: String, state: State) {
    self.id = id
    self.state = state
  }
}

/// Someone whose best exam of the year is excellent.
package struct ExcellentResult: Sendable, Hashable {
  package var id: String
  package var score: Score

  package init(id: String, score: Score) {
    self.id = id
    self.score = score
  }
}
