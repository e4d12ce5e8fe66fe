import Testing

@testable import Intake

@Suite("CSV")
struct FormatsCSVTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var text: String
    var grid: [[String]]
    var testDescription: String { name }
  }

  @Test(
    "splits rows and fields",
    arguments: [
      Case(name: "line feeds", text: "甲,乙\n1,2\n", grid: [["甲", "乙"], ["1", "2"]]),
      Case(name: "CRLF", text: "甲,乙\r\n1,2\r\n", grid: [["甲", "乙"], ["1", "2"]]),
      Case(name: "CR alone", text: "甲,乙\r1,2\r", grid: [["甲", "乙"], ["1", "2"]]),
      Case(name: "no line end at the end", text: "甲,乙\n1,2", grid: [["甲", "乙"], ["1", "2"]]),
      Case(name: "semicolons", text: "甲;乙\n1,5;2\n", grid: [["甲", "乙"], ["1,5", "2"]]),
      Case(name: "tabs", text: "甲\t乙\n1,5\t2;3\n", grid: [["甲", "乙"], ["1,5", "2;3"]]),
      Case(
        name: "quotes that only a tab separates", text: "\"甲,1,2\"\t\"乙,1,2\"\na,b,c\td,e,f\n",
        grid: [["甲,1,2", "乙,1,2"], ["a,b,c", "d,e,f"]]),
      Case(
        name: "a stated delimiter", text: "sep=;\n甲,乙;丙\n", grid: [["sep=", ""], ["甲,乙", "丙"]]),
      Case(
        name: "a title above the heading", text: "工单明细\n甲;乙;丙\n1;2;3\n",
        grid: [["工单明细"], ["甲", "乙", "丙"], ["1", "2", "3"]]),
      Case(
        name: "quoted line breaks and delimiters", text: "甲,乙\r\n\"a\r\nb\",\"c,d\"\r\n1,2",
        grid: [["甲", "乙"], ["a\r\nb", "c,d"], ["1", "2"]]),
      Case(name: "doubled quotes", text: "\"a \"\"b\"\" c\",\"\"\n", grid: [["a \"b\" c"]]),
      Case(
        name: "a quote inside a field is text", text: "甲,5\" 管,乙\n1,2,3\n",
        grid: [["甲", "5\" 管", "乙"], ["1", "2", "3"]]),
      Case(
        name: "blanks and marks around quotes", text: "甲, \"乙\" ,\"丙\"\t\n\u{FEFF}\"1\",2,3\n",
        grid: [["甲", "乙", "丙"], ["1", "2", "3"]]),
      Case(name: "blank rows keep their number", text: "甲\n\n\n乙\n", grid: [["甲"], [], [], ["乙"]]),
      Case(
        name: "empty cells at the end", text: "甲,乙,,\n,,\n,1", grid: [["甲", "乙"], [], ["", "1"]]),
      Case(name: "leading zeros and blanks stay", text: " 007 ,\t8\n", grid: [[" 007 ", "\t8"]]),
      Case(name: "formulas are text", text: "=1+1,@a,-2,+3\n", grid: [["=1+1", "@a", "-2", "+3"]]),
      Case(name: "zero bytes are text", text: "a\0b,c\n", grid: [["a\0b", "c"]]),
    ])
  func splits(_ example: Case) throws {
    let (report, sheets) = try collect(Array(example.text.utf8))
    #expect(report == FormReport(form: CSVReader.form, encoding: "utf-8"))
    #expect(sheets.count == 1)
    #expect(sheets.first?.isEnded == true)
    // A stated delimiter splits its own line too.
    let grid = sheets.first?.grid.map { $0.last == "" ? Array($0.dropLast()) : $0 }
    #expect(grid == example.grid.map { $0.last == "" ? Array($0.dropLast()) : $0 })
  }

  static let text = "工单编号,姓名\n0012,欧阳𠮷㐂\n"

  @Test("knows the encoding by the bytes")
  func encodings() throws {
    let utf16 = Array(Self.text.utf16)
    let little = utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    let big = utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    // "工单编号,姓名\n0012,欧阳𠮷㐂\n" as other software writes it in GB18030.
    let gb18030: [UInt8] = [
      0xB9, 0xA4, 0xB5, 0xA5, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x0A, 0x30,
      0x30, 0x31, 0x32, 0x2C, 0xC5, 0xB7, 0xD1, 0xF4, 0x95, 0x34, 0xB2, 0x35, 0x81, 0x39, 0xEF,
      0x31, 0x0A,
    ]
    let forms: [([UInt8], String)] = [
      (Array(Self.text.utf8), "utf-8"), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "utf-8"),
      ([0xFF, 0xFE] + little, "utf-16le"), ([0xFE, 0xFF] + big, "utf-16be"), (gb18030, "gb18030"),
      ([0x84, 0x31, 0x95, 0x33] + gb18030, "gb18030"),
    ]
    for (bytes, encoding) in forms {
      let (report, sheets) = try collect(bytes)
      #expect(report.encoding == encoding)
      #expect(sheets.first?.grid == [["工单编号", "姓名"], ["0012", "欧阳𠮷㐂"]])
    }
  }

  @Test("knows UTF-16 without a mark by its zero bytes", arguments: [false, true])
  func unmarkedUTF16(isBigEndian: Bool) throws {
    let bytes = "id,name\n1,工\n".utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    let (report, sheets) = try collect(bytes)
    #expect(report.encoding == (isBigEndian ? "utf-16be" : "utf-16le"))
    #expect(sheets.first?.grid == [["id", "name"], ["1", "工"]])
  }

  @Test("decides on the encoding where the first character beyond ASCII stands")
  func lateDecision() throws {
    var limits = IntakeLimits()
    limits.blockBytes = 16
    let bytes = Array("id,name\n1,a\n2,b\n3,c\n4,d\n5,".utf8) + [0xB9, 0xA4, 0x0A]
    let (report, sheets) = try collect(bytes, limits: limits)
    #expect(report.encoding == "gb18030")
    #expect(sheets.first?.grid.last == ["5", "工"])
  }

  struct Refused: CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: FormError.Code
    var message: String
    var testDescription: String { name }
  }

  @Test(
    "refuses what it cannot read for sure, and says where",
    arguments: [
      Refused(name: "nothing", bytes: [], code: .malformed, message: "文件是空的"),
      Refused(
        name: "a damaged character of UTF-8", bytes: Array("编号,姓名\n1,欧阳".utf8) + [0xE5, 0x0A],
        code: .badEncoding, message: "第 2 行附近有不是 UTF-8 编码的字节，文字无法确认"),
      Refused(
        name: "a damaged character of GB18030",
        bytes: [0xB9, 0xA4, 0xB5, 0xA5, 0x0A, 0xB9, 0xA4, 0xFF, 0x0A], code: .badEncoding,
        message: "第 2 行附近有不是 GB18030 编码的字节，文字无法确认"),
      Refused(
        name: "half a character of UTF-16", bytes: [0xFF, 0xFE, 0x41, 0x00, 0x42],
        code: .badEncoding, message: "第 1 行之后有不是 UTF-16 编码的字节，文件可能不完整"),
      Refused(
        name: "half a pair of UTF-16", bytes: [0xFF, 0xFE, 0x41, 0x00, 0x42, 0xD8],
        code: .badEncoding, message: "第 1 行之后有不是 UTF-16 编码的字节，文件可能不完整"),
      Refused(
        name: "an open quote", bytes: Array("a,b\n1,\"2\n3,4\n".utf8), code: .malformed,
        message: "第 2 行开始的引号没有闭合，文件可能不完整"),
      Refused(
        name: "a PDF", bytes: Array("%PDF-1.7\n".utf8), code: .unknownForm,
        message: "这是 PDF 文件，不是表格"),
      Refused(
        name: "bytes of no text", bytes: [1, 2, 3, 4, 5, 6, 7, 8, 1, 2], code: .unknownForm,
        message: "认不出文件的格式，可能已损坏，或被桌面加密软件加密"),
    ])
  func refuses(_ example: Refused) {
    let error = refusal(example.bytes)
    #expect(error?.code == example.code)
    #expect(error?.message == example.message)
    #expect(error?.hint.isEmpty == false)
  }

  @Test("refuses a row longer than the limit without reading on")
  func longRow() {
    var limits = IntakeLimits()
    limits.rowBytes = 1000
    limits.blockBytes = 100
    let bytes = Array("a,b\n".utf8) + [UInt8](repeating: 0x61, count: 5000)
    #expect(refusal(bytes, limits: limits)?.message == "第 2 行超过 0 MiB，或者引号没有闭合")
    #expect(refusal(bytes, limits: limits)?.code == .tooLarge)
  }

  @Test("refuses a row with more columns than a sheet has")
  func manyColumns() {
    for text in [String(repeating: ",", count: 20_000), String(repeating: "\"a\",", count: 20_000)]
    {
      #expect(refusal(Array(text.utf8))?.message == "第 1 行超过 16384 列的上限")
    }
    #expect(refusal([UInt8](repeating: 0x2C, count: 16_383)) == nil)
  }

  @Test(
    "a quote that swallows rows refuses the file by the row",
    arguments: [
      // A stray quote closed two rows below, before a delimiter: a whole row lies between.
      ("甲,乙,丙,丁,戊,己\n1,\"a,3,4,5,6\n2,b,3,4,5,6\n3,c\",3,4,5,6\n", 2),
      // Closed in the next row, in the same column: each line makes up a row with its rest.
      ("甲,乙,丙,丁\n1,a,\"b,4\n2,a,c\",4\n", 2), ("甲,乙,丙,丁\n1,2,3,4\n1,\"a,3,4\n2,b\",3,4\n", 3),
      // A closing quote missing at the end of a line, or one too many.
      ("\"甲\",\"乙\"\n\"1\",\"a\n\"2\",\"b\"\n", 2),
      ("\"甲\",\"乙\"\n\"1\",\"a\"\"\n\"2\",\"b\"\n", 2),
      ("甲,乙\n1,\"说\"好\"的\"\n", 2),
    ])
  func brokenQuotes(_ text: String, _ row: Int) {
    let error = refusal(Array(text.utf8))
    #expect(error?.message == "第 \(row) 行的引号没有成对，从这一行起分不清哪些文字属于哪一格")
    #expect(error?.hint == "请用原系统重新导出为 xlsx，或把这一行文字里的半角引号改成全角引号")
  }

  @Test(
    "good line breaks, commas and quotes in quotes stay",
    arguments: [
      "甲,乙,丙,丁,戊,己\n1,\"a\nb,c\nd\",3,4,5,6\n", "甲,乙,丙,丁\n1,\"a, b\n说 \"\"好, 的\"\"\",3,4\n",
      "甲,乙,丙,丁\n\"1\",\"一,二,三\n四\",\"3\",\"4\"\n",
    ])
  func goodQuotes(_ text: String) throws {
    #expect(try collect(Array(text.utf8)).sheets[0].grid.count == 2)
  }

  @Test(
    "the delimiter is that of the heading line",
    arguments: [
      ("部门,收件人\n甲,a@x.cn;b@x.cn;c@x.cn\n乙,d@x.cn;e@x.cn;f@x.cn\n", UInt8(ascii: ",")),
      ("部门\t,收件人\t\n甲\t,a@x.cn\t\n", UInt8(ascii: ",")),
      ("2026年8月;通讯录\n部门,收件人\n甲,a@x.cn\n", UInt8(ascii: ",")),
      ("部门;收件人\n甲,乙,丙;a@x.cn\n", UInt8(ascii: ";")),
      ("部门\t收件人\n甲\ta@x.cn,b,c,d\n", UInt8(ascii: "\t")), ("甲\n乙\n", UInt8(ascii: ",")),
    ])
  func headingLine(_ text: String, _ delimiter: UInt8) throws {
    let vocabulary = try Mapping.shipped().vocabulary
    let dialect = try Array(text.utf8).withUnsafeBufferPointer { sample in
      try CSVHeadingLine(sample: sample, vocabulary: vocabulary).dialect()
    }
    #expect(dialect.delimiter == delimiter)
  }

  @Test("text parted by what is no delimiter is refused by its mark", arguments: ["|", "，", "；"])
  func foreignDelimiters(_ mark: String) throws {
    let text = ["部门", "收件人"].joined(separator: mark) + "\n甲\(mark)a@x.cn\n"
    let vocabulary = try Mapping.shipped().vocabulary
    #expect {
      _ = try Array(text.utf8).withUnsafeBufferPointer { sample in
        try CSVHeadingLine(sample: sample, vocabulary: vocabulary).dialect()
      }
    } throws: { error in
      (error as? FormError)?.message == "这是用“\(mark)”分隔的文本，不是 CSV"
    }
  }

  @Test(
    "gives the same rows on all cores as one by one, wherever the file is cut", arguments: 1...300)
  func cutsAnywhere(seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let pieces = [
      "\"", "\"\"", ",", ",\"", "\",", "\n", "\r\n", "\r", "a", "工", "bcdefghij", "\"\n",
    ]
    var text = "甲,乙"
    for _ in 0..<Int.random(in: 0..<200, using: &dice) {
      text += pieces.randomElement(using: &dice) ?? ""
    }
    var limits = IntakeLimits()
    limits.blockBytes = Int.random(in: 2...40, using: &dice)
    guard refusal(Array(text.utf8)) == nil else {
      #expect(refusal(Array(text.utf8), limits: limits)?.code == .malformed)
      return
    }
    let whole = try collect(Array(text.utf8)).sheets[0]
    let single = try collect(Array(text.utf8), limits: limits).sheets[0]
    #expect(single.rows == whole.rows)
    var sink = BlockSink()
    _ = try readSheets(of: .bytes(Array(text.utf8)), limits: limits, into: &sink)
    let expected = whole.rows.sorted { $0.key < $1.key }.map { [String($0.key)] + $0.value }
    #expect(sink.rows == expected)
  }

  @Test("an error in a later block stops the file")
  func laterError() {
    var limits = IntakeLimits()
    limits.blockBytes = 64
    var bytes = Array(String(repeating: "工单,1\n", count: 100).utf8)
    bytes += [0xE5, 0x0A]
    var sink = BlockSink()
    #expect {
      try readSheets(of: .bytes(bytes), limits: limits, into: &sink)
    } throws: { error in
      (error as? FormError)?.message == "第 101 行附近有不是 UTF-8 编码的字节，文字无法确认"
    }
  }
}
