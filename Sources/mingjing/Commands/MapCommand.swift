import ArgumentParser
import Intake
import Model

/// `mingjing map`: a folder of exports → what mapping.yaml lacks for it, drafted for a person.
struct MapCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "看一个文件夹里的导出有哪些表头、取值和部门认不出，起草 mapping.yaml 要增加的内容。",
    discussion: """
      只起草，不修改任何文件：每一条都要有人核对，去掉行首的 # 号才算数。取值的样子遮住了原文。

      例如：
        mingjing map 八月导出
        mingjing map 八月导出 --json
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("放着导出文件的文件夹。", valueName: "文件夹"))
  var folder: String

  @Flag(name: .long, help: "输出 JSON。")
  var json = false

  func run(in world: World) throws -> ExitStatus {
    let mapping = try Workspace(options, world: world).mapping().value
    let settings = IntakeSettings(batch: Month(year: 2026, month: 1), mapping: mapping)
    let listing = try FolderListing(of: world.absolute(folder))
    let draft = try draftMapping(for: listing.files, settings: settings)
    world.standardOutput(json ? draft.json : draft.text)
    return .done
  }
}
