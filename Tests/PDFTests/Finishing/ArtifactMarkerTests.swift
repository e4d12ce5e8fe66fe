import Testing

@testable import Layout
@testable import PDF

@Suite("Artifacts in page content")
struct ArtifactMarkerTests {
  private func marked(_ content: String) -> String? {
    ArtifactMarker.marked(Array(content.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("what is painted outside all marks is marked as an artifact")
  func outside() {
    #expect(
      marked("q\n0 0 m 1 1 l S\n/P << /MCID 0 >> BDC\nBT\n<01>Tj\nET\nEMC\n1 0 0 1 re f\n")
        == "/Artifact BMC\nq\n0 0 m 1 1 l S\nEMC\n/P << /MCID 0 >> BDC\nBT\n<01>Tj\nET\nEMC\n"
        + "/Artifact BMC\n1 0 0 1 re f\nEMC\n")
  }

  @Test("settings outside marks are no artifacts, and nested marks belong to their outermost")
  func unpainted() {
    #expect(
      marked(
        "q\n/P << /MCID 0 >> BDC\n/Span << /ActualText <feff> >> BDC\n<01>Tj\nEMC\n<02>Tj\nEMC\nQ\n"
      )
        == nil)
  }

  @Test("a mark that only says how its text reads makes it no element's")
  func readings() {
    let foot = "q\nBT\n/Span << /ActualText <feff0032> >> BDC\n<02>Tj\nEMC\n<03>Tj\nET\nQ\n"
    #expect(marked(foot) == "/Artifact BMC\n\(foot)EMC\n")
    let text = "/P << /MCID 0 >> BDC\n<01>Tj\nEMC\n"
    #expect(marked(foot + text) == "/Artifact BMC\n\(foot)EMC\n\(text)")
  }
}
