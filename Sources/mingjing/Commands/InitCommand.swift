internal import ArgumentParser

/// `mingjing init`: a folder → a workspace with everything that its owner may change.
struct InitCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "建立工作区：政策、对照表、日历、模板和主题，都有说明，可以修改。",
    discussion: """
      已有的文件不会被改动，只补上缺少的。

      例如：
        mingjing init 明镜工作区
      """)

  @Argument(help: ArgumentHelp("工作区文件夹。", valueName: "文件夹"))
  var folder: String

  func run(in world: World) throws -> ExitStatus {
    let target = world.absolute(folder)
    guard !world.exists(target) || world.isDirectory(target) else {
      throw Failure("“\(folder)”是文件，不能作为工作区。", remedy: "请换一个文件夹的名称。")
    }
    var made: [String] = []
    for (source, place) in try Self.contents(of: world) {
      let path = target + "/" + place
      guard !world.exists(path) else { continue }
      try world.write(try world.read(source), to: path)
      made.append(place)
    }
    let marker = "\(target)/\(Workspace.marker)"
    if !world.exists(marker) {
      try world.write(Array("明镜的工作区，由 mingjing init 建立。请不要删除这个文件。\n".utf8), to: marker)
    }
    for empty in ["assets/fonts", "output"] { try world.makeDirectory(target + "/" + empty) }
    world.print(
      made.isEmpty
        ? "工作区已经齐全，没有改动任何文件：\(folder)"
        : "工作区已建立：\(folder)，写入 \(made.count) 个文件。")
    world.print(
      "下一步：mingjing run --workspace \(folder.shellQuoted) --month 2026-08 --from 导出文件夹")
    return .done
  }

  /// What a workspace holds: the program's file and where its copy stands.
  static func contents(of world: World) throws -> [(source: String, place: String)] {
    let home = world.resources
    guard !home.isEmpty else {
      throw Failure("找不到程序自带的 templates 和 assets。请把 MINGJING_HOME 设为它们所在的文件夹。")
    }
    let trees = [("assets/calendar", "calendar"), ("templates", "templates")]
    return [
      (home + "/assets/policy/policy.yaml", "policy.yaml"),
      (home + "/assets/mapping/mapping.yaml", "mapping.yaml"),
    ]
      + trees.flatMap { from, to in
        world.files(below: home + "/" + from)
          .filter { !["report.rng", "search.js"].contains($0) }
          .map { ("\(home)/\(from)/\($0)", "\(to)/\($0)") }
      }
  }
}
