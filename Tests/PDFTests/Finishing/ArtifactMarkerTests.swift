import Testing

@testable import Layout
@testable import PDF

@Suite("Artifacts in page content")
struct ArtifactMarkerTests {
  /// The marked content, its blanks as one space each; nil where nothing had to be changed.
  private func marked(_ content: String, decoration: Set<Int> = []) throws -> String? {
    try ArtifactMarker(decoration: decoration).marked(Array(content.utf8)).content
      .map { Self.words(String(decoding: $0, as: UTF8.self)) }
  }

  private static func words(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test("what is painted outside all marks is marked as an artifact")
  func outside() throws {
    #expect(
      try marked("q\n0 0 m 1 1 l S\n/P << /MCID 0 >> BDC\nBT\n<01>Tj\nET\nEMC\n1 0 0 1 re f\n")
        == "/Artifact BMC q 0 0 m 1 1 l S EMC /P << /MCID 0 >> BDC BT <01>Tj ET EMC "
        + "/Artifact BMC 1 0 0 1 re f EMC")
  }

  @Test("settings outside marks are no artifacts, and nested marks belong to their outermost")
  func unpainted() throws {
    #expect(
      try marked(
        "q\n/P << /MCID 0 >> BDC\n/Span << /ActualText <feff> >> BDC\n<01>Tj\nEMC\n<02>Tj\nEMC\nQ\n"
      )
        == nil)
  }

  @Test("a mark that only says how its text reads makes it no element's")
  func readings() throws {
    let foot = "q\nBT\n/Span << /ActualText <feff0032> >> BDC\n<02>Tj\nEMC\n<03>Tj\nET\nQ\n"
    #expect(try marked(foot) == Self.words("/Artifact BMC \(foot)EMC"))
    let text = "/P << /MCID 0 >> BDC\n<01>Tj\nEMC\n"
    #expect(try marked(foot + text) == Self.words("/Artifact BMC \(foot)EMC \(text)"))
  }

  @Test("what Cairo 1.18 marks as an outer element's own becomes an artifact")
  func decoration() throws {
    let page = "/Document<</MCID 4>>BDC 0 0 m 1 1 l S EMC /P <</MCID 5>> BDC (a) Tj EMC"
    #expect(
      try marked(page, decoration: [4])
        == "/Artifact BMC 0 0 m 1 1 l S EMC /P <</MCID 5>> BDC (a) Tj EMC")
  }

  @Test("strings, comments, arrays and inline pictures hold no operators")
  func operands() throws {
    let page =
      "/P <</MCID 0>> BDC (EMC \\) BDC (S)) Tj [(f) 3 <46>] TJ % EMC f\nEMC "
      + "q BI /W 1 /H 1 ID \u{1}EMC BDC EI Q"
    #expect(
      try marked(page)
        == Self.words(
          page.replacing(" q BI", with: " /Artifact BMC q BI") + " EMC"))
  }

  @Test(
    "content that is not understood is a fault",
    arguments: [
      "/P <</MCID 0>> BDC (a) Tj", "EMC", "(a Tj", "/P <</MCID 0 BDC EMC", "1 0 0 rg <zz> Tj",
      "1 2",
      "BI /W 1 ID xx", "/Span <</ActualText (a)>> BDC /P <</MCID 0>> BDC EMC EMC", "{ }",
    ])
  func faults(_ page: String) {
    #expect(throws: PDFFault.self) { _ = try marked(page) }
  }
}
