internal import CDeflate
import Layout

/// Bytes in zlib's format → what they hold, by libdeflate.
enum Inflater {
  /// What was compressed; nil where the bytes are damaged.
  static func zlib(_ bytes: [UInt8]) -> [UInt8]? {
    guard let handle = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(handle) }
    // Cairo's streams are not compressed yet, so that the first try is enough.
    var room = max(64, bytes.count)
    while true {
      var result = LIBDEFLATE_BAD_DATA
      let plain = [UInt8](unsafeUninitializedCapacity: room) { target, count in
        result = bytes.withUnsafeBytes {
          libdeflate_zlib_decompress(
            handle, $0.baseAddress, $0.count, target.baseAddress, target.count, &count)
        }
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return plain }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE, room < 1 << 31 else { return nil }
      room *= 4
    }
  }
}
