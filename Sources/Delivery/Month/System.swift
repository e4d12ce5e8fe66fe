import CLinux
import Glibc

/// The calls to the system that delivery needs, each failure a `DeliveryError`.
enum System {
  static func failure(_ call: String, _ path: String) -> DeliveryError {
    let code = errno
    return .system(call: call, code: code, text: String(cString: strerror(code)), path: path)
  }

  /// Opens a folder of the user's, which may be a symbolic link to one, for the calls inside it.
  static func openFolder(_ path: String) throws(DeliveryError) -> Int32 {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure("open", path) }
    return folder
  }

  /// Opens a folder of our own inside another.
  static func openFolder(_ path: String, in parent: Int32) throws(DeliveryError) -> Int32 {
    let folder = openat(parent, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw failure("open", path) }
    return folder
  }

  /// Writes a new file inside a folder.
  static func write(_ bytes: [UInt8], to name: String, in folder: Int32) throws(DeliveryError) {
    let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("open", name) }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("write", name)
      }
      written += count
    }
  }

  /// The bytes of a file inside a folder; nil where it cannot be read.
  static func read(_ name: String, in folder: Int32) -> [UInt8]? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }

  /// Waits until a file is on the disk.
  static func flush(_ name: String, in folder: Int32) throws(DeliveryError) {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw failure("open", name) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure("fsync", name) }
  }

  /// Puts back what stood at a name before: the hidden folder, or nothing where that is gone.
  static func takeBack(
    _ name: String, hidden: String, in parent: Int32
  ) throws(DeliveryError) {
    let noReplace: UInt32 = 1
    let exchange: UInt32 = 2
    if renameat2(parent, hidden, parent, name, exchange) != 0 {
      guard errno == ENOENT, renameat2(parent, name, parent, hidden, noReplace) == 0 else {
        throw failure("renameat2", name)
      }
    }
    fsync(parent)
  }

  /// The names inside a folder, `.` and `..` left out, sorted.
  static func names(in folder: Int32) -> [String] {
    // A descriptor of its own: closedir closes it, and reading must start at the beginning.
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Removes a file or a folder with all it holds; follows no symbolic link.
  static func remove(_ name: String, in folder: Int32) {
    if unlinkat(folder, name, 0) == 0 { return }
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0 else { return }
    for entry in names(in: inner) { remove(entry, in: inner) }
    close(inner)
    unlinkat(folder, name, AT_REMOVEDIR)
  }
}
