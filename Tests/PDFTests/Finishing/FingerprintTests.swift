import Testing

@testable import Layout
@testable import PDF

@Suite("A file's identifier")
struct FingerprintTests {
  @Test("an identifier changes with every byte, and with nothing else")
  func fingerprint() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let own = Fingerprint.of(bytes)
    #expect(own.count == 16 && Fingerprint.of(bytes) == own)
    for index in stride(from: 0, to: bytes.count, by: 13) {
      var other = bytes
      other[index] ^= 1
      #expect(Fingerprint.of(other) != own, "byte \(index)")
    }
  }
}
