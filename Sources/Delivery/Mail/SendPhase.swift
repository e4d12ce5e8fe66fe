/// How far the handing over of one mail to one address got; each phase is reached after the one
/// before it.
///
/// The line that matters is `dataBegun`: before it the server has nothing that it could deliver,
/// so the mail may be sent again freely; from it on until the answer nobody but the server knows.
package enum SendPhase: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Written down, nothing done.
  case planned
  /// The server greeted.
  case connected
  /// Sender and recipient were accepted (354 after DATA).
  case envelopeAccepted = "envelope-accepted"
  /// The first byte of the mail was handed to the connection.
  case dataBegun = "data-begun"
  /// The server answered the mail with a code.
  case answered

  private var rank: Int {
    switch self {
    case .planned: 0
    case .connected: 1
    case .envelopeAccepted: 2
    case .dataBegun: 3
    case .answered: 4
    }
  }

  package static func < (left: SendPhase, right: SendPhase) -> Bool { left.rank < right.rank }
}

/// What became of one attempt.
package struct SendOutcome: Sendable, Hashable {
  /// What it means for the next attempt.
  package enum Verdict: Sendable, Hashable {
    /// 2xx to the whole mail.
    case delivered
    /// 4xx, or no connection: the server took nothing; later again.
    case waits
    /// 5xx: the server will not take it; somebody has to look.
    case refused
    /// Cut off between the first byte and the answer: perhaps delivered.
    case doubtful
  }

  package var phase: SendPhase
  /// The last reply's code (RFC 5321 4.2), where there was one.
  package var code: Int?
  /// The last reply as the server wrote it, or what the connection died of.
  package var text: String
  package var verdict: Verdict

  package init(phase: SendPhase, code: Int?, text: String, verdict: Verdict) {
    self.phase = phase
    self.code = code
    self.text = text
    self.verdict = verdict
  }
}
