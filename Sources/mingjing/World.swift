internal import Foundation

/// The one door to the outside: files, the terminal, the environment and the machine.
///
/// Nothing else in the program asks for any of these; the clock is read only to decide when a
/// progress line is due, never for anything that is written.
struct World: Sendable {
  /// Directory that relative paths start from.
  let currentDirectory: String
  let environment: [String: String]
  /// Whether standard error is a terminal, where a progress line can be redrawn.
  let progressOnTerminal: Bool
  /// Processors that documents may be rendered on.
  let cores: Int
  /// The program's own `templates/` and `assets/`.
  let resources: String
  let standardOutput: @Sendable (String) -> Void
  let standardError: @Sendable (String) -> Void
  /// Seconds of a clock that only goes forward.
  let elapsed: @Sendable () -> Double
  let exit: @Sendable (ExitStatus) -> Never

  /// The errno of the first text that could not be put out, where there is one.
  var outputTrouble: @Sendable () -> Int32? = { nil }

  /// Asks a question that is answered by yes or no; nil where nobody sits at a terminal.
  var confirm: (@Sendable (String) -> Bool)?

  /// The machine that the program runs on.
  static func system() -> World {
    let output = OutputStream(descriptor: STDOUT_FILENO)
    let errors = OutputStream(descriptor: STDERR_FILENO)
    let ask: @Sendable (String) -> Bool = { question in
      errors.write(question)
      return ["y", "yes", "是"].contains(readLine()?.lowercased() ?? "")
    }
    return World(
      currentDirectory: FileManager.default.currentDirectoryPath,
      environment: ProcessInfo.processInfo.environment,
      progressOnTerminal: isatty(STDERR_FILENO) == 1,
      cores: ProcessInfo.processInfo.activeProcessorCount,
      resources: ProgramResources.find(
        executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
        environment: ProcessInfo.processInfo.environment),
      standardOutput: { output.write($0) },
      standardError: { errors.write($0) },
      elapsed: { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 },
      exit: { Foundation.exit($0.rawValue) }, outputTrouble: { output.trouble },
      confirm: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 ? ask : nil)
  }

  /// An absolute path of what the user named.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : currentDirectory + "/" + path
  }

  func print(_ line: String) {
    standardOutput(line + "\n")
  }

  func say(_ line: String) {
    standardError(line + "\n")
  }
}
