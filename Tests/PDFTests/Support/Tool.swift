import Foundation
import Testing

/// Runs the programs that measure a PDF; `scripts/setup` installs them.
enum Tool {
  /// What a program prints, given a PDF as a file; `%` in the arguments stands for its path.
  static func run(_ arguments: [String], on bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.pdf")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments.map { $0 == "%" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    try #require(process.terminationStatus == 0, "\(arguments): \(text)")
    return text
  }

  static func text(of bytes: [UInt8]) throws -> String {
    try run(["pdftotext", "-layout", "%", "-"], on: bytes)
  }
}
