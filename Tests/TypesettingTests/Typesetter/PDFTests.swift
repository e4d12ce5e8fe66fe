import Glibc
import Markup
import Testing

@testable import Typesetting

@Suite struct PDFTests {
  static let samples = ["bulletin", "department", "charts"]

  /// A sample of this folder as a document.
  static func document(_ name: String) throws -> DocumentSource {
    let bytes = try Checkout.bytes("Tests/TypesettingTests/Typesetter/Samples/\(name).xhtml")
    let tree = try XMLDocumentParser.parse(bytes, document: name)
    return DocumentSource(name: name, tree: tree, date: Sample.day)
  }

  static func pdf(_ documents: [DocumentSource]) throws -> PDFRun {
    try Typesetter(theme: try Sample.theme())
      .pdf(documents.map { PDFJob($0) }, fonts: try FontBook())
  }

  /// Writes what was made where the environment asks for it, to be looked at.
  private static func show(_ bytes: [UInt8], _ name: String) {
    if let folder = getenv("MINGJING_GALLERY") {
      Checkout.write(bytes, to: "\(String(cString: folder))/\(name)")
    }
  }

  @Test func theTextOfThePDFIsThatOfTheHTML() throws {
    let documents = try Self.samples.map(Self.document)
    let run = try Self.pdf(documents)
    let typesetter = Typesetter(theme: try Sample.theme())
    for (document, file) in zip(documents, run.files) {
      Self.show(file, "\(document.name).pdf")
      Self.show(Array(typesetter.html(document).text.utf8), "\(document.name).html")
    }
    #expect(run.messages.filter { !$0.document.isEmpty } == [])
  }
}
