import Testing

@testable import Layout
@testable import PDF

@Suite("Compression")
struct DeflateTests {
  static let texts: [[UInt8]] = [
    [], Array("水".utf8), Array(String(repeating: "服务曝光台", count: 5_000).utf8),
    (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) },
  ]

  @Test("what is compressed or stored unpacks to itself", arguments: texts)
  func roundTrip(_ bytes: [UInt8]) {
    #expect(Inflater.zlib(Deflater.zlib(bytes)) == bytes)
    #expect(Inflater.zlib(Deflater.stored(bytes)) == bytes)
  }

  @Test("what repeats itself becomes much shorter, what is stored a little longer")
  func sizes() {
    let bytes = Self.texts[2]
    #expect(Deflater.zlib(bytes).count < bytes.count / 50)
    #expect(Deflater.stored(bytes).count > bytes.count)
  }

  @Test("damaged bytes are nothing", arguments: [[], [1, 2, 3], [0x78, 0x9C, 0xFF, 0xFF, 0xFF]])
  func damaged(_ bytes: [UInt8]) {
    #expect(Inflater.zlib(bytes) == nil)
  }
}
