/// A mark of 0–100, kept exactly as decimal hundredths.
package struct Score: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The mark times one hundred, 0–10 000.
  package let hundredths: Int

  package init?(hundredths: Int) {
    guard (0...10_000).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  /// The mark of `92`, `92.5` or `92.50`; nil for anything else or outside 0–100.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 3,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let whole = Int(parts[0])
    else { return nil }
    var fraction = 0
    if parts.count == 2 {
      let digits = parts[1].prefix(2)
      guard !parts[1].isEmpty, parts[1].dropFirst(2).allSatisfy({ $0 == "0" }),
        let value = Int(digits)
      else { return nil }
      fraction = digits.count == 1 ? value * 10 : value
    }
    self.init(hundredths: whole * 100 + fraction)
  }

  package static func < (left: Score, right: Score) -> Bool {
    left.hundredths < right.hundredths
  }

  /// `92`, `92.5` or `92.25`.
  package var description: String {
    let fraction = hundredths % 100
    if fraction == 0 { return String(hundredths / 100) }
    if fraction % 10 == 0 { return "\(hundredths / 100).\(fraction / 10)" }
    return "\(hundredths / 100).\(fraction.padded(to: 2))"
  }
}
