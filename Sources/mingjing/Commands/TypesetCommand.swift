import ArgumentParser
import Layout
import Markup
import Model
import Reports

/// `mingjing typeset`: documents of the vocabulary → HTML or PDF, outside any month.
struct TypesetCommand: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "typeset",
    abstract: "把按模板词汇写的文件（.xhtml）排成网页或 PDF，供改模板和主题时试看。",
    discussion: """
      --to 以 .pdf 或 .html 结尾时写成一个文件；是文件夹时，每个文件各写一份网页和一份 PDF。

      例如：
        mingjing typeset 通报.xhtml --to 通报.pdf
        mingjing typeset 一.xhtml 二.xhtml --to 试排
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("要排的文件。", valueName: "文件"))
  var files: [String]

  @Option(name: .long, help: ArgumentHelp("写到哪里。", valueName: "文件或文件夹"))
  var to: String

  @Option(
    name: .long,
    help: ArgumentHelp("文件上的日期；默认是文件里写的日期。", valueName: "日期"),
    transform: Arguments.day)
  var date: Day?

  @Flag(name: .long, help: "每页加上“草稿”。")
  var draft = false

  func run(in world: World) throws -> ExitStatus {
    let workspace = try Workspace(options, world: world)
    let progress = Progress(world: world, quiet: options.quiet, verbose: options.verbose)
    let sources = try Self.sources(files, workspace: workspace, date: date, isDraft: draft)
    let setter = try DocumentSetter(workspace: workspace)
    let target = world.absolute(to)
    progress.update("排版 \(sources.count) 份文件")
    let set: SetDocuments
    if target.hasSuffix(".pdf") {
      set = try setter.onePDF(sources, name: target)
    } else if target.hasSuffix(".html") {
      guard let only = sources.first, sources.count == 1 else {
        throw Failure("网页每个文件一份：请把 --to 写成文件夹，或只排一个文件。", status: .usage)
      }
      set = try setter.all([
        SettingTask(source: only, path: String(target.dropLast(".html".count)), forms: [.html])
      ])
    } else {
      set = try setter.all(
        sources.map {
          SettingTask(source: $0, path: "\(target)/\($0.name)", forms: [.html, .pdf])
        })
    }
    for file in set.files { try world.write(file.bytes, to: file.path) }
    progress.finish()
    for failure in set.failures { world.say("\(failure.document)：\(failure.reason)") }
    for message in set.messages { world.say(message.description) }
    if !options.quiet { set.notes.forEach(world.say) }
    guard !set.files.isEmpty else { return .notDone }
    world.print("已排好 \(sources.count - set.failures.count) 份：\(to)")
    return set.messages.isEmpty && set.failures.isEmpty ? .done : .open
  }

  /// The files as checked trees; everything that is wrong with any of them is said at once.
  private static func sources(
    _ paths: [String], workspace: Workspace, date: Day?, isDraft: Bool
  ) throws -> [DocumentSource] {
    let world = workspace.world
    let schema = try workspace.schema()
    var problems: [String] = []
    var sources: [DocumentSource] = []
    var names: Set<String> = []
    for path in paths {
      let bytes = try world.read(world.absolute(path))
      do {
        let tree = try schema.document(from: bytes, named: path)
        let name = Self.name(path, taken: &names)
        var source = DocumentSource(
          name: name, tree: tree, date: Day(ordinal: 0), isDraft: isDraft)
        source.date = date ?? source.meta["date"].flatMap { Day(iso: $0) } ?? source.date
        sources.append(source)
      } catch {
        problems += error.problems.map(\.description)
      }
    }
    guard problems.isEmpty else { throw Failure(problems.joined(separator: "\n")) }
    return sources
  }

  /// The last part of a path without its ending, numbered where it is taken.
  private static func name(_ path: String, taken: inout Set<String>) -> String {
    let last = path.split(separator: "/").last.map { String($0) } ?? path
    let stem = last.split(separator: ".").dropLast().joined(separator: ".").nonEmpty ?? last
    var name = stem
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return name
  }
}
