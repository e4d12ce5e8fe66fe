import Testing

@testable import Typesetting

@Suite("PDF's own notation")
struct PDFTextTests {
  @Test(
    "plain text stays as it is, other text is UTF-16 with its mark",
    arguments: [
      ("Mingjing", "(Mingjing)"), ("a(b)\\", "(a\\(b\\)\\\\)"), ("", "()"), ("水", "<feff6c34>"),
      ("𠮷", "<feffd842dfb7>"), ("a\n", "<feff0061000a>"),
    ])
  func strings(_ text: String, _ notation: String) {
    #expect(PDFText.string(text) == notation)
  }

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
