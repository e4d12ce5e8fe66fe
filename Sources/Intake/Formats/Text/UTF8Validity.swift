/// Bytes → where they stop being UTF-8.
///
/// Most text is proved sound sixteen bytes at a time by one rule: a byte continues a character
/// exactly where one of the two before it says so. A stretch that breaks the rule, or has a lead of
/// which more has to be known (E0, ED, those of four bytes), is left to the standard library.
enum UTF8Validity {
  private static let stretch = 4096

  /// The offset of the first byte that is not UTF-8, or nil.
  static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // The rule looks back, so that the first bytes are not for it; nor is a rest.
    var start = min(16, bytes.count)
    if let failure = exactly(bytes, from: 0, to: start) { return failure }
    while bytes.count - start >= stretch {
      let end = start + stretch
      if isDoubtful(bytes, from: start, to: end),
        let failure = exactly(bytes, from: start, to: end)
      {
        return failure
      }
      start = end
    }
    return exactly(bytes, from: start, to: bytes.count)
  }

  private static func isDoubtful(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var doubts = SIMDMask<SIMD16<Int8>>(repeating: false)
    var at = start
    while at < end {
      let own = raw.lanes(at: at)
      let continues = (own & .all(0xC0)) .== .all(0x80)
      let mustContinue =
        (raw.lanes(at: at - 1) .>= .all(0xC0)) .| (raw.lanes(at: at - 2) .>= .all(0xE0))
      let isSpecial =
        ((own & .all(0xFE)) .== .all(0xC0)) .| (own .== .all(0xE0)) .| (own .== .all(0xED))
        .| (own .>= .all(0xF0))
      let more = doubts .| (continues .^ mustContinue) .| isSpecial
      doubts = more
      at += 16
    }
    return doubts.isAnySet
  }

  /// Checks a stretch, what its end cuts, and the character before it: whether that one is whole,
  /// only the stretch tells.
  private static func exactly(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    func isContinuation(_ at: Int) -> Bool { bytes[at] & 0xC0 == 0x80 }
    var (first, last) = (max(0, start - 1), end)
    while first > max(0, start - 4), isContinuation(first) { first -= 1 }
    while last < min(bytes.count, end + 3), isContinuation(last) { last += 1 }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: UnsafeBufferPointer(rebasing: bytes[first..<last]).span)
      return nil
    } catch {
      return first + error.byteOffsets.lowerBound
    }
  }
}
