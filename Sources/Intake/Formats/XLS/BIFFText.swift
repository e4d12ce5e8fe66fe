/// Reads strings of BIFF8 out of a record and its continuations.
///
/// Where the characters run over into a continuation, it begins with a byte that says anew
/// whether they are one or two bytes wide; formatting runs behind them go on without one.
struct BIFFText {
  let records: BIFFRecords
  private let segments: [Range<Int>]
  private var segment = 0
  private var at: Int
  private var units: [UInt16] = []

  init(_ records: BIFFRecords, segments: [Range<Int>], skipping count: Int) {
    self.records = records
    self.segments = segments
    at = (segments.first?.lowerBound ?? 0) + count
  }

  private var end: Int { segment < segments.count ? segments[segment].upperBound : 0 }

  /// Goes on to the next continuation; false where there is none.
  private mutating func nextSegment() -> Bool {
    guard segment + 1 < segments.count else { return false }
    segment += 1
    at = segments[segment].lowerBound
    return true
  }

  private mutating func byte() -> UInt8? {
    while at >= end {
      guard nextSegment() else { return nil }
    }
    defer { at += 1 }
    return records.bytes[at]
  }

  /// Whether nothing is left of the record and its continuations.
  var isAtEnd: Bool {
    at >= end && segments.dropFirst(segment + 1).allSatisfy { $0.isEmpty }
  }

  private mutating func word() -> Int? {
    guard let low = byte(), let high = byte() else { return nil }
    return Int(low) | Int(high) << 8
  }

  private mutating func skip(_ count: Int) -> Bool {
    var left = count
    while left > 0 {
      while at >= end {
        guard nextSegment() else { return false }
      }
      let step = min(left, end - at)
      at += step
      left -= step
    }
    return true
  }

  /// Appends the UTF-8 of the next string; false where it is cut off.
  ///
  /// The length of a short string is one byte.
  mutating func string(isShort: Bool = false, into text: inout [UInt8]) -> Bool {
    let length = isShort ? byte().map(Int.init) : word()
    // Reporting tools leave the options of an empty text out.
    if length == 0, isAtEnd { return true }
    guard let length, let flags = byte() else { return false }
    let runs = flags & 0x08 != 0 ? word() : 0
    var extra = 0
    if flags & 0x04 != 0 {
      guard let low = word(), let high = word() else { return false }
      extra = low | high << 16
    }
    guard let runs, characters(length, isWide: flags & 1 != 0) else { return false }
    Self.encode(units, into: &text)
    return skip(runs * 4 + extra)
  }

  private mutating func characters(_ count: Int, isWide wideAtFirst: Bool) -> Bool {
    units.removeAll(keepingCapacity: true)
    var isWide = wideAtFirst
    var left = count
    while left > 0 {
      if at >= end {
        guard nextSegment(), at < end else { return false }
        isWide = records.bytes[at] & 1 != 0
        at += 1
        continue
      }
      let step = min(left, isWide ? (end - at) / 2 : end - at)
      guard step > 0 else { return false }
      for index in 0..<step {
        units.append(isWide ? records.word(at + index * 2) : UInt16(records.bytes[at + index]))
      }
      at += isWide ? step * 2 : step
      left -= step
    }
    return true
  }

  /// Half a surrogate pair, which old programs cut off at a cell's end, becomes U+FFFD.
  private static func encode(_ units: [UInt16], into text: inout [UInt8]) {
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      text.append($0)
    }
  }
}
