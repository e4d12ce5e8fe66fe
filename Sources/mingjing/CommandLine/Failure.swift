/// A command that was not done: the message in Chinese, with what to do about it.
struct Failure: Error, Sendable, CustomStringConvertible {
  let message: String
  let status: ExitStatus

  init(_ message: String, status: ExitStatus = .notDone) {
    self.message = message
    self.status = status
  }

  var description: String { message }
}
