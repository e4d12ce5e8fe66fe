import Foundation
import Markup

/// A file of the repository, found from this file's own place.
enum RepositoryFile {
  /// The folder that holds `Package.swift`.
  static var root: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The schema of documents.
  static func schema() throws -> Schema {
    try Schema(bytes("templates/report.rng"), document: "report.rng")
  }
}
