import Glibc
package import Model

/// Folders of months → which of them say themselves that they are published.
///
/// The register can be lost; what was given out still lies there and must not be written over.
package enum PublishedFolders {
  /// The published months of a folder of months, in order; none where there is no such folder.
  package static func months(in folder: String) -> [Month] {
    guard let parent = try? System.openFolder(folder) else { return [] }
    defer { close(parent) }
    return System.names(in: parent).compactMap { name in
      Month(iso: name).flatMap { isPublished(name, in: parent) ? $0 : nil }
    }.sorted()
  }

  /// Whether the manifest of a folder says so.
  ///
  /// What is looked for cannot stand in a text of it: quotation marks are escaped there.
  static func isPublished(_ name: String, in parent: Int32) -> Bool {
    guard let manifest = System.read("\(name)/manifest.json", in: parent) else { return false }
    return String(decoding: manifest, as: UTF8.self).contains("\"published\": true")
  }
}
