internal import ArgumentParser

/// What every command that works in a workspace takes.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("工作区文件夹（由 mingjing init 建立），默认是当前文件夹。", valueName: "文件夹"))
  var workspace = "."

  @Flag(name: .long, help: "只显示错误和最后的结果。")
  var quiet = false

  @Flag(name: [.customShort("v"), .long], help: "逐步显示正在做什么。")
  var verbose = false
}
