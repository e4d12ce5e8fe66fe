/// Where the tests find the checkout's files: policy, calendars and examples.
import Foundation

enum Repository {
  /// The folder that holds `Package.swift`.
  static let root: URL = {
    var folder = URL(filePath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.path(percentEncoded: false) != "/"
      && !FileManager.default.fileExists(
        atPath: folder.appending(path: "Package.swift").path(percentEncoded: false))
    return folder
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Names of the files in a folder with an ending, sorted.
  static func names(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path(percentEncoded: false)
    )
    .filter { $0.hasSuffix(ending) }.sorted()
  }
}
