import CLinux
import Glibc
package import Model

/// The note beside a month's folder that says: this month is just being published.
///
/// It is written before the final documents are put in place and taken away after the register has
/// them. A note that is found is that of a run that was killed in between; the register decides
/// whether its publication is finished or undone (`settle`).
package struct PublishIntent: Sendable, Hashable {
  package let month: Month
  /// The hidden folder that held the final documents, and after the exchange the earlier ones.
  let hidden: String
  /// SHA-256 of the manifest of the final documents.
  let manifestSHA256: String

  static func fileName(of month: String) -> String { ".\(month).publishing" }

  /// Writes the note so that it outlives a power cut.
  static func write(
    month: String, hidden: String, manifestSHA256: String, in parent: Int32
  ) throws(DeliveryError) {
    let name = fileName(of: month)
    unlinkat(parent, name, 0)
    try System.write(Array("\(hidden)\n\(manifestSHA256)\n".utf8), to: name, in: parent)
    try System.flush(name, in: parent)
    fsync(parent)
  }

  static func exists(month: String, in parent: Int32) -> Bool {
    faccessat(parent, fileName(of: month), F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }

  static func remove(month: String, in parent: Int32) {
    unlinkat(parent, fileName(of: month), 0)
    fsync(parent)
  }

  /// The notes in a folder of months, by month; none where there is no such folder.
  package static func all(in folder: String) -> [PublishIntent] {
    guard let parent = try? System.openFolder(folder) else { return [] }
    defer { close(parent) }
    return System.names(in: parent).compactMap { name in
      guard name.hasPrefix("."), name.hasSuffix(".publishing"),
        let month = Month(iso: name.dropFirst().dropLast(".publishing".count))
      else { return nil }
      // A note that was cut off was written before anything was put in place.
      let lines = System.read(name, in: parent).map {
        String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
      }
      return PublishIntent(
        month: month, hidden: lines?.first ?? "",
        manifestSHA256: lines.flatMap { $0.count == 2 ? $0[1] : nil } ?? "")
    }
  }

  /// Finishes what the killed run began where the register has the month, else undoes it, and takes
  /// the note away.
  package func settle(isRegistered: Bool, in folder: String) throws(DeliveryError) {
    let parent = try System.openFolder(folder)
    defer { close(parent) }
    let name = month.description
    let isOurs = hidden.hasPrefix(".\(name).") && !hidden.contains("/")
    if !isRegistered, isOurs, !manifestSHA256.isEmpty,
      System.read("\(name)/manifest.json", in: parent).map(SHA256Hex.of) == manifestSHA256
    {
      try System.takeBack(name, hidden: hidden, in: parent)
    }
    if isOurs { System.remove(hidden, in: parent) }
    Self.remove(month: name, in: parent)
  }
}
