import Layout

/// Characters, a bit each, so that asking for one costs no hashing.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 0x11_0000 / 64)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    bits[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }

  mutating func insert(_ scalar: Unicode.Scalar) {
    bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
  }
}
