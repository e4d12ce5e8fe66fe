internal import CDeflate
internal import Synchronization

/// Bytes → the same in zlib's format, by libdeflate, on any thread.
enum Deflater {
  /// A quarter of the time that zlib's usual level takes, for files larger by one or two in a
  /// hundred: a font's outlines hardly repeat themselves.
  private static let level: Int32 = 3

  /// Compressors that no thread is using; each is some hundred kB.
  private static let idle = Mutex<[Compressor]>([])

  /// How many streams were made so far.
  static let count = Atomic(0)

  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    count.add(1, ordering: .relaxed)
    let compressor = idle.withLock { $0.popLast() } ?? Compressor(level: level)
    defer { idle.withLock { $0.append(compressor) } }
    return compressor.zlib(bytes)
  }
}

/// Owns a `libdeflate_compressor`; used by one thread at a time.
private final class Compressor: @unchecked Sendable {
  private let handle: OpaquePointer

  init(level: Int32) {
    guard let handle = libdeflate_alloc_compressor(level) else {
      preconditionFailure("libdeflate knows its levels and there is memory for one")
    }
    self.handle = handle
  }

  deinit {
    libdeflate_free_compressor(handle)
  }

  func zlib(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(handle, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      count = bytes.withUnsafeBytes {
        libdeflate_zlib_compress(
          handle, $0.baseAddress, $0.count, target.baseAddress, target.count)
      }
      precondition(count > 0, "the room is what libdeflate asked for")
    }
  }
}
