internal import Glibc

/// Finds and counts bytes many at a time.
enum ByteScan {
  /// The offset of the first byte of a value at or after a start, or nil.
  @inline(__always)
  static func first(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    guard start < end, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The offset of the last byte of a value in a range, or nil.
  static func last(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var at = end
    while at > start {
      at -= 1
      if bytes[at] == byte { return at }
    }
    return nil
  }

  /// The offset of the first occurrence of some bytes at or after a start, or nil.
  static func find(
    _ wanted: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let head = wanted.first else { return nil }
    var at = start
    while let found = first(head, in: bytes, from: at, to: bytes.count) {
      if bytes[found...].starts(with: wanted) { return found }
      at = found + 1
    }
    return nil
  }

  /// How many bytes of a value stand in a range.
  static func count(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let wanted = ByteLanes(repeating: byte)
    let raw = UnsafeRawBufferPointer(bytes)
    var total = 0
    var at = start
    while at + 16 <= end {
      // Each lane holds at most 255, so that many steps are summed before.
      var lanes = ByteLanes(repeating: 0)
      let stop = min(end - 15, at + 255 * 16)
      while at < stop {
        // A lane that matches is all ones: minus one.
        lanes &-= unsafeBitCast(raw.lanes(at: at) .== wanted, to: ByteLanes.self)
        at += 16
      }
      for lane in 0..<16 { total += Int(lanes[lane]) }
    }
    while at < end {
      if bytes[at] == byte { total += 1 }
      at += 1
    }
    return total
  }

  /// Whether no byte is above 0x7F.
  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at + 32 <= bytes.count {
      let high =
        raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self)
      if high & 0x8080_8080_8080_8080 != 0 { return false }
      at += 32
    }
    return !bytes[at...].contains { $0 >= 0x80 }
  }
}
