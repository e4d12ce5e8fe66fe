internal import Glibc

/// Decodes GB18030 (so GBK and GB2312 too) to UTF-8.
///
/// The tables are the system's own, asked of iconv once at first use; after that decoding takes
/// no call per character.
struct GB18030: Sendable {
  /// Scalars of the two-byte codes by lead and trail byte, 0 where there is none.
  private let pairs: [UInt16]
  /// Scalars of the four-byte codes below U+10000 by their linear index, 0 where there is none.
  private let quads: [UInt16]

  private static let trails = 0x100 - 0x40
  private static let quadCount = 39_420
  private static let supplementaryIndex = 189_000

  /// Nil where the system has no GB18030 conversion.
  static let shared = GB18030()

  private init?() {
    let converter = iconv_open("UTF-32LE", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    pairs = (0..<(126 * Self.trails)).map { index in
      Self.convert(
        [UInt8(0x81 + index / Self.trails), UInt8(0x40 + index % Self.trails)], by: converter)
    }
    quads = (0..<Self.quadCount).map { index in
      let bytes = [
        UInt8(0x81 + index / 12_600), UInt8(0x30 + index / 1260 % 10),
        UInt8(0x81 + index / 10 % 126), UInt8(0x30 + index % 10),
      ]
      return Self.convert(bytes, by: converter)
    }
  }

  private static func convert(_ code: [UInt8], by converter: iconv_t?) -> UInt16 {
    var code = code.map { CChar(bitPattern: $0) }
    var scalar: UInt32 = 0
    code.withUnsafeMutableBufferPointer { input in
      withUnsafeMutableBytes(of: &scalar) { output in
        var (source, sourceLeft) = (input.baseAddress, input.count)
        var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var targetLeft = output.count
        _ = iconv(converter, nil, nil, nil, nil)
        _ = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
      }
    }
    return scalar < 0x1_0000 ? UInt16(scalar) : 0
  }

  /// Appends the UTF-8 of some bytes; gives the offset of the first byte that is no GB18030.
  ///
  /// A code cut off at the end counts as wrong, so callers cut between lines.
  func decode(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Int? {
    var failure: Int?
    let decoded = [UInt8](unsafeUninitializedCapacity: input.count * 3 / 2 + 8) { out, written in
      failure = decode(input, to: out, &written)
    }
    if output.isEmpty { output = decoded } else { output.append(contentsOf: decoded) }
    return failure
  }

  private func decode(
    _ input: UnsafeBufferPointer<UInt8>, to out: UnsafeMutableBufferPointer<UInt8>,
    _ written: inout Int
  ) -> Int? {
    var at = 0
    var to = 0
    defer { written = to }
    let count = input.count
    while at < count {
      let lead = input[at]
      if lead < 0x80 {
        out[to] = lead
        (at, to) = (at + 1, to + 1)
        continue
      }
      guard lead != 0x80, lead != 0xFF, at + 1 < count else { return at }
      let second = input[at + 1]
      if second >= 0x40 {
        let scalar = pairs[Int(lead - 0x81) * Self.trails + Int(second - 0x40)]
        guard scalar != 0 else { return at }
        Self.put(UInt32(scalar), out, &to)
        at += 2
      } else {
        guard let scalar = quad(input, at) else { return at }
        Self.put(scalar, out, &to)
        at += 4
      }
    }
    return nil
  }

  private func quad(_ input: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
    guard at + 3 < input.count else { return nil }
    let (b1, b2, b3, b4) = (input[at], input[at + 1], input[at + 2], input[at + 3])
    guard (0x30...0x39).contains(b2), (0x81...0xFE).contains(b3), (0x30...0x39).contains(b4)
    else { return nil }
    let high = Int(b1 - 0x81) * 10 + Int(b2 - 0x30)
    let index = high * 1260 + Int(b3 - 0x81) * 10 + Int(b4 - 0x30)
    if index < Self.quadCount {
      return quads[index] == 0 ? nil : UInt32(quads[index])
    }
    let scalar = index - Self.supplementaryIndex + 0x1_0000
    return (0x1_0000...0x10_FFFF).contains(scalar) ? UInt32(scalar) : nil
  }

  /// Writes the UTF-8 of a scalar above U+007F.
  @inline(__always)
  static func put(_ scalar: UInt32, _ out: UnsafeMutableBufferPointer<UInt8>, _ to: inout Int) {
    func tail(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift & 0x3F))
    }
    if scalar < 0x80 {
      out[to] = UInt8(truncatingIfNeeded: scalar)
      to += 1
    } else if scalar < 0x800 {
      out[to] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      out[to + 1] = tail(0)
      to += 2
    } else if scalar < 0x1_0000 {
      out[to] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      out[to + 1] = tail(6)
      out[to + 2] = tail(0)
      to += 3
    } else {
      out[to] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      out[to + 1] = tail(12)
      out[to + 2] = tail(6)
      out[to + 3] = tail(0)
      to += 4
    }
  }
}
