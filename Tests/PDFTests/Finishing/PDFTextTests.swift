import Testing

@testable import Layout
@testable import PDF

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
}
