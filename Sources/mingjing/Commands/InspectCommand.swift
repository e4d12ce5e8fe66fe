import ArgumentParser
import Intake
import Model

/// `mingjing inspect`: a file → what it is read as.
struct InspectCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "看一个文件被读成了什么：形式、编码、工作表、表头行、每一列认作什么。",
    discussion: """
      终端里显示的前几行遮住客户资料；--json 输出每张表每一格的原文，不遮，供比对用。

      例如：
        mingjing inspect 工单导出.xls
        mingjing inspect 工单导出.xls --json
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("要看的文件。", valueName: "文件"))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp("按哪个月读“8月3日”这样的日期。", valueName: "月份"),
    transform: Arguments.month)
  var month: Month?

  @Flag(name: .long, help: "输出 JSON，每一格原文。")
  var json = false

  func run(in world: World) throws -> ExitStatus {
    let mapping = try Workspace(options, world: world).mapping().value
    let settings = IntakeSettings(
      batch: month ?? Month(year: 2026, month: 1), mapping: mapping)
    do {
      let path = world.absolute(file)
      let name = ExportFile(path: path).name
      if json {
        try inspectJSON(.path(path), name: name, settings: settings, write: world.standardOutput)
      } else {
        world.standardOutput(try inspect(.path(path), name: name, settings: settings).text)
      }
      return .done
    } catch {
      throw Failure("\(file)：\(error)")
    }
  }
}
