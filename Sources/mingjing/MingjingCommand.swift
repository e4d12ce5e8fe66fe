internal import ArgumentParser

@main
struct MingjingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "mingjing", abstract: "明镜")
}
