internal import ArgumentParser
internal import Glibc
import Model

/// A subcommand that is given the world and says how it went.
protocol WorldCommand: ParsableCommand {
  func run(in world: World) throws -> ExitStatus
}

/// Arguments → the subcommand's work → an exit status, every message in Chinese.
struct CommandLineRunner {
  let world: World

  func run(_ arguments: [String]) -> ExitStatus {
    let status = outcome(of: arguments)
    guard let trouble = world.outputTrouble() else { return status }
    // Who closes the pipe has seen enough; whatever else means that something is missing.
    if trouble == EPIPE { return status }
    world.say(
      "屏幕输出没有写全：\(SystemWords.chinese(trouble))。命令本身已经做完（退出状态 \(status.rawValue)）。"
        + SystemWords.remedy(trouble))
    return .notDone
  }

  private func outcome(of arguments: [String]) -> ExitStatus {
    if let status = helpOfNothing(arguments) { return status }
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
      return explain(error, arguments)
    }
  }

  /// `help` of a command that there is not would show the general help.
  private func helpOfNothing(_ arguments: [String]) -> ExitStatus? {
    guard arguments.first == "help", arguments.count > 1,
      let name = arguments.dropFirst().first(where: { !$0.hasPrefix("-") }),
      !MingjingCommand.commandNames.contains(name), name != "help"
    else { return nil }
    world.say("用法不对：" + CommandHint.unknown(name))
    return .usage
  }

  /// Help and version go to standard output; whatever is wrong with the call to standard error.
  private func explain(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    let text = MingjingCommand.fullMessage(for: error)
    switch MingjingCommand.exitCode(for: error) {
    case .success:
      world.print(UsageTranslation.help(text))
      return .done
    case .validationFailure:
      if let name = arguments.first, !name.hasPrefix("-"),
        !MingjingCommand.commandNames.contains(name)
      {
        world.say("用法不对：" + CommandHint.unknown(name))
      } else {
        world.say(UsageTranslation.error(text))
      }
      return .usage
    default:
      // Every error of a room is a `UserFacingError`; a test holds each of them.
      world.say("程序没有做完，原因不明（\(type(of: error))）。请把这句话和所用的命令一起报告给维护人员。")
      return .notDone
    }
  }
}
