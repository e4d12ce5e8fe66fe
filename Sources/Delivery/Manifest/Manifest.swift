package import Model

/// What a month was made of and what it holds → `manifest.json`.
package struct Manifest: Sendable, Hashable {
  /// A file that was imported, of whatever batch.
  package struct Input: Sendable, Hashable {
    package var batch: Month
    package var name: String
    package var size: Int
    package var sha256: String

    package init(batch: Month, name: String, size: Int, sha256: String) {
      self.batch = batch
      self.name = name
      self.size = size
      self.sha256 = sha256
    }
  }

  /// A file of the month's folder.
  package struct File: Sendable, Hashable {
    package var path: String
    package var size: Int
    package var sha256: String

    package init(path: String, size: Int, sha256: String) {
      self.path = path
      self.size = size
      self.sha256 = sha256
    }
  }

  /// A font file that gave glyphs to the month's pages.
  package struct Font: Sendable, Hashable {
    package var family: String
    /// The file's name; where it lies differs from machine to machine.
    package var file: String
    package var size: Int
    package var sha256: String

    package init(family: String, file: String, size: Int, sha256: String) {
      self.family = family
      self.file = file
      self.size = size
      self.sha256 = sha256
    }
  }

  package var month: Month
  /// Whether these are the final documents of a month, rather than drafts.
  package var isPublished: Bool
  /// What was open when the month was published, and who took it upon themselves.
  package var acceptance: Acceptance?
  /// Versions or SHA-256 of policy, templates and program, by their names.
  package var versions: [String: String]
  package var inputs: [Input]
  package var fonts: [Font]

  package init(
    month: Month, isPublished: Bool = false, acceptance: Acceptance? = nil,
    versions: [String: String], inputs: [Input], fonts: [Font] = []
  ) {
    self.month = month
    self.isPublished = isPublished
    self.acceptance = acceptance
    self.versions = versions
    self.inputs = inputs
    self.fonts = fonts
  }

  /// The text of `manifest.json` for the files of the folder: keys in alphabetical order, files by
  /// path, inputs by batch and name.
  package func json(files: [File]) -> String {
    let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let inputs = inputs.sorted {
      ($0.batch, Array($0.name.utf8)) < ($1.batch, Array($1.name.utf8))
    }
    let versions = versions.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return """
      {
        "accepted": \(acceptance.map(accepted) ?? "null"),
        "files": \(array(files.map { file in
          object([
            ("path", quoted(file.path)), ("sha256", quoted(file.sha256)),
            ("size", String(file.size)),
          ])
        })),
        "fonts": \(array(fonts.map { font in
          object([
            ("family", quoted(font.family)), ("file", quoted(font.file)),
            ("sha256", quoted(font.sha256)), ("size", String(font.size)),
          ])
        })),
        "inputs": \(array(inputs.map { input in
          object([
            ("batch", quoted(input.batch.description)), ("file", quoted(input.name)),
            ("sha256", quoted(input.sha256)), ("size", String(input.size)),
          ])
        })),
        "month": \(quoted(month.description)),
        "published": \(isPublished),
        "schema": 2,
        "versions": \(object(versions.map { ($0, quoted(self.versions[$0] ?? "")) }))
      }

      """
  }

  private func accepted(_ acceptance: Acceptance) -> String {
    let issues = acceptance.issues.map { issue in
      object([("about", quoted(issue.about)), ("kind", quoted(issue.kind))])
    }
    return object([("by", quoted(acceptance.by)), ("issues", array(issues))])
  }

  private func object(_ members: [(String, String)]) -> String {
    "{\(members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", "))}"
  }

  private func array(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    \(items.joined(separator: ",\n    "))\n  ]"
  }

  /// A JSON string.
  private func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}

/// Tuples of arrays have no order of their own.
private func < (left: (Month, [UInt8]), right: (Month, [UInt8])) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
}
