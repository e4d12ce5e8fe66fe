/// A short text as numbers that can be compared at once.
struct TextKey: Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)
  let count: Int

  @inline(__always)
  init(_ bytes: TextBytes) {
    count = bytes.count
    if count < 16 {
      let ends = bytes.shortWords
      words = (ends[0], ends[1], 0, 0)
    } else {
      let raw = UnsafeRawBufferPointer(bytes)
      let first = unsafeBitCast(raw.lanes(at: 0), to: SIMD2<UInt64>.self)
      let last = unsafeBitCast(raw.lanes(at: count - 16), to: SIMD2<UInt64>.self)
      words = (first[0], first[1], last[0], last[1])
    }
  }

  /// Whether texts of this key are the same, not only alike at both ends.
  var isWhole: Bool { count <= 32 }

  @inline(__always)
  func matches(_ other: TextKey) -> Bool {
    (words.0 ^ other.words.0) | (words.1 ^ other.words.1) | (words.2 ^ other.words.2)
      | (words.3 ^ other.words.3) == 0 && count == other.count
  }

  /// A number below a power of two, spread over the keys.
  @inline(__always)
  func slot(bits: UInt64) -> Int {
    let mixed = words.0 ^ (words.1 << 17) ^ (words.2 << 31) ^ words.3 ^ UInt64(count)
    return Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}

/// The short texts of a column that were seen lately.
///
/// Departments, sections and names come again and again; a string that is there already costs
/// less than another one like it.
struct RecentTexts: Sendable {
  private static let bits: UInt64 = 7
  private var entries: [(key: TextKey, text: String)] = []

  /// The string that was kept for a text.
  @inline(__always)
  func text(_ key: TextKey) -> String? {
    guard key.isWhole, !entries.isEmpty else { return nil }
    let slot = key.slot(bits: Self.bits)
    return entries[slot].key.matches(key) ? entries[slot].text : nil
  }

  mutating func keep(_ text: String, for key: TextKey) {
    guard key.isWhole else { return }
    if entries.isEmpty {
      let nothing = TextKey(TextBytes(start: nil, count: 0))
      entries = Array(repeating: (nothing, ""), count: 1 << Self.bits)
    }
    entries[key.slot(bits: Self.bits)] = (key, text)
  }
}
