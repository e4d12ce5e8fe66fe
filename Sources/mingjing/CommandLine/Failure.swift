import Model

/// A command that was not done: the message in Chinese, with what to do about it.
struct Failure: UserFacingError, CustomStringConvertible {
  let userMessage: String
  let userRemedy: String
  let status: ExitStatus

  init(_ message: String, remedy: String = "", status: ExitStatus = .notDone) {
    userMessage = message
    userRemedy = remedy
    self.status = status
  }

  var description: String { userText }
}
