internal import CDeflate
import Layout
internal import Synchronization

/// Bytes → the same in zlib's format, by libdeflate, on any thread.
enum Deflater {
  /// Compressed: a third of zlib's usual time and hardly longer, for fonts' outlines do not repeat.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    compressing.zlib(bytes)
  }

  /// In the format, but not compressed.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    storing.zlib(bytes)
  }

  private static let compressing = CompressorPool(level: 2)
  private static let storing = CompressorPool(level: 0)
}

/// Compressors of one level, those that no thread is using kept; each is some hundred kB.
private final class CompressorPool: Sendable {
  private let level: Int32
  private let idle = Mutex<[Compressor]>([])

  init(level: Int32) {
    self.level = level
  }

  func zlib(_ bytes: [UInt8]) -> [UInt8] {
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
