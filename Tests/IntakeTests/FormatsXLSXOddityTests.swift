import Testing

@testable import Intake

/// What programs other than today's Excel write, and what only an attacker does.
@Suite("Odd workbooks")
struct FormatsXLSXOddityTests {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private func sheet(_ data: String) -> String {
    "<worksheet><sheetData>\(data)</sheetData></worksheet>"
  }

  private func grid(_ archive: ZipMaker) throws -> [[String]] {
    try collect(archive.bytes).sheets.first?.grid ?? []
  }

  @Test("the calendar of 1904 stays, though a later element has the name of its own")
  func calendar() throws {
    let book = """
      <workbook xmlns:r="\(Self.office)" xmlns:x15="x"><workbookPr date1904="1"/>\
      <sheets><sheet name="表" r:id="r1"/></sheets>\
      <extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>
      """
    let archive = ZipMaker.workbook(
      sheet: sheet("<row><c s='0'><v>44775</v></c></row>"),
      styles: "<cellXfs><xf numFmtId='14'/></cellXfs>", workbook: book)
    #expect(try grid(archive) == [["2026-08-03"]])
  }

  @Test("a module of macros among the sheets is no sheet")
  func modules() throws {
    let book = """
      <workbook xmlns:r="\(Self.office)"><sheets><sheet name="表" r:id="r1"/>\
      <sheet name="Module1" state="veryHidden" r:id=""/></sheets></workbook>
      """
    let archive = ZipMaker.workbook(sheet: sheet("<row><c><v>1</v></c></row>"), workbook: book)
    #expect(try collect(archive.bytes).sheets.map(\.info.name) == ["表"])
  }

  @Test("folders may be parted by backslashes, and a table of strings that nobody uses be missing")
  func archives() throws {
    var archive = ZipMaker.workbook(sheet: sheet("<row><c><v>1</v></c></row>"))
    archive.parts.removeAll { $0.name == "xl/strings.xml" }
    for index in archive.parts.indices {
      archive.parts[index].name = archive.parts[index].name.replacing("/", with: "\\")
    }
    #expect(try grid(archive) == [["1"]])
    var pointing = ZipMaker.workbook(sheet: sheet("<row><c t='s'><v>0</v></c></row>"))
    pointing.parts.removeAll { $0.name == "xl/strings.xml" }
    let lost = try #require(try collect(pointing.bytes).sheets.first)
    #expect(lost.grid == [["#REF!"]])
    #expect(lost.notices == ["文件有损坏：1 个单元格的内容读不出，用到它们的行会退回。请重新导出。"])
  }

  @Test("archives of 64 bits are read, and their table of contents is bounded as well")
  func zip64() throws {
    var archive = ZipMaker.workbook(sheet: sheet("<row><c><v>1</v></c></row>"))
    archive.isZip64 = true
    #expect(try grid(archive) == [["1"]])
    archive.hasDescriptors = true
    #expect(try grid(archive) == [["1"]])
    var absurd = archive.bytes
    let size = absurd.count - 22 - 20 - 56 + 40
    absurd.replaceSubrange(size..<size + 8, with: [0, 0, 0, 0, 1, 0, 0, 0])
    #expect(refusal(absurd)?.code == .tooLarge)
  }

  @Test("one shared string does not stand for more text than a file may have")
  func amplified() {
    let text = String(repeating: "字", count: 200)
    let row = "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>"
    let book = ZipMaker.workbook(sheet: sheet(row + row), strings: "<si><t>\(text)</t></si>").bytes
    #expect(refusal(book) == nil)
    var limits = IntakeLimits()
    limits.rowBytes = 1000
    #expect(refusal(book, limits: limits)?.message == "第 1 行的文字超过 0 MiB")
    limits = IntakeLimits()
    limits.unpackedBytes = 2300
    #expect(refusal(book, limits: limits)?.message == "到第 2 行为止单元格多得反常，疑似恶意文件")
  }

  @Test("a cell at the right edge of every row does not stand for a sheet full of cells")
  func edges() {
    let rows = (1...3).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
    let book = ZipMaker.workbook(sheet: sheet(rows)).bytes
    #expect(refusal(book) == nil)
    var limits = IntakeLimits()
    limits.cells = 2 * 16_384
    #expect(refusal(book, limits: limits)?.message == "到第 3 行为止单元格多得反常，疑似恶意文件")
  }
}
