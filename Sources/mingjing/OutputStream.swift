internal import Glibc
internal import Synchronization

/// Texts → a descriptor, byte by byte, with the first failure kept instead of a trap.
///
/// A full disk or a closed pipe on the other side must not stop work that is half done: the rest of
/// the output is dropped, and the runner says so when the command has ended.
final class OutputStream: Sendable {
  private let descriptor: Int32
  private let failure = Mutex<Int32?>(nil)

  init(descriptor: Int32) {
    self.descriptor = descriptor
    // A closed pipe is an error of write(2) like any other, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// The errno of the first write that failed.
  var trouble: Int32? { failure.withLock { $0 } }

  func write(_ text: String) {
    failure.withLock { failure in
      guard failure == nil else { return }
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
  }
}
