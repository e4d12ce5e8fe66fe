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

  /// How many bytes of a value stand in a range.
  static func count(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let wanted = SIMD32<UInt8>(repeating: byte)
    let one = SIMD32<UInt8>(repeating: 1)
    var total = 0
    var at = start
    let raw = UnsafeRawBufferPointer(bytes)
    while at + 32 <= end {
      // A lane holds at most 255, so that many vectors are summed before it is emptied.
      var lanes = SIMD32<UInt8>(repeating: 0)
      let stop = min(end - 31, at + 255 * 32)
      while at < stop {
        let vector = raw.loadUnaligned(fromByteOffset: at, as: SIMD32<UInt8>.self)
        lanes &+= SIMD32<UInt8>(repeating: 0).replacing(with: one, where: vector .== wanted)
        at += 32
      }
      for lane in lanes.indices { total += Int(lanes[lane]) }
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
    while at + 64 <= bytes.count {
      let first = raw.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
      let second = raw.loadUnaligned(fromByteOffset: at + 32, as: SIMD4<UInt64>.self)
      let high = (first | second) & SIMD4(repeating: 0x8080_8080_8080_8080)
      if high != SIMD4(repeating: 0) { return false }
      at += 64
    }
    return !bytes[at...].contains { $0 >= 0x80 }
  }
}
