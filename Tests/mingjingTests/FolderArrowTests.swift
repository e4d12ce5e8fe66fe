import Foundation
import Testing

/// The folders inside the rooms of pages refer to each other one way only, as rooms do.
///
/// The build enforces it between rooms; inside one, this reads which folder declares a type and
/// which folders name it. Names of nested types, comments and texts are left out.
@Suite("Folders inside a room")
struct FolderArrowTests {
  @Test(
    "no folder of a room leads back to itself", arguments: ["Layout", "PDF", "HTML", "Markup"])
  func noCircles(_ room: String) throws {
    let arrows = try FolderArrows(room: Checkout.sources + "/" + room)
    #expect(arrows.circle == nil, "\(arrows.explained)")
  }

  @Test("a circle is found, with the names that make it")
  func found() {
    let arrows = FolderArrows(files: [
      .init(folder: "A", text: "struct One { let two: Two }"),
      .init(folder: "B", text: "enum Two { case none(Three) }"),
      .init(folder: "C", text: "/// Two\nclass Three { func a() { _ = One.self } }"),
    ])
    #expect(arrows.circle == ["A", "B", "C", "A"])
    #expect(arrows.explained.contains("C → A: One"))
  }

  @Test("a nested type's name leads nowhere")
  func nested() {
    let arrows = FolderArrows(files: [
      .init(folder: "A", text: "struct One {\n  enum Mark { case a }\n  let mark: Mark\n}"),
      .init(folder: "B", text: "struct Mark { let one: One }"),
    ])
    #expect(arrows.circle == nil)
  }

  private enum Checkout {
    static let sources = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources").path
  }
}

/// Swift files by folder → which folder names a type of which other.
private struct FolderArrows {
  struct File {
    var folder: String
    var text: String
  }

  /// By folder: the folders that it refers to, and the names by which it does.
  private(set) var names: [String: [String: Set<String>]] = [:]

  init(room: String) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: room)
    self.init(
      files: try paths.filter { $0.hasSuffix(".swift") }.map { path in
        File(
          folder: path.contains("/") ? String(path.prefix { $0 != "/" }) : ".",
          text: try String(contentsOfFile: "\(room)/\(path)", encoding: .utf8))
      })
  }

  init(files: [File]) {
    var owners: [String: String] = [:]
    for file in files {
      for name in Self.declared(in: file.text, isNested: false) { owners[name] = file.folder }
    }
    for file in files {
      let own = Set(Self.declared(in: file.text, isNested: true))
      for name in Self.named(in: file.text) where !own.contains(name) {
        guard let owner = owners[name], owner != file.folder else { continue }
        names[file.folder, default: [:]][owner, default: []].insert(name)
      }
    }
  }

  /// A way from a folder back to itself; nil where there is none.
  var circle: [String]? {
    var done: Set<String> = []
    func walk(_ folder: String, _ path: [String]) -> [String]? {
      if let start = path.firstIndex(of: folder) { return Array(path[start...]) + [folder] }
      if done.contains(folder) { return nil }
      for next in (names[folder] ?? [:]).keys.sorted() {
        if let circle = walk(next, path + [folder]) { return circle }
      }
      done.insert(folder)
      return nil
    }
    for folder in names.keys.sorted() {
      if let circle = walk(folder, []) { return circle }
    }
    return nil
  }

  /// The names behind each arrow of the circle.
  var explained: String {
    let circle = circle ?? []
    return zip(circle, circle.dropFirst()).map { from, to in
      "\(from) → \(to): \((names[from]?[to] ?? []).sorted().joined(separator: ", "))"
    }.joined(separator: "\n")
  }

  private static func declared(in text: String, isNested: Bool) -> [String] {
    let declaration =
      /^( *)(?:(?:package|public|private|fileprivate|final|indirect)\s+)*(?:struct|class|enum|protocol|typealias)\s+([A-Z]\w*)/
      .anchorsMatchLineEndings()
    return text.matches(of: declaration)
      .filter { $0.output.1.isEmpty != isNested }.map { String($0.output.2) }
  }

  /// The types that a file's code names, but for members of other types.
  private static func named(in text: String) -> Set<String> {
    let code = text.replacing(/\/\/.*/, with: "").replacing(/"(?:\\.|[^"\\\n])*"/, with: "")
    return Set(
      code.matches(of: /(\.?)\b([A-Z]\w*)/).filter { $0.output.1.isEmpty }
        .map { String($0.output.2) })
  }
}
