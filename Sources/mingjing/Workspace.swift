import Delivery
import Intake
import Layout
import Markup
import Model
import PDF
import Policy
import Reports
import Settings

/// The folder that every command works in, and what it lacks taken from the program's own.
struct Workspace {
  let world: World
  /// Absolute path.
  let folder: String

  /// What `init` leaves in a workspace, so that no other folder is taken for one.
  static let marker = ".mingjing"

  /// The workspace at a path; a folder that does not exist or is none is a failure with the way
  /// out.
  init(_ options: WorkspaceOptions, world: World) throws(Failure) {
    folder = world.absolute(options.workspace)
    self.world = world
    let shown = options.workspace.shellQuoted
    guard world.isDirectory(folder) else {
      throw Failure(
        "没有这个工作区文件夹：\(options.workspace)。", remedy: "请先运行 mingjing init \(shown) 建立它。")
    }
    guard Self.isWorkspace(folder, world) else {
      throw Failure(
        options.workspace == "."
          ? "当前文件夹不是工作区，什么也没有做。" : "这不是工作区：\(options.workspace)，什么也没有做。",
        remedy: "请用 --workspace 指明工作区的文件夹；还没有工作区时，先运行 mingjing init 文件夹 建立它。")
    }
  }

  /// Version 1.0.0 left no marker: its files tell as well.
  private static func isWorkspace(_ folder: String, _ world: World) -> Bool {
    world.exists("\(folder)/\(marker)") || world.exists("\(folder)/ledger.sqlite")
      || ["policy.yaml", "mapping.yaml"].allSatisfy { world.exists("\(folder)/\($0)") }
  }

  var ledgerPath: String { folder + "/ledger.sqlite" }

  var outputFolder: String { folder + "/output" }

  /// Where a month's documents go; a published month is never written again.
  func monthFolder(_ month: Month, published: Bool) -> String {
    "\(outputFolder)/\(month)\(published ? ".recheck" : "")"
  }

  /// A text of the workspace, or the program's own: its name for messages and its SHA-256.
  struct NamedText {
    let name: String
    let text: String

    var sha256: String { SHA256Hex.of(Array(text.utf8)) }
  }

  private func text(_ name: String, orProgram path: String) throws(Failure) -> NamedText {
    let own = folder + "/" + name
    if world.exists(own) { return NamedText(name: name, text: try world.readText(own)) }
    return NamedText(
      name: "\(name)（程序自带）", text: try world.readText(world.resources + "/" + path))
  }

  func policyText() throws(Failure) -> NamedText {
    try text("policy.yaml", orProgram: "assets/policy/policy.yaml")
  }

  func policy() throws -> PolicyFile {
    let file = try policyText()
    return try PolicyFile(
      name: file.name, text: file.text, sha256: file.sha256,
      over: try world.readText(world.resources + "/assets/policy/policy.yaml"))
  }

  /// The mapping of headings and values, the workspace's over the program's, and the SHA-256 of
  /// both texts.
  func mapping() throws -> (value: Mapping, sha256: String) {
    let program = NamedText(
      name: "mapping.yaml（程序自带）",
      text: try world.readText(world.resources + "/assets/mapping/mapping.yaml"))
    let own = try text("mapping.yaml", orProgram: "assets/mapping/mapping.yaml")
    let mapping = try Mapping(
      [program, own].map { try SettingsFile(name: $0.name, text: $0.text) })
    return (mapping, SHA256Hex.of(Array((program.sha256 + own.sha256).utf8)))
  }

  /// The working days of every year there is a file for, the workspace's before the program's.
  func calendar() throws -> WorkingCalendar {
    var texts: [String: String] = [:]
    for folder in [world.resources + "/assets/calendar", folder + "/calendar"] {
      for name in world.names(in: folder) where name.hasSuffix(".yaml") {
        texts[name] = try world.readText(folder + "/" + name)
      }
    }
    return try WorkingCalendar(
      files: texts.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) })
  }

  /// Files by path below `templates/`, the workspace's own over the program's.
  func templates() throws(Failure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for folder in [world.resources + "/templates", folder + "/templates"] {
      for path in world.files(below: folder) {
        files[path] = try world.read(folder + "/" + path)
      }
    }
    return files
  }

  /// The templates, each read and tried out; a template at fault is named with its line.
  func checkedTemplates() throws -> TemplateSet { try TemplateSet(files: try templates()) }

  /// One SHA-256 over all templates, their paths included.
  func templatesSHA256() throws(Failure) -> String {
    let files = try templates().sorted { $0.key < $1.key }
    return SHA256Hex.of(
      Array(files.map { "\(SHA256Hex.of($0.value)) \($0.key)\n" }.joined().utf8))
  }

  /// The look of all documents.
  func theme() throws -> Theme {
    let file = try text("templates/theme.yaml", orProgram: "templates/theme.yaml")
    return try Theme(name: file.name, text: file.text)
  }

  /// The schema of the vocabulary; a workspace cannot widen it.
  func schema() throws -> Schema {
    try Schema(try world.read(world.resources + "/templates/report.rng"), document: "report.rng")
  }

  /// Pictures of the workspace's `assets/` by the path that documents name; read when shown.
  func images() -> ImageStore {
    let prefix = "assets/"
    let paths = world.files(below: folder + "/assets").filter { !$0.hasPrefix("fonts/") }
    return ImageStore(paths: paths.map { prefix + $0 }, measure: PictureBook().reading) {
      [world, folder] path in
      try? world.read(folder + "/" + path)
    }
  }

  /// The user's own fonts, found before the system's; nil where there is no such folder.
  var fontFolder: String? {
    let folder = folder + "/assets/fonts"
    return world.isDirectory(folder) ? folder : nil
  }
}
