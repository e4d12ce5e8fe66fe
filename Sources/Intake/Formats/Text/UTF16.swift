/// Decodes UTF-16 to UTF-8, piece by piece.
struct UTF16Decoder: Sendable {
  let isBigEndian: Bool
  /// A high surrogate at the end of the last piece.
  private var pending: UInt32?

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  /// Appends the UTF-8 of an even number of bytes; false where a surrogate stands alone.
  mutating func decode(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Bool {
    let units = input.count / 2
    var isSound = true
    let decoded = [UInt8](unsafeUninitializedCapacity: units * 3 + 8) { out, written in
      for index in 0..<units {
        let (first, second) = (UInt32(input[index * 2]), UInt32(input[index * 2 + 1]))
        let unit = isBigEndian ? first << 8 | second : second << 8 | first
        let isLow = unit & 0xFC00 == 0xDC00
        if let high = pending {
          guard isLow else {
            isSound = false
            return
          }
          pending = nil
          GB18030.put(0x1_0000 + (high & 0x3FF) << 10 + unit & 0x3FF, out, &written)
        } else if unit & 0xFC00 == 0xD800 {
          pending = unit
        } else if isLow {
          isSound = false
          return
        } else {
          GB18030.put(unit, out, &written)
        }
      }
    }
    output.append(contentsOf: decoded)
    return isSound
  }

  /// Whether the text may end here: no half of a pair is left over.
  var isComplete: Bool { pending == nil }
}
