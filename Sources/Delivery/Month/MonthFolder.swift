import CLinux
import Glibc
package import Model

/// The files of a month, handed over one by one → the month's folder, put in place in one step.
///
/// Everything is written into a hidden folder beside the target. `putInPlace` renames it to the
/// target, or exchanges the two where there is one, so a reader sees the earlier month or the new
/// one and nothing between. A run that fails or is killed leaves the earlier month as it was; what
/// it wrote so far is cleared away by the next run for the same month.
package struct MonthFolder: ~Copyable {
  /// What to do with a month that is there already.
  package enum Existing: Sendable {
    /// It takes the hidden place, whatever it is.
    case exchange
    /// The same, but a folder that says that it is published stays.
    case exchangeUnlessPublished
    case refuse
  }

  private let parent: Int32
  private let folder: Int32
  private let target: String
  private let name: String
  private let hidden: String
  private var made: Set<String> = []
  private var files: [Manifest.File] = []
  private var manifestSHA256 = ""

  /// Opens a hidden folder beside `parent/name`; `parent` is made where it is not there.
  package init(parent path: String, name: String) throws(DeliveryError) {
    guard Self.isSafe(component: name), !name.hasPrefix(".") else { throw .unsafePath(name) }
    let opened = try Self.open(parent: path, name: name)
    parent = opened.parent
    folder = opened.folder
    hidden = opened.hidden
    self.name = name
    target = "\(path)/\(name)"
  }

  private static func open(
    parent path: String, name: String
  ) throws(DeliveryError) -> (parent: Int32, folder: Int32, hidden: String) {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw System.failure("mkdir", path) }
    let parent = try System.openFolder(path)
    do throws(DeliveryError) {
      removeLeftovers(of: name, in: parent)
      let hidden = try makeHidden(name, in: parent, path)
      let folder = try System.openFolder(hidden, in: parent)
      // The lock tells a run that is alive from what a killed one left behind.
      flock(folder, LOCK_EX | LOCK_NB)
      return (parent, folder, hidden)
    } catch {
      close(parent)
      throw error
    }
  }

  /// Not mkdtemp(3), whose folder is its owner's alone: who may see a month is for the umask to say,
  /// of the folder as of all that is in it.
  private static func makeHidden(
    _ name: String, in parent: Int32, _ path: String
  ) throws(DeliveryError) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    for _ in 0..<100 {
      let hidden = ".\(name)." + String((0..<6).compactMap { _ in letters.randomElement() })
      if mkdirat(parent, hidden, 0o777) == 0 { return hidden }
      guard errno == EEXIST else { break }
    }
    throw System.failure("mkdir", path)
  }

  deinit {
    // While there is a note, the hidden folder may be the only copy of the earlier month.
    if !PublishIntent.exists(month: name, in: parent) { System.remove(hidden, in: parent) }
    close(folder)
    close(parent)
  }

  /// Writes one file; its folders are made as needed.
  package mutating func write(_ file: OutputFile) throws(DeliveryError) {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(Self.isSafe(component:)) else { throw .unsafePath(file.path) }
    guard made.insert(file.path).inserted else { throw .duplicatePath(file.path) }
    var path = ""
    for part in parts.dropLast() {
      path += path.isEmpty ? part : "/\(part)"
      guard made.insert("\(path)/").inserted else { continue }
      guard mkdirat(folder, path, 0o777) == 0 else { throw System.failure("mkdir", path) }
    }
    try System.write(file.bytes, to: file.path, in: folder)
    files.append(
      Manifest.File(path: file.path, size: file.bytes.count, sha256: SHA256Hex.of(file.bytes)))
  }

  /// Writes one file, or says why this one cannot be written while all others can.
  ///
  /// - Throws: What keeps every file from being written, such as a full disk.
  package mutating func refusal(
    writing file: OutputFile
  ) throws(DeliveryError) -> DeliveryError? {
    do throws(DeliveryError) {
      try write(file)
      return nil
    } catch {
      guard error.concernsOneFile else { throw error }
      return error
    }
  }

  /// Writes `manifest.json` and puts the folder in the month's place.
  package consuming func putInPlace(
    manifest: Manifest, existing: Existing = .exchange
  ) throws(DeliveryError) {
    try seal(manifest: manifest)
    try place(existing)
    // What stands at the hidden name now is the earlier month, if any: deinit removes it.
  }

  /// Writes `manifest.json`; from now on the folder is whole and on the disk.
  package mutating func seal(manifest: Manifest) throws(DeliveryError) {
    let text = manifest.json(files: files)
    manifestSHA256 = SHA256Hex.of(Array(text.utf8))
    try write(OutputFile(path: "manifest.json", text: text))
    // One call for all files: a month has thousands, and each fsync alone takes milliseconds.
    guard syncfs(folder) == 0 else { throw System.failure("syncfs", target) }
  }

  /// Puts the sealed folder in the month's place; until the end of this value it can be taken back.
  package func place(_ existing: Existing) throws(DeliveryError) {
    let noReplace: UInt32 = 1
    let exchange: UInt32 = 2
    if renameat2(parent, hidden, parent, name, noReplace) != 0 {
      guard errno == EEXIST else { throw System.failure("renameat2", target) }
      guard existing != .refuse else { throw .targetExists(target) }
      guard existing == .exchange || !PublishedFolders.isPublished(name, in: parent) else {
        throw .targetPublished(target)
      }
      guard renameat2(parent, hidden, parent, name, exchange) == 0 else {
        throw System.failure("renameat2", target)
      }
    }
    fsync(parent)
  }

  /// Leaves a note that the month is just being published (`PublishIntent`).
  package func announce() throws(DeliveryError) {
    try PublishIntent.write(
      month: name, hidden: hidden, manifestSHA256: manifestSHA256, in: parent)
  }

  /// Takes the note away: the publication is finished, or nothing of it has happened.
  package func conclude() {
    PublishIntent.remove(month: name, in: parent)
  }

  /// Puts back what stood in the month's place before.
  package func takeBack() throws(DeliveryError) {
    try System.takeBack(name, hidden: hidden, in: parent)
  }

  /// Whether a part of a path is an ordinary name.
  private static func isSafe(component: String) -> Bool {
    !component.isEmpty && component != "." && component != ".." && component.utf8.count <= 255
      && component.unicodeScalars.allSatisfy { FileName.isAllowed($0) }
  }

  /// Removes the hidden folders of runs that are no longer alive.
  private static func removeLeftovers(of name: String, in parent: Int32) {
    for entry in System.names(in: parent)
    where entry.hasPrefix(".\(name).") && entry.utf8.count == name.utf8.count + 8 {
      let leftover = openat(parent, entry, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard leftover >= 0 else { continue }
      if flock(leftover, LOCK_EX | LOCK_NB) == 0 { System.remove(entry, in: parent) }
      close(leftover)
    }
  }
}
