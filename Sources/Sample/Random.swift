import Model

/// A seed → a stream of numbers (SplitMix64), the same on every machine and with every toolchain.
struct Random {
  /// What a stream is for: streams of different purposes do not disturb each other.
  enum Purpose: UInt64 {
    case company = 1
    case roster
    case tickets
    case stories
    case inspections
    case exams
    case grievances
    case broadcasts
  }

  private var state: UInt64

  init(seed: UInt64, month: Month, purpose: Purpose, part: Int = 0) {
    state = seed
    for word in [
      UInt64(truncatingIfNeeded: month.ordinal), purpose.rawValue, UInt64(truncatingIfNeeded: part),
    ] {
      state = next() ^ (word &* 0xD6E8_FEB8_6659_FD93)
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below the bound.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "nothing to choose from")
    return Int(next() % UInt64(bound))
  }

  mutating func among(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True so many times in a thousand.
  mutating func chance(perMille: Int) -> Bool { below(1000) < perMille }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  mutating func digits(_ count: Int) -> String { below(Int(pow10(count))).padded(to: count) }

  private func pow10(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
