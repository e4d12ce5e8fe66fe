import Foundation
import Intake
import Settings

/// The checkout, or what stands for it where only some rooms are built.
let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

extension Mapping {
  private static let program = Result {
    let data = try Data(contentsOf: checkout.appending(path: "assets/mapping/mapping.yaml"))
    return try Mapping([try SettingsFile(name: "mapping.yaml", bytes: Array(data))])
  }

  /// `assets/mapping/mapping.yaml`.
  static func shipped() throws -> Mapping { try program.get() }

  /// The program's mapping with what a workspace adds.
  static func shipped(adding text: String) throws -> Mapping {
    let data = try Data(contentsOf: checkout.appending(path: "assets/mapping/mapping.yaml"))
    return try Mapping([
      try SettingsFile(name: "assets/mapping/mapping.yaml", bytes: Array(data)),
      try SettingsFile(name: "mapping.yaml", text: text),
    ])
  }
}
