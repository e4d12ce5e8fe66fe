import Foundation
import Testing

/// The compiler as a witness: the sources of the Policy room with one more file, type-checked.
private struct Compiler {
  let modules: String
  let packageName: String
  /// Where the C module lies that Yams, and so Settings, stands on.
  let yaml: String

  /// Looks for what this test was built with, upwards from the test's own program.
  init() throws {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/",
      !FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("Modules/Model.swiftmodule").path)
    {
      folder.deleteLastPathComponent()
    }
    modules = folder.appendingPathComponent("Modules").path
    let build = folder.deletingLastPathComponent().deletingLastPathComponent()
    yaml = build.appendingPathComponent("checkouts/Yams/Sources/CYaml/include").path
    let manifest = build.appendingPathComponent("\(folder.lastPathComponent).yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    // The manifest lists every package that this one stands on; ours is the one of the room.
    let room = try #require(text.firstRange(of: "\"-module-name\",\"Policy\""))
    let arguments = text[room.upperBound...]
    let flag = try #require(arguments.firstRange(of: "\"-package-name\",\""))
    packageName = String(arguments[flag.upperBound...].prefix { $0 != "\"" })
  }

  /// What the compiler says about the room with a file added: empty where it compiles.
  func complaints(about forged: String) throws -> String {
    let room = URL(fileURLWithPath: Company.root + "/Sources/Policy").resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(atPath: room.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("forgery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("Forged.swift")
    try forged.write(to: file, atomically: true, encoding: .utf8)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-typecheck", "-swift-version", "6", "-module-name", "Policy", "-package-name",
        packageName, "-I", modules, "-I", yaml, "-enable-upcoming-feature",
        "InternalImportsByDefault",
        file.path,
      ] + files.map { room.appendingPathComponent($0).path }
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(bytes: output, encoding: .utf8) ?? ""
    return process.terminationStatus == 0 ? "" : text.isEmpty ? "no output" : text
  }
}

@Suite("What no rule can forge")
struct ForgeryTests {
  @Test(
    "an amount, an effect or a finding that no clause minted does not compile",
    arguments: [
      ("", ""),
      (
        "let forged = Cited<Yuan>(value: Yuan(500), clause: ClauseID(\"5.2.1a\"), label: \"\","
          + " from: Day(ordinal: 0), source: \"\")", "'fileprivate' protection level"
      ),
      (
        "let forged = CitedEffect(.deduct(Yuan(500)), ClauseID(\"5.2.1a\"), \"\")",
        "'private' protection level"
      ),
      (
        "func forge(_ effect: CitedEffect, _ subject: Subject, _ month: Month) -> Finding {"
          + " Finding(.personDeduction, month: month, subject: subject, about: .year(2026),"
          + " effect: effect, reason: \"\") }",
        "has no member 'personDeduction'"
      ),
      (
        "func forge(_ index: FactsIndex) -> Evidence { Evidence([CaseIndex](), in: index) }",
        "must be unwrapped"
      ),
    ])
  func forgery(code: String, complaint: String) throws {
    let found = try Compiler().complaints(about: "import Model\n" + code + "\n")
    if complaint.isEmpty {
      #expect(found == "")
    } else {
      #expect(found.contains("Forged.swift:2:") && found.contains(complaint), "\(found)")
    }
  }
}
