internal import Model

/// The folder that every command works in, and what it lacks taken from the program's own.
struct Workspace {
  let world: World
  /// Absolute path.
  let folder: String

  /// The workspace at a path; a folder that does not exist is a failure with the way out.
  init(_ options: WorkspaceOptions, world: World) throws(Failure) {
    folder = world.absolute(options.workspace)
    self.world = world
    guard world.isDirectory(folder) else {
      throw Failure(
        "没有这个工作区文件夹：\(options.workspace)。请先运行 mingjing init \(options.workspace) 建立它。")
    }
  }

  var ledgerPath: String { folder + "/ledger.sqlite" }

  var outputFolder: String { folder + "/output" }

  /// Where a month's documents go; a published month is never written again.
  func monthFolder(_ month: Month, published: Bool) -> String {
    "\(outputFolder)/\(month)\(published ? ".recheck" : "")"
  }

  /// A settings file of the workspace, or the program's own: its name for messages and its text.
  func settings(_ name: String, orProgram path: String) throws(Failure) -> (
    name: String, text: String
  ) {
    let own = folder + "/" + name
    if world.exists(own) { return (name, try world.readText(own)) }
    return ("\(name)（程序自带）", try world.readText(world.resources + "/" + path))
  }

  /// Years of working-day calendars, the workspace's before the program's.
  func calendars() throws(Failure) -> [(name: String, text: String)] {
    var texts: [String: String] = [:]
    for folder in [world.resources + "/assets/calendar", folder + "/calendar"] {
      for name in world.names(in: folder) where name.hasSuffix(".yaml") {
        texts[name] = try world.readText(folder + "/" + name)
      }
    }
    return texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Templates, schema and theme by path below `templates/`, the workspace's before the program's.
  func templates() throws(Failure) -> [String: String] {
    var texts: [String: String] = [:]
    for folder in [world.resources + "/templates", folder + "/templates"] {
      for path in world.files(below: folder)
      where [".mustache", ".rng", ".yaml"].contains(where: { path.hasSuffix($0) }) {
        texts[path] = try world.readText(folder + "/" + path)
      }
    }
    return texts
  }

  /// Folders of fonts to look in before the system's.
  var fontFolders: [String] {
    [folder + "/assets/fonts", world.resources + "/assets/fonts"].filter(world.isDirectory)
  }
}
