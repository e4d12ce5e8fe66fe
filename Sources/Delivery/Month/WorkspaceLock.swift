import Glibc

/// One command at a time writes in a workspace: a lock from its first question to the last file in
/// place.
///
/// The lock is flock(2)'s on a file of the workspace, so it ends with the process however that
/// ends. What stands in the file only tells whoever waits what is running.
package struct WorkspaceLock: ~Copyable {
  package static let fileName = ".mingjing.lock"

  private let file: Int32

  /// Takes the lock of a folder; where another command holds it, `waiting` is told once which, and
  /// the lock is tried again for so many seconds.
  ///
  /// - Throws: `DeliveryError.occupied` where it is not free in time, `.system` where the file
  ///   cannot be made.
  package init(
    folder: String, for command: String, seconds: Int, waiting: (String) -> Void
  ) throws(DeliveryError) {
    let path = "\(folder)/\(Self.fileName)"
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw System.failure("open", path) }
    do throws(DeliveryError) {
      try Self.lock(file, path, seconds: seconds, waiting: waiting)
    } catch {
      close(file)
      throw error
    }
    ftruncate(file, 0)
    let line = Array((command + "\n").utf8)
    pwrite(file, line, line.count, 0)
    self.file = file
  }

  /// Lets the next command in; so does the end of the value.
  package consuming func release() {}

  deinit {
    ftruncate(file, 0)
    close(file)
  }

  private static func lock(
    _ file: Int32, _ path: String, seconds: Int, waiting: (String) -> Void
  ) throws(DeliveryError) {
    let triesPerSecond = 20
    var tries = 0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { throw System.failure("flock", path) }
      if tries == 0 { waiting(holder(file)) }
      guard tries < seconds * triesPerSecond else { throw .occupied(by: holder(file)) }
      tries += 1
      usleep(UInt32(1_000_000 / triesPerSecond))
    }
  }

  /// What the command that holds the lock wrote; it may not have come to that yet.
  private static func holder(_ file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 500)
    let count = pread(file, &bytes, bytes.count, 0)
    let line = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\n").first.map { String($0) }
    return line?.escapedForMessages ?? "另一个 mingjing 命令"
  }
}
