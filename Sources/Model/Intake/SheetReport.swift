/// What became of one sheet: the accounting of its rows.
///
/// `rows == accepted + replaced + duplicates + rejects`, always.
package struct SheetReport: Sendable, Hashable {
  package var file: String
  package var sheet: String
  /// Nil where the sheet matched no kind.
  package var kind: RecordKind?
  /// Data rows read; title, heading, blank and total rows are counted in `skipped`.
  package var rows: Int = 0
  package var accepted: Int = 0
  package var replaced: Int = 0
  package var duplicates: Int = 0
  package var rejects: Int = 0
  package var skipped: Int = 0
  /// In Chinese: hidden sheet, kind not recognised, columns not used.
  package var notices: [String] = []

  package init(file: String, sheet: String, kind: RecordKind?) {
    self.file = file
    self.sheet = sheet
    self.kind = kind
  }
}

/// A file that could not be read at all.
package struct RefusedFile: Sendable, Hashable {
  package var file: String
  /// In Chinese: why, and what to do.
  package var reason: String

  package init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

/// What an import did, file by file.
package struct ImportReport: Sendable, Hashable {
  package var batch: Month
  package var sheets: [SheetReport] = []
  package var rejects: [Reject] = []
  package var refused: [RefusedFile] = []
  /// Each file read with its SHA-256, in order of name.
  package var files: [InputFile] = []

  package struct InputFile: Sendable, Hashable {
    package var name: String
    package var size: Int
    package var sha256: String

    package init(name: String, size: Int, sha256: String) {
      self.name = name
      self.size = size
      self.sha256 = sha256
    }
  }

  package init(batch: Month) {
    self.batch = batch
  }
}
