/// An error that reaches the user: in Chinese, what happened and what to do about it.
///
/// Every error that can leave a room conforms, so that the command line never has to show a Swift
/// value. `userText` is what is printed.
package protocol UserFacingError: Error, Sendable {
  /// What happened, whole sentences with their full stops; several lines where there are several
  /// things.
  var userMessage: String { get }
  /// The next step, whole sentences; empty where the message itself says it.
  var userRemedy: String { get }
}

extension UserFacingError {
  /// What is printed.
  package var userText: String {
    guard !userRemedy.isEmpty else { return userMessage }
    // A list keeps its lines; the next step then has its own.
    return userMessage.contains("\n") ? "\(userMessage)\n\(userRemedy)" : userMessage + userRemedy
  }
}
