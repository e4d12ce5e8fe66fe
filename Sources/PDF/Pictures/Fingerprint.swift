import Layout

/// Bytes → sixteen that stand for them: no secret, only another for every other content.
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    // FNV-1a over words of eight bytes, twice with different starts.
    var sums: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142]
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        var word: UInt64 = 0
        if place + 8 <= buffer.count {
          word = UInt64(
            littleEndian: buffer.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        } else {
          for byte in buffer[place...].reversed() { word = word << 8 | UInt64(byte) }
        }
        for index in 0..<2 {
          sums[index] = (sums[index] ^ word) &* 0x100_0000_01B3
          sums[index] ^= sums[index] >> 29
        }
        place += 8
      }
    }
    return sums.flatMap { sum in (0..<8).map { UInt8(sum >> (UInt64($0) * 8) & 0xFF) } }
  }
}
