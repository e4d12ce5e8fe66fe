internal import ArgumentParser
import Model

/// A subcommand that is given the world and says how it went.
protocol WorldCommand: ParsableCommand {
  func run(in world: World) throws -> ExitStatus
}

/// Arguments → the subcommand's work → an exit status, every message in Chinese.
struct CommandLineRunner {
  let world: World

  func run(_ arguments: [String]) -> ExitStatus {
    do {
      let command = try MingjingCommand.parseAsRoot(arguments)
      guard let command = command as? any WorldCommand else {
        var command = command
        try command.run()
        return .done
      }
      return try command.run(in: world)
    } catch let failure as Failure {
      world.say(failure.userText)
      return failure.status
    } catch let error as any UserFacingError {
      world.say(error.userText)
      return .notDone
    } catch {
      return explain(error)
    }
  }

  /// Help and version go to standard output; whatever is wrong with the call to standard error.
  private func explain(_ error: any Error) -> ExitStatus {
    let text = MingjingCommand.fullMessage(for: error)
    switch MingjingCommand.exitCode(for: error) {
    case .success:
      world.print(UsageTranslation.help(text))
      return .done
    case .validationFailure:
      world.say(UsageTranslation.error(text))
      return .usage
    default:
      // Every error of a room is a `UserFacingError`; a test holds each of them.
      world.say("程序没有做完，原因不明（\(type(of: error))）。请把这句话和所用的命令一起报告给维护人员。")
      return .notDone
    }
  }
}
