import ArgumentParser
import Foundation
import Model
import Synchronization
import Testing

@testable import mingjing

/// What a command printed and how it ended.
struct CommandOutcome: Sendable {
  var status: mingjing.ExitStatus
  var output: String
  var errors: String
}

/// A folder of its own for a test, and the command line run in it as a user would.
final class TestWorld: Sendable {
  let folder: String
  private let printed = Mutex<(output: String, errors: String)>(("", ""))

  /// The checkout, which holds the program's templates and assets.
  static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("明镜 测试 \(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func run(_ arguments: String..., cores: Int = 2) -> CommandOutcome {
    run(arguments: arguments, cores: cores)
  }

  func run(arguments: [String], cores: Int = 2) -> CommandOutcome {
    outcome(cores: cores) { CommandLineRunner(world: $0).run(arguments) }
  }

  /// Publishes a month of the workspace 工作区 as `mingjing publish` does, but with the results and
  /// lists only: setting every document takes long, and these tests do not look at them.
  func publish(_ month: String, accepting: String?) -> CommandOutcome {
    outcome(cores: 2) { world in
      do {
        let job = try Job(try WorkspaceOptions.parse(["--workspace", "工作区"]), world: world)
        return try Pipeline(job: job, output: MonthOutput(only: .results))
          .publish(try #require(Month(iso: month)), accepting: accepting)
      } catch {
        world.say((error as? any UserFacingError)?.userText ?? "\(error)")
        return .notDone
      }
    }
  }

  private func outcome(cores: Int, _ body: (World) -> mingjing.ExitStatus) -> CommandOutcome {
    printed.withLock { $0 = ("", "") }
    let world = World(
      currentDirectory: folder, environment: [:], progressOnTerminal: false, cores: cores,
      resources: Self.checkout,
      standardOutput: { text in self.printed.withLock { $0.output += text } },
      standardError: { text in self.printed.withLock { $0.errors += text } },
      elapsed: { 0 }, exit: { _ in fatalError("a command never ends the process") })
    let status = body(world)
    return printed.withLock {
      CommandOutcome(status: status, output: $0.output, errors: $0.errors)
    }
  }

  func path(_ relative: String) -> String { folder + "/" + relative }

  func write(_ text: String, to relative: String) throws {
    let url = URL(fileURLWithPath: path(relative))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ relative: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(relative)))
  }

  /// Every file below a folder with its bytes, to compare two runs.
  func tree(_ relative: String) throws -> [String: Data] {
    let root = path(relative)
    var files: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      var directory: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: root + "/" + name, isDirectory: &directory)
      if exists, !directory.boolValue { files[name] = try read(relative + "/" + name) }
    }
    return files
  }
}
