/// Many words → all their places in a compact text, in one pass for each length of word.
///
/// A word is known by its length and a polynomial fingerprint of 61 bits; so a set of a million
/// names takes eight bytes each, and a text is searched in time that grows with its length alone.
/// Two words with one fingerprint would hide a word too many, never one too few.
struct PatternSet: Sendable {
  private var fingerprints: [Int: Set<UInt64>] = [:]
  private var firsts: Set<UInt32> = []

  static let longest = 24

  /// Adds a word; of a longer one its beginning.
  mutating func insert(_ word: some Collection<UInt32>) {
    let word = Array(word.prefix(Self.longest))
    guard let first = word.first else { return }
    fingerprints[word.count, default: []].insert(Self.fingerprint(word))
    firsts.insert(first)
  }

  var isEmpty: Bool { firsts.isEmpty }

  /// Where words stand, in order of their beginnings, the longest at each.
  func matches(in units: [UInt32]) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let lengths = fingerprints.keys.sorted(by: >)
    var sums: [UInt64] = [0]
    sums.reserveCapacity(units.count + 1)
    for unit in units { sums.append(Self.step(sums[sums.count - 1], unit)) }
    var found: [Range<Int>] = []
    for start in units.indices where firsts.contains(units[start]) {
      for length in lengths where start + length <= units.count {
        let head = Self.times(sums[start], Self.powers[length])
        let value = Self.minus(sums[start + length], head)
        if fingerprints[length]?.contains(value) == true {
          found.append(start..<(start + length))
          break
        }
      }
    }
    return found
  }

  func holds(_ word: some Collection<UInt32>) -> Bool {
    fingerprints[word.count]?.contains(Self.fingerprint(word)) == true
  }

  private static func fingerprint(_ word: some Collection<UInt32>) -> UInt64 {
    word.reduce(0) { step($0, $1) }
  }

  // Arithmetic modulo the prime 2^61 − 1.
  private static let prime: UInt64 = (1 << 61) - 1
  private static let base: UInt64 = 1_000_000_007
  private static let powers: [UInt64] = (0..<longest).reduce(into: [1]) { powers, _ in
    powers.append(times(powers[powers.count - 1], base))
  }

  private static func step(_ sum: UInt64, _ unit: UInt32) -> UInt64 {
    let next = times(sum, base) + UInt64(unit) + 1
    return next >= prime ? next - prime : next
  }

  private static func times(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    let low = product.low & prime
    let high = (product.low >> 61) | (product.high << 3)
    let sum = low + high
    return sum >= prime ? sum - prime : sum
  }

  private static func minus(_ left: UInt64, _ right: UInt64) -> UInt64 {
    left >= right ? left - right : left + prime - right
  }
}
