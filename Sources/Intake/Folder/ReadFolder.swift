package import Model

/// How the files of a batch are read.
package struct IntakeSettings: Sendable {
  /// The batch month; its year is that of dates such as `8月3日`.
  package var batch: Month
  package var mapping: Mapping
  package var limits: IntakeLimits
  /// The mark from which an exam is passed: after it a blank 补考成绩 is no exam.
  package var passMark: Score?

  package init(
    batch: Month, mapping: Mapping, limits: IntakeLimits = IntakeLimits(),
    passMark: Score? = Score("60")
  ) {
    self.batch = batch
    self.passMark = passMark
    self.mapping = mapping
    self.limits = limits
  }

  /// Changes whenever the same bytes would be read as something else.
  package static let readerVersion = "intake-2"
}

/// Reads the files of a folder in order of name and hands on what they hold.
package func readFolder<Sink: ImportSink & ~Copyable, Hash: FileHash & ~Copyable>(
  _ path: String, settings: IntakeSettings, hash: Hash.Type, into sink: inout Sink,
  progress: (ImportProgress) -> Void = { _ in }
) throws -> FolderListing {
  let listing = try FolderListing(of: path)
  try readFiles(
    listing.files, settings: settings, hash: hash, into: &sink, progress: progress)
  return listing
}

/// Reads files in the order given and hands on what they hold; one that cannot be read is refused
/// by name, the others go on.
package func readFiles<Sink: ImportSink & ~Copyable, Hash: FileHash & ~Copyable>(
  _ files: [ExportFile], settings: IntakeSettings, hash: Hash.Type, into sink: inout Sink,
  progress: (ImportProgress) -> Void = { _ in }
) throws {
  let bytesInAll = files.reduce(0) { $0 + $1.size }
  var bytesBefore = 0
  for file in files {
    func report(_ bytes: Int) {
      progress(
        ImportProgress(
          file: file.name, bytesRead: bytesBefore + min(bytes, file.size), bytesInAll: bytesInAll))
    }
    report(0)
    try withoutActuallyEscaping(report) { report in
      try readFile(file, settings: settings, hash: hash, into: &sink, progress: report)
    }
    bytesBefore += file.size
  }
  if let last = files.last {
    progress(
      ImportProgress(file: last.name, bytesRead: bytesInAll, bytesInAll: bytesInAll))
  }
}

/// Reads one file, twice where headings change in the middle of what several cores typed.
private func readFile<Sink: ImportSink & ~Copyable, Hash: FileHash & ~Copyable>(
  _ file: ExportFile, settings: IntakeSettings, hash: Hash.Type, into sink: inout Sink,
  progress: @escaping (Int) -> Void
) throws {
  let digest: String
  do {
    digest = try fingerprint(of: file.source, with: hash)
  } catch {
    try sink.refuseFile(name: file.name, size: file.size, reason: error.description)
    return
  }
  let wanted = try sink.beginFile(
    ImportReport.InputFile(name: file.name, size: file.size, sha256: digest))
  guard wanted else { return }
  let refusal = try readExport(
    file.source, name: file.name, settings: settings, into: &sink, progress: progress)
  if let refusal {
    try sink.refuseFile(reason: refusal.description)
  } else {
    try sink.endFile()
  }
}

/// Hands on the sheets of one file; gives why it cannot be read, and then what was handed on has
/// to be dropped.
package func readExport<Sink: ImportSink & ~Copyable>(
  _ source: FileSource, name: String, settings: IntakeSettings, into sink: inout Sink,
  progress: @escaping (Int) -> Void = { _ in }
) throws -> FormError? {
  try withUnsafeMutablePointer(to: &sink) { output in
    var intake = FileIntake(file: name, settings: settings, output: output, progress: progress)
    return try intake.read(source)
  }
}

/// The digest of a file's bytes, read in blocks.
package func fingerprint<Hash: FileHash & ~Copyable>(
  of source: FileSource, with type: Hash.Type
) throws(FormError) -> String {
  let file = try OpenFile(source)
  var hash = Hash()
  let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
  defer { block.deallocate() }
  var offset = 0
  while true {
    let count = try file.read(at: offset, into: block)
    if count == 0 { break }
    hash.update(UnsafeRawBufferPointer(rebasing: block[..<count]))
    offset += count
  }
  return hash.hexadecimal()
}
