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
    case exchange
    case refuse
  }

  private let parent: Int32
  private let folder: Int32
  private let target: String
  private let name: String
  private let hidden: String
  private var made: Set<String> = []
  private var files: [Manifest.File] = []

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
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw System.failure("mkdir", path) }
    let parent = try System.openFolder(path)
    do throws(DeliveryError) {
      removeLeftovers(of: name, in: parent)
      var template = Array("\(path)/.\(name).XXXXXX".utf8CString)
      guard mkdtemp(&template) != nil else { throw System.failure("mkdtemp", path) }
      let hidden = template.dropLast().suffix(name.utf8.count + 8).map { UInt8(bitPattern: $0) }
      let hiddenName = String(decoding: hidden, as: UTF8.self)
      let folder = try System.openFolder(hiddenName, in: parent)
      // The lock tells a run that is alive from what a killed one left behind.
      flock(folder, LOCK_EX | LOCK_NB)
      fchmod(folder, 0o755)
      return (parent, folder, hiddenName)
    } catch {
      close(parent)
      throw error
    }
  }

  deinit {
    System.remove(hidden, in: parent)
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
      guard mkdirat(folder, path, 0o755) == 0 else { throw System.failure("mkdir", path) }
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
    try write(OutputFile(path: "manifest.json", text: manifest.json(files: files)))
    // One call for all files: a month has thousands, and each fsync alone takes milliseconds.
    guard syncfs(folder) == 0 else { throw System.failure("syncfs", target) }
    try rename(existing)
    fsync(parent)
    // What stands at the hidden name now is the earlier month, if any: deinit removes it.
  }

  private func rename(_ existing: Existing) throws(DeliveryError) {
    let noReplace: UInt32 = 1
    let exchange: UInt32 = 2
    if renameat2(parent, hidden, parent, name, noReplace) == 0 { return }
    guard errno == EEXIST else { throw System.failure("renameat2", target) }
    guard existing == .exchange else { throw .targetExists(target) }
    guard renameat2(parent, hidden, parent, name, exchange) == 0 else {
      throw System.failure("renameat2", target)
    }
  }

  /// Whether a part of a path is an ordinary name.
  private static func isSafe(component: String) -> Bool {
    !component.isEmpty && component != "." && component != ".." && component.utf8.count <= 255
      && !component.unicodeScalars.contains { $0.isInvisible || $0 == "\\" || $0 == "/" }
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
