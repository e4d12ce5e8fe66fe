import Layout
import Model
import PageSamples
import Testing

@testable import PDF

/// Files as Cairo 1.16 and 1.18 write them, of the same two pages: a heading, a paragraph over both
/// with a link in it, and a rectangle with text on each page that belongs to neither.
@Suite("Files of either Cairo")
struct CairoVersionTests {
  private static let tags: [OpenedTag] = [
    .element(StructureTag(.document), isLeaf: false),
    .element(StructureTag(.heading1, alternativeText: "题"), isLeaf: true),
    .element(StructureTag(.paragraph, isMixed: true), isLeaf: false), .span,
    .link(text: "去处（一）"), .span,
  ]

  private func finished(
    _ version: String, pages: Int = 2, tags: [OpenedTag] = tags
  ) throws -> [UInt8] {
    let bytes = try Checkout.bytes("Tests/PDFTests/Fixtures/cairo-\(version).pdf")
    let page = DrawnPage(width: 200, height: 100)
    let document = PDFDocument(
      pages: Array(repeating: page, count: pages),
      metadata: PDFMetadata(title: "样张", created: try Samples.day("2026-09-01")))
    return try Finisher(document: document, tags: tags, workers: 1).finish(bytes)
  }

  private func opened(_ bytes: [UInt8]) throws -> String {
    try Tool.run(["qpdf", "--qdf", "--object-streams=disable", "%", "-"], on: bytes)
  }

  @Test(
    "what no element holds is an artifact, and elements hold the rest", arguments: ["1.16", "1.18"])
  func marks(_ version: String) throws {
    let bytes = try finished(version)
    #expect(try Tool.run(["qpdf", "--check", "%"], on: bytes).contains("No syntax"))
    let text = try opened(bytes)
    #expect(text.split(separator: "/Artifact BMC").count == 3)
    #expect(!text.contains("/Document <<") && !text.contains("/P <<"))
    #expect(text.contains("/Alt <feff9898>") && text.contains("/Contents <feff53bb5904"))
    let structure = try Tool.run(["pdfinfo", "-struct-text", "%"], on: bytes)
    #expect(structure.split(separator: "\n").count { $0.contains("\"ab\"") } == 4, "\(structure)")
  }

  @Test("a structure that is not the one drawn is an error", arguments: ["1.16", "1.18"])
  func different(_ version: String) {
    #expect(throws: DrawingError.self) {
      try finished(version, tags: Array(Self.tags.dropLast()))
    }
    #expect(throws: DrawingError.self) { try finished(version, tags: Self.tags + [.span]) }
    #expect(throws: DrawingError.self) {
      try finished(version, tags: [.span] + Self.tags.dropFirst())
    }
    #expect(throws: DrawingError.self) { try finished(version, pages: 3) }
  }

  @Test("a damaged file is an error with a next step, never a damaged output")
  func damaged() throws {
    let error = #expect(throws: DrawingError.self) {
      try Finisher(
        document: PDFDocument(
          pages: [], metadata: PDFMetadata(title: "", created: try Samples.day("2026-09-01"))),
        tags: [], workers: 1
      ).finish(Array("%PDF-1.7\n".utf8))
    }
    #expect(
      error?.userText
        == "整理 PDF 时遇到看不懂的内容（文件结尾没有对象表）。请检查这份文件用到的图片、链接和特殊字符。")
  }
}
