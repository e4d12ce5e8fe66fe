/// Sixteen bytes at once.
///
/// Both sides of an operator must be lanes: with a number on one side the operator is a generic
/// one, which goes from lane to lane.
typealias ByteLanes = SIMD16<UInt8>

extension ByteLanes {
  @inline(__always)
  static func all(_ byte: UInt8) -> ByteLanes { ByteLanes(repeating: byte) }
}

extension UnsafeRawBufferPointer {
  /// The sixteen bytes from an offset; that they are there is the caller's to know.
  @inline(__always)
  func lanes(at offset: Int) -> ByteLanes {
    loadUnaligned(fromByteOffset: offset, as: ByteLanes.self)
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Whether any lane is set: in two words, where `any` would look at every lane.
  @inline(__always)
  var isAnySet: Bool {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// A bit for each lane, the first lane lowest.
  @inline(__always)
  var bits: UInt64 {
    // Each lane becomes the bit of its place in its half; the product gathers them in its top byte.
    let halves =
      unsafeBitCast(self, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8040_2010_0804_0201)
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (halves[0] &* ones) >> 56 | ((halves[1] &* ones) >> 56) << 8
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Fewer than sixteen bytes as two words, which overlap or are filled up with the letter `a`.
  @inline(__always)
  var shortWords: SIMD2<UInt64> {
    let raw = UnsafeRawBufferPointer(self)
    func number<Number: FixedWidthInteger>(_ at: Int, _ type: Number.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: raw.loadUnaligned(fromByteOffset: at, as: Number.self))
    }
    let filled: UInt64 = 0x6161_6161_6161_6161
    switch count {
    case 8...: return SIMD2(number(0, UInt64.self), number(count - 8, UInt64.self))
    case 4...:
      return SIMD2(number(0, UInt32.self) | number(count - 4, UInt32.self) << 32, filled)
    case 1...:
      let ends = number(0, UInt8.self) | number(count - 1, UInt8.self) << 8
      return SIMD2(ends | number(count / 2, UInt8.self) << 16 | filled << 24, filled)
    default: return SIMD2(filled, filled)
    }
  }

  /// Whether a test is true of any byte; of the letter `a` it must not be.
  @inline(__always)
  func containsAny(_ test: (ByteLanes) -> SIMDMask<SIMD16<Int8>>) -> Bool {
    guard count >= 16 else {
      return test(unsafeBitCast(shortWords, to: ByteLanes.self)).isAnySet
    }
    let raw = UnsafeRawBufferPointer(self)
    var at = 0
    while at + 16 < count {
      if test(raw.lanes(at: at)).isAnySet { return true }
      at += 16
    }
    // The last sixteen may have been looked at in part already.
    return test(raw.lanes(at: count - 16)).isAnySet
  }
}
