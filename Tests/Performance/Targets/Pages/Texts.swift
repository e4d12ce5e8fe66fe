import Glibc
import Layout
import Markup
import Model
import Support

/// The documents that `pages.py texts` has written.
struct Texts {
  let what: String
  private let folder: String
  private let files: [(name: String, bytes: [UInt8])]

  init(folder: String, what: String) throws {
    self.folder = folder
    self.what = what
    let names = what == "report" ? ["report"] : (0..<200).map { "notices/\(Self.three($0))" }
    files = try names.map { ($0, try WholeFile.bytes(of: "\(folder)/\($0).xhtml")) }
  }

  /// The texts read and checked against the vocabulary.
  func sources(_ schema: Schema) throws -> [DocumentSource] {
    try files.map { file in
      DocumentSource(
        name: file.name, tree: try schema.document(from: file.bytes, named: file.name),
        date: Day(ordinal: 0))
    }
  }

  /// Leaves the files beside the peers'.
  func keep(_ set: [[UInt8]]) throws {
    let target = "\(folder)/mingjing-\(what)"
    mkdir(target, 0o755)
    for (index, bytes) in set.enumerated() {
      try WholeFile.write(bytes, to: "\(target)/\(Self.three(index)).pdf")
    }
  }

  private static func three(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 3 - digits.count) + digits
  }
}
