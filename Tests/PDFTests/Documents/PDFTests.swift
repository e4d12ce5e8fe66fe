import Glibc
import HTML
import Markup
import PageSamples
import Testing

@testable import Layout
@testable import PDF

@Suite struct PDFTests {
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
    let documents = try Sample.files.map(Sample.file)
    let run = try Self.pdf(documents)
    let typesetter = Typesetter(theme: try Sample.theme())
    for (document, file) in zip(documents, run.files.compactMap { $0 }) {
      let html = typesetter.html(document).text
      Self.show(file, "\(document.name).pdf")
      Self.show(Array(html.utf8), "\(document.name).html")
      let drawn = Self.letters(try Tool.run(["pdftotext", "-raw", "%", "-"], on: file))
      for word in Self.texts(of: html) {
        #expect(drawn.contains(Self.letters(word)), "\(document.name): \(word)")
      }
    }
    #expect(run.messages.filter { !$0.document.isEmpty } == [])
  }

  /// Text without white space: lines of a page break where they like.
  private static func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// What a page of HTML shows, one text an element; the tables behind charts are not shown.
  private static func texts(of html: String) -> [String] {
    var texts: [String] = []
    var rest = shown(html)[...]
    while let open = rest.firstIndex(of: ">") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "<") else { break }
      let text = String(rest[..<close])
      if !letters(text).isEmpty, !text.contains("{"), !isHidden(rest[close...]) {
        texts.append(
          text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&"))
      }
      rest = rest[close...]
    }
    return texts
  }

  /// The page without the tables that only readers for the blind hear.
  private static func shown(_ html: String) -> String {
    var (result, rest) = ("", html[...])
    while let start = rest.firstRange(of: "<div class=\"unseen\">") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "</div>") else { break }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Whether the text before was an element's that paper does not show.
  private static func isHidden(_ rest: Substring) -> Bool {
    ["</title", "</desc"].contains { rest.hasPrefix($0) }
  }
}
