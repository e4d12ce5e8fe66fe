import Testing

@testable import Markup

@Suite("Elements of the vocabulary")
struct VocabularyElementTests {
  @Test("are those of report.rng")
  func schema() throws {
    let grammar = try XMLDocumentParser.parse(
      RepositoryFile.bytes("templates/report.rng"), document: "report.rng")
    let named = Set(Vocabulary(grammar).elements.keys)
    #expect(named == Set(VocabularyElement.allCases.map(\.rawValue)))
  }
}
