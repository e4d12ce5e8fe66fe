internal import Foundation
package import Model

/// The text of a `manifest.json`, of whatever version → what it says.
package struct ManifestFile: Sendable, Decodable {
  package struct File: Sendable, Decodable {
    package var path: String
    package var size: Int
    package var sha256: String
  }

  /// What was accepted, as the manifest names it: without the sentences, which the ledger keeps.
  package struct Accepted: Sendable, Decodable, Equatable {
    package struct Issue: Sendable, Decodable, Equatable {
      package var kind: String
      package var about: String
    }

    package var by: String
    package var issues: [Issue]

    package init(_ acceptance: Acceptance) {
      by = acceptance.by
      issues = acceptance.issues.map { Issue(kind: $0.kind, about: $0.about) }
    }
  }

  package var schema: Int
  package var files: [File]
  package var versions: [String: String]
  /// Nil in manifests of version 1.0.
  package var published: Bool?
  package var accepted: Accepted?

  /// Nil where the text is no manifest.
  package init?(_ bytes: [UInt8]) {
    guard let manifest = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = manifest
  }
}
