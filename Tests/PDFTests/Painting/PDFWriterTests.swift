import Model
import Testing

@testable import Layout
@testable import PDF

@Suite("Pages drawn by Cairo")
struct PDFWriterTests {
  private func page(_ fixture: FontFixture, _ items: [InlineItem]) -> DrawnPage {
    let composition = ParagraphComposer(shaper: fixture.shaper)
      .compose(items, style: Samples.paragraph, measure: Measure(442.2))
    var page = DrawnPage(width: 595.28, height: 841.89)
    page.operations.append(.beginTag(StructureTag(.document)))
    page.operations.append(.beginTag(StructureTag(.paragraph)))
    for (index, line) in composition.lines.enumerated() {
      page.operations.append(.line(line, x: 79.37, baseline: 120 + 29 * Double(index)))
    }
    page.operations += [.endTag, .endTag]
    return page
  }

  private func document(_ fixture: FontFixture, _ items: [InlineItem]) throws -> PDFDocument {
    PDFDocument(
      pages: [page(fixture, items)],
      metadata: PDFMetadata(title: "测试", created: try Samples.day("2026-09-01")))
  }

  @Test("the same pages give the same bytes, fonts subset again or not")
  func sameBytes() throws {
    let items: [InlineItem] = [.text(Samples.notice, Samples.style())]
    var files: [[UInt8]] = []
    for _ in 0..<2 {
      let fixture = try FontFixture(items)
      for _ in 0..<2 {
        files.append(
          try PDFWriter(faces: fixture.faces).write(try document(fixture, items)))
      }
    }
    #expect(files.allSatisfy { $0 == files[0] })
  }

  @Test("every font is embedded, subset and has a Unicode map")
  func embedded() throws {
    let items: [InlineItem] = [
      .text(Samples.notice, Samples.style(Samples.song))
    ]
    let fixture = try FontFixture(items)
    let bytes = try PDFWriter(faces: fixture.faces).write(try document(fixture, items))
    let table = try Tool.run(["pdffonts", "%"], on: bytes)
    let rows = table.split(separator: "\n").dropFirst(2)
    #expect(rows.count == 1, "\(table)")
    for row in rows {
      #expect(row.contains("yes yes yes"), "\(row)")
    }
  }
}
