internal import CPango
internal import Glibc
import Layout
internal import Synchronization

/// Bytes → a file that only this process sees, with a path that FreeType can open.
struct MemoryFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  init(_ bytes: [UInt8], name: String) throws(FontError) {
    // 1: closed when another program is started.
    let descriptor = memfd_create(name, 1)
    guard descriptor >= 0 else { throw .memoryFile(code: errno) }
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      guard step > 0 else {
        let code = errno
        close(descriptor)
        throw .memoryFile(code: code)
      }
      written += step
    }
    self.descriptor = descriptor
    // Cairo remembers faces by path for the life of the process, and numbers of closed files come
    // back: each file's path is spelled anew.
    let generation = Self.generation.wrappingAdd(1, ordering: .relaxed).newValue
    path = "/proc/self/fd/" + String(repeating: "./", count: generation % 1000) + "\(descriptor)"
  }

  deinit {
    close(descriptor)
  }

  private static let generation = Atomic(0)
}
