package import Model

/// Takes what the files of a folder hold, in order: the door to the ledger.
///
/// For each file `beginFile`; for each of its sheets `beginSheet`, any number of `append` and
/// `reject` in the order of the rows, `endSheet`; then `endFile`, or at any moment `refuseFile`,
/// which takes back what the file has given so far. An error of the sink ends the reading.
package protocol ImportSink: ~Copyable {
  /// Opens a file; false where there is no need to read it.
  mutating func beginFile(_ file: ImportReport.InputFile) throws -> Bool
  /// Opens a sheet; `kind` is nil where it matches none.
  mutating func beginSheet(name: String, kind: RecordKind?) throws
  mutating func append(_ block: RecordBlock) throws
  mutating func reject(_ reject: Reject) throws
  /// Closes the sheet; `skipped` counts title, heading, blank and total rows.
  mutating func endSheet(skipped: Int, notices: [String]) throws
  mutating func endFile() throws
  /// Refuses the open file as a whole.
  mutating func refuseFile(reason: String) throws
  /// Refuses a file that was not even opened.
  mutating func refuseFile(name: String, size: Int, reason: String) throws
}

/// How far an import is, for a progress line.
package struct ImportProgress: Sendable, Hashable {
  /// The file that is being read.
  package var file: String
  package var bytesRead: Int
  package var bytesInAll: Int
}

/// What fingerprints files while they are read: SHA-256, handed in by the room that has it.
package protocol FileHash: ~Copyable {
  init()
  mutating func update(_ bytes: UnsafeRawBufferPointer)
  /// The digest in lower-case hexadecimal.
  consuming func hexadecimal() -> String
}
