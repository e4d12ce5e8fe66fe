/// Numbers and bytes, one after another → 64 bits that tell whether anything of them has changed.
///
/// It guards against damage (a flipped bit, an edit by another program, a row moved), not against
/// forgery. Multiplying and rotating eight bytes at a time is the way of xxHash64 (its second and
/// third prime); what is stored was computed by it, so **it never changes**.
struct Checksum {
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9

  private var state: UInt64 = 0x9E37_79B1_85EB_CA87

  /// As the ledger stores it.
  var value: Int64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* Self.prime2
    mixed = (mixed ^ (mixed >> 29)) &* Self.prime3
    return Int64(bitPattern: mixed ^ (mixed >> 32))
  }

  @inline(__always)
  mutating func add(_ number: Int64) {
    let mixed = state ^ (UInt64(bitPattern: number) &* Self.prime2)
    state = ((mixed << 31) | (mixed >> 33)) &* Self.prime3
  }

  /// Adds bytes and how many they are, so that no two ways of cutting a text are alike.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      add(Int64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: Int64.self)))
      offset += 8
    }
    var rest: UInt64 = 0
    for (index, byte) in raw[offset...].enumerated() { rest |= UInt64(byte) << (8 * index) }
    add(Int64(bitPattern: rest))
    add(Int64(raw.count))
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }
}
