import CLinux
import Glibc

/// A file in memory with a path, for libraries that write only to paths.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  init() throws(DeliveryError) {
    descriptor = memfd_create("workbook", 1)
    guard descriptor >= 0 else { throw System.failure("memfd_create", "workbook") }
  }

  deinit { close(descriptor) }

  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that has been written.
  func bytes() throws(DeliveryError) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + done }, size - done, off_t(done))
      }
      guard count > 0 else { throw System.failure("pread", "workbook") }
      done += count
    }
    return bytes
  }
}
