import Testing

@testable import Intake

@Suite("XLSX")
struct FormatsXLSXTests {
  private func rows(
    _ sheet: String, strings: String = "", styles: String = ""
  ) throws -> [[String]] {
    let archive = ZipMaker.workbook(sheet: sheet, strings: strings, styles: styles)
    return try collect(archive.bytes).sheets.first?.grid ?? []
  }

  @Test("takes the next place where a row or a cell does not say its own")
  func missingPlaces() throws {
    let seen = try rows(
      """
      <worksheet><dimension ref="A1:XFD1048576"/><sheetData><row><c><v>1</v></c><c r="C1"><v>3</v></c>\
      <c><v>4</v></c></row><row r="3"><c><v>5</v></c></row><row><c r="B4"><v>6</v></c></row>\
      </sheetData></worksheet>
      """)
    #expect(seen == [["1", "", "3", "4"], [], ["5"], ["", "6"]])
  }

  @Test("reads prefixed names, whatever their namespace")
  func prefixed() throws {
    let seen = try rows(
      """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>\
      <x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>\
      <x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>
      """, strings: "<y:si xmlns:y='urn:y'><y:t>工</y:t></y:si>")
    #expect(seen == [["工"]])
  }

  @Test("joins rich text and leaves out how it is pronounced")
  func richText() throws {
    let seen = try rows(
      """
      <worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>甲</t></r>\
      <r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>\
      <c t="s"><v>1</v></c></row></sheetData></worksheet>
      """,
      strings: """
        <si><r><rPr/><t>丙</t></r><r><t>丁</t></r><rPh><t>y</t></rPh></si><si><t>_x000D_&#10;</t></si>
        """)
    #expect(seen == [["丙丁", "甲 乙", "\r\n"]])
  }

  @Test("gives cached results, never formulas, and tells kinds")
  func results() throws {
    let archive = ZipMaker.workbook(
      sheet: """
        <worksheet><sheetData><row><c t="str"><f>"a"&amp;1</f><v>a1</v></c><c><f>1+1</f><v>2</v></c>\
        <c><f>1+1</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>1</v></c>\
        <c t="d"><v>2026-08-03T09:05:00.000Z</v></c><c t="d"><v>2026-08-03</v></c><c s="1"><v>0.5</v></c>\
        <c s="2"><v>1.5</v></c><c s="1"><v>-1</v></c><c><v>1.10E+2</v></c><c><v>1e400</v></c></row>\
        </sheetData></worksheet>
        """,
      styles: """
        <numFmts><numFmt numFmtId="180" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/>\
        </cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="180"/></cellXfs>
        """)
    let sheet = try collect(archive.bytes).sheets[0]
    #expect(
      sheet.grid == [
        [
          "a1", "2", "=", "#DIV/0!", "TRUE", "2026-08-03T09:05:00.000Z", "2026-08-03", "12:00:00",
          "PT129600S", "-1", "110", "1e400",
        ]
      ])
    #expect(
      sheet.kinds[1] == [
        .text, .number, .unsolved, .error, .boolean, .text, .date, .time, .duration, .number,
        .number, .text,
      ])
  }

  @Test("reads archives whose sizes stand behind the data")
  func descriptors() throws {
    var archive = ZipMaker.workbook(
      sheet: "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
    archive.hasDescriptors = true
    #expect(try collect(archive.bytes).sheets[0].grid == [["1"]])
  }

  @Test("reads parts in UTF-16")
  func utf16() throws {
    var archive = ZipMaker.workbook(sheet: "")
    let text = """
      <?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="inlineStr"><is><t>工</t></is>\
      </c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
      """
    archive.parts[5].bytes =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let sheet = try collect(archive.bytes).sheets[0]
    #expect(sheet.grid == [["工"]])
    #expect(sheet.merged == [MergedArea(rows: 1...1, columns: 0...1)])
  }

  @Test("finds merged areas wherever the text is cut", arguments: [1, 2, 7, 64, 4096])
  func mergeScan(piece: Int) {
    let text = Array(
      """
      <row><c><is><t>mergeCell ref="Z1:Z2"</t></is></c></row><mergeCells count='2'>\
      <mergeCell ref="A1:B2"/><x:mergeCell  ref = 'C3:D4' /></mergeCells>
      """.utf8)
    var scan = MergeScan()
    text.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: piece) {
        let end = min(start + piece, all.count)
        scan.feed(UnsafeBufferPointer(rebasing: all[start..<end]), limit: 10)
      }
    }
    #expect(
      scan.areas == [
        MergedArea(rows: 1...2, columns: 0...1), MergedArea(rows: 3...4, columns: 2...3),
      ])
  }

  struct Refused: CustomTestStringConvertible {
    var name: String
    var archive: ZipMaker
    var code: FormError.Code
    var message: String
    var testDescription: String { name }

    init(_ name: String, sheet: String, _ code: FormError.Code, _ message: String) {
      self.name = name
      archive = ZipMaker.workbook(sheet: sheet)
      self.code = code
      self.message = message
    }
  }

  static func sheet(_ rows: String) -> String {
    "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
  }

  @Test(
    "refuses what is wrong or hostile",
    arguments: [
      Refused(
        "an entity attack", sheet: "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>",
        .doctype, "XML 带有 DOCTYPE 声明，可能借此夹带外部内容，不读取"),
      Refused(
        "a broken tag", sheet: "<worksheet>\n<sheetData><row>", .malformed,
        "XML 第 2 行有语法错误，文件损坏或不完整"),
      Refused(
        "deep nesting", sheet: String(repeating: "<a>", count: 300), .tooLarge,
        "XML 的嵌套超过 256 层，疑似恶意文件"),
      Refused(
        "a row beyond the sheet", sheet: sheet("<row r='1048577'/>"), .tooLarge,
        "行号超过 1048576 行的上限"),
      Refused(
        "rows out of order with merged areas",
        sheet: "<worksheet><sheetData><row r='3'/><row r='3'/></sheetData>"
          + "<mergeCell ref='A1:A9'/></worksheet>", .damaged,
        "第 3 行之后的行号不是递增的，又有合并单元格"),
      Refused(
        "a column beyond the sheet", sheet: sheet("<row><c r='XFE1'><v>1</v></c></row>"), .tooLarge,
        "第 1 行超过 16384 列的上限"),
      Refused(
        "a cell without a place", sheet: sheet("<row r='2'><c r='1A'><v>1</v></c></row>"), .damaged,
        "第 2 行有单元格的位置写错"),
    ])
  func refuses(_ example: Refused) {
    let error = refusal(example.archive.bytes)
    #expect(error?.code == example.code)
    #expect(error?.message == example.message)
    #expect(error?.hint.isEmpty == false)
  }

  @Test("refuses archives by what is in them")
  func archives() {
    let book = ZipMaker.workbook(sheet: Self.sheet("<row><c><v>1</v></c></row>"))
    var encrypted = book
    encrypted.isEncrypted = true
    #expect(refusal(encrypted.bytes)?.message == "文件有密码")
    #expect(refusal(Array(book.bytes.prefix(900)))?.message == "压缩包损坏或不完整")
    #expect(
      refusal(ZipMaker([("a.txt", "b")]).bytes)?.message == "这是压缩包，里面没有 Excel 工作簿")
    #expect(
      refusal(ZipMaker([("content.xml", "b")]).bytes)?.message == "这是 OpenDocument 文件（ods）")
    var missing = book
    missing.parts.removeLast()
    #expect(refusal(missing.bytes)?.message == "工作表“表”在压缩包里缺失")
    var damaged = book.bytes
    if let at = damaged.firstIndex(of: UInt8(ascii: "<")) { damaged[at + 1] = 0x20 }
    #expect(refusal(damaged)?.message == "压缩包损坏或不完整")
    var binary = book
    binary.parts[0].bytes = Array(
      "<R><Relationship Type='x/officeDocument' Target='xl/workbook.bin'/></R>".utf8)
    #expect(refusal(binary.bytes)?.message == "这是二进制工作簿（xlsb）")
  }

  @Test("refuses bombs by their total, by their ratio and by their text")
  func bombs() {
    let text = String(repeating: "字", count: 600)
    let cells = "<row><c t='inlineStr'><is><t>\(text)</t></is></c></row>"
    let book = ZipMaker.workbook(sheet: Self.sheet(cells), strings: "<si><t>\(text)</t></si>").bytes
    #expect(refusal(book) == nil)
    var total = IntakeLimits()
    total.unpackedBytes = 2500
    var ratio = IntakeLimits()
    (ratio.unpackedRatio, ratio.ratioFloorBytes) = (0, 1000)
    for limits in [total, ratio] {
      #expect(refusal(book, limits: limits)?.message == "文件解压后大得反常，疑似恶意文件")
    }
    var strings = IntakeLimits()
    strings.sharedStringBytes = 1000
    #expect(refusal(book, limits: strings)?.message == "工作簿的文字超过 0 MiB")
    var cell = IntakeLimits()
    cell.cellBytes = 1000
    #expect(refusal(book, limits: cell)?.message == "有单元格的文字超过 0 MiB")
    var sheets = IntakeLimits()
    sheets.sheets = 0
    #expect(refusal(book, limits: sheets)?.message == "工作簿超过 0 张工作表")
  }

  @Test("targets of relationships never lead out of the archive")
  func targets() {
    let part = RelationsPart(folder: "xl")
    for (target, path) in [
      ("worksheets/a.xml", "xl/worksheets/a.xml"), ("/xl/a.xml", "xl/a.xml"), ("../a.xml", "a.xml"),
      ("../../../etc/passwd", "etc/passwd"), (".\\a\\b.xml", "xl/a/b.xml"),
    ] {
      #expect(part.resolve(target) == path)
    }
  }
}

@Suite("Numbers of spreadsheets")
struct FormatsNumberTests {
  @Test(
    "are the shortest decimal that reads back",
    arguments: [
      ("1", "1"), ("-1", "-1"), ("0", "0"), ("-0", "0"), ("1.0", "1"), ("007", "7"),
      ("0.10", "0.1"),
      ("1E3", "1000"), ("1.5E-3", "0.0015"), ("123456789012345678", "123456789012345680"),
      ("0.1000000000000000055", "0.1"), ("1e21", "1e+21"), ("1.5e-8", "1.5e-08"), (".5", "0.5"),
      ("-2.50", "-2.5"), (" 3 ", "3"), ("46237.378472222219", "46237.37847222222"),
      ("1.2.3", "1.2.3"), ("abc", "abc"), ("0x10", "0x10"), ("inf", "inf"), ("1-2", "1-2"),
    ])
  func shortest(text: String, wanted: String) {
    var row = RowBuffer()
    row.begin(row: 1)
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer {
      CellWriter(calendar: SerialDate(is1904: false)).putNumber($0, .number, at: 0, into: &row)
    }
    let seen = row.string(0)
    #expect(seen == wanted)
  }

  @Test("binary numbers come back from their text", arguments: 1...200)
  func readsBack(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let value = Double(bitPattern: dice.next())
    guard value.isFinite else { return }
    #expect(Double(NumberText.text(value)) == value)
    let small = Double(Int.random(in: -1_000_000...1_000_000, using: &dice)) / 1000
    #expect(Double(NumberText.text(small)) == small)
    #expect(!NumberText.text(small).contains("e"))
  }

  @Test(
    "become dates by their format",
    arguments: [
      (46237.3784722222, NumberFormat.date, false, "2026-08-03T09:05:00"),
      (46237, .date, false, "2026-08-03"), (44775, .date, true, "2026-08-03"),
      (1, .date, false, "1900-01-01"), (59, .date, false, "1900-02-28"),
      (61, .date, false, "1900-03-01"), (0.378472222222, .date, false, "09:05:00"),
      (0, .date, false, "00:00:00"), (2_958_465, .date, false, "9999-12-31"),
      (2_958_466, .date, false, nil), (2_958_465, .date, true, nil), (-1, .date, false, nil),
      (1.5, .elapsed, false, "PT129600S"), (-0.5, .elapsed, false, "-PT43200S"),
      (.infinity, .elapsed, false, nil), (.nan, .date, false, nil), (1, .number, false, nil),
      (46237.999999, .date, false, "2026-08-03T23:59:59"), (0.9999999, .date, false, "23:59:59"),
    ] as [(Double, NumberFormat, Bool, String?)])
  func dates(serial: Double, format: NumberFormat, is1904: Bool, text: String?) {
    #expect(SerialDate(is1904: is1904).moment(serial, as: format)?.text == text)
  }
}
