/// What a command says to the shell.
enum ExitStatus: Int32, Sendable {
  /// Done, nothing left over.
  case done = 0
  /// Done, and something was rejected, refused or is open.
  case open = 1
  /// The call's words are off.
  case usage = 2
  /// Not done.
  case notDone = 3
}
