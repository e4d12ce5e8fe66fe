internal import ArgumentParser

/// The command line `mingjing`: its subcommands and what stands in its help.
@main
struct MingjingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mingjing",
    abstract: "明镜：由每月导出的表格算出服务考核结果，生成服务曝光台通报与绩效摘要。",
    discussion: """
      每月的做法：
        mingjing run --month 2026-08 --from 八月导出     读取整个文件夹，算出结果，生成草稿
        mingjing check --month 2026-08                   看还有哪些例外要处理
        mingjing publish --month 2026-08                 登记并发布，去掉“草稿”字样

      退出状态：0 完成；1 完成，但有被退回的行、被拒收的文件或未处理的例外；2 用法不对；3 未完成。
      """,
    version: Program.version,
    subcommands: [
      RunCommand.self, PublishCommand.self, ImportCommand.self, DropCommand.self,
      ReportCommand.self, CheckCommand.self, StatusCommand.self, TraceCommand.self,
      CompareCommand.self, InspectCommand.self, MapCommand.self, TypesetCommand.self,
      InitCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
      SampleCommand.self,
    ])

  /// The names of the subcommands, in the order of the help.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  static func main() {
    let world = World.system()
    let status = CommandLineRunner(world: world).run(Array(CommandLine.arguments.dropFirst()))
    world.exit(status)
  }
}

/// What the program says of itself.
enum Program {
  /// As it stands in `manifest.json` and `--version`.
  static let version = "1.0.0"
}
