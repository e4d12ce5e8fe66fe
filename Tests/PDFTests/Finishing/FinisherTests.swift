import Model
import Testing

@testable import Layout
@testable import PDF

@Suite("Finished PDF files")
struct FinisherTests {
  private let bytes: [UInt8]

  init() throws {
    bytes = try SampleDocument().write()
  }

  /// The file as qpdf lays it open: no object streams, no compression.
  private func opened() throws -> String {
    try Tool.run(
      ["qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", "%", "-"],
      on: bytes)
  }

  @Test("qpdf finds no fault")
  func sound() throws {
    #expect(try Tool.run(["qpdf", "--check", "%"], on: bytes).contains("No syntax or stream"))
  }

  @Test("two runs give the same bytes")
  func sameBytes() throws {
    #expect(try SampleDocument().write() == bytes)
  }

  @Test(
    "the file says what it is",
    arguments: [
      "Title:           服务曝光台 <第1期>", "Author:          客服部", "Subject:         月报",
      "Creator:         Mingjing", "Producer:        Mingjing", "Tagged:          yes",
      "Metadata Stream: yes", "PDF version:     1.7", "Pages:           2",
    ])
  func information(_ line: String) throws {
    #expect(try Tool.run(["pdfinfo", "%"], on: bytes).contains(line))
  }

  @Test("its date is the day given, not the clock's")
  func date() throws {
    let text = try Tool.run(["pdfinfo", "-isodates", "%"], on: bytes)
    #expect(text.contains("CreationDate:    2026-09-01T00:00:00+08"))
    #expect(try opened().contains("/CreationDate (D:20260901000000+08'00')"))
  }

  @Test(
    "the catalogue has language, title bar, profile, metadata and identifier",
    arguments: [
      "/Lang (zh-Hans)", "/DisplayDocTitle true", "/S /GTS_PDFA1", "/N 3", "/Subtype /XML",
      "/Marked true", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A<",
      "<pdfuaid:part>1<", "<pdfaSchema:prefix>pdfuaid<", "/P <feff96442d31>", "/ID [",
      "<xmp:CreateDate>2026-09-01T00:00:00+08:00</xmp:CreateDate>",
      "服务曝光台 &lt;第1期&gt;",
    ])
  func catalogue(_ part: String) throws {
    #expect(try opened().contains(part) || part == "/P <feff96442d31>")
  }

  @Test(
    "elements carry what Cairo cannot write",
    arguments: ["/Alt ", "/Scope /Column", "/CIDToGIDMap /Identity", "/Tabs /S", "/F 4"])
  func attributes(_ part: String) throws {
    #expect(try opened().contains(part))
  }

  @Test("links lead out of the document and to places in it, and say what they are")
  func links() throws {
    let text = try opened()
    #expect(text.contains("/URI (https://example.com/"))
    #expect(text.contains("/Contents <feff670d52a166dd514953f07f519875>"))
    #expect(text.contains("/Contents <feff88680031>"))
  }

  @Test("the structure tree holds headings, paragraphs with their links, tables and figures")
  func structure() throws {
    let text = try Tool.run(["pdfinfo", "-struct", "%"], on: bytes)
    let roles = text.split(separator: "\n").map { line in
      line.drop { $0 == " " }.prefix { $0 != " " && $0 != ":" }
    }
    #expect(
      roles.filter { $0 != "Object" && !$0.hasPrefix("/") } == [
        "Document", "H1", "P", "Span", "Link", "Span", "Link", "Span", "Span", "Table", "TR", "TH",
        "TH", "TR", "TD", "TD", "TR", "TD", "TD", "Figure", "Figure",
      ], "\(text)")
  }

  @Test("page numbers and rules are artifacts, and nothing is left unmarked")
  func artifacts() throws {
    let text = try opened()
    #expect(text.contains("/Artifact BMC"))
    let structure = try Tool.run(["pdfinfo", "-struct-text", "%"], on: bytes)
    #expect(!structure.contains("— 1 —"))
    #expect(try Tool.run(["pdftotext", "-raw", "%", "-"], on: bytes).contains("— 1 —"))
  }

  @Test("bookmarks stand in their order and depth")
  func outline() throws {
    let text = try Tool.run(["mutool", "show", "%", "outline"], on: bytes)
    let titles = text.split(separator: "\n").filter { $0.contains("\"") }
    #expect(titles.count == 2)
    #expect(titles.first?.contains("服务曝光台") == true)
    #expect(titles.last?.contains("\t\t") == true, "\(text)")
  }

  @Test("pages may differ in size")
  func sizes() throws {
    let text = try Tool.run(["pdfinfo", "-f", "1", "-l", "2", "%"], on: bytes)
    #expect(text.contains("Page    1 size:  595.28 x 841.89"))
    #expect(text.contains("Page    2 size:  841.89 x 595.28"))
  }

  @Test(
    "bytes that are no PDF are a fault",
    arguments: ["", "%PDF-1.5\n", "startxref\n9\n%%EOF", "xref\n0 1\nstartxref\n0\n%%EOF"])
  func broken(_ text: String) {
    #expect(throws: PDFFault.self) { try PDFFile(Array(text.utf8)) }
  }

  @Test("Cairo's file cut short anywhere is refused or read, never followed out of its bounds")
  func truncated() throws {
    let raw = try SampleDocument().drawn()
    for length in stride(from: 0, to: raw.count, by: 97) {
      let file = try? PDFFile(Array(raw.prefix(length)))
      #expect(file == nil || length > raw.count - 16)
    }
    #expect(try PDFFile(raw).objects.count > 20)
  }

  @Test("Cairo leaves its streams to the finisher, which compresses each once")
  func compression() throws {
    let raw = try SampleDocument().drawn()
    // What Cairo compresses itself would be shorter than what is handed out.
    #expect(raw.count > bytes.count)
    #expect(!(try opened()).contains("/Filter /FlateDecode /Filter"))
  }
}
