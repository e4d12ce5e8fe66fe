import Testing

@testable import Intake

@Suite("HTML tables")
struct FormatsHTMLTests {
  @Test("spans move the cells beside and below, and are told as merged areas")
  func spans() throws {
    let (report, sheets) = try collect(
      Array(
        """
        <html><body><p>前言</p><table><caption>八月 工单</caption>
        <tr><th rowspan=2>部门</th><th colspan="2">投诉</th></tr>
        <tr><th>服务态度</th><th>服务效率</th></tr>
        <tr><td> 一&nbsp;所<br>甲 </td><td>1<td>2
        <tr><td>&lt;二&gt;</td><td></td><td><p>3</p><p>4</p></td></tr></table></body></html>
        """.utf8))
    #expect(report == FormReport(form: HTMLReader.form, encoding: "utf-8"))
    #expect(sheets.count == 1)
    #expect(sheets[0].info.name == "八月 工单")
    #expect(
      sheets[0].grid == [
        ["部门", "投诉"], ["", "服务态度", "服务效率"], ["一 所\n甲", "1", "2"], ["<二>", "", "3\n4"],
      ])
    #expect(
      sheets[0].merged == [
        MergedArea(rows: 1...2, columns: 0...0), MergedArea(rows: 1...1, columns: 1...2),
      ])
    #expect(sheets[0].kinds[3] == [.text, .text, .text])
  }

  @Test("every table with anything in it is a sheet; a table that lays out the page is none")
  func nested() throws {
    let sheets = try collect(
      Array(
        """
        <table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>
        <table></table>
        <table><tr><td>b</td></tr><tr><td>c<table><tr><td>d</td><td>e</td></tr></table></td></tr></table>
        """.utf8)
    ).sheets
    #expect(sheets.map(\.grid) == [[["a"]], [["b"], ["c\nd e"]]])
    #expect(sheets.map(\.info.index) == [0, 1])
    #expect(sheets.filter { !$0.isEnded }.isEmpty)
  }

  @Test("text of scripts and styles is not shown")
  func silent() throws {
    let page = "<table><tr><td>a<script>x<y</script><style>b{}</style></td></tr></table>"
    #expect(try collect(Array(page.utf8)).sheets[0].grid == [["a"]])
  }

  @Test("the bytes tell the encoding, then what the page declares")
  func encodings() throws {
    let rows = "<tr><td>"
    let gbk: [UInt8] = [0xB9, 0xA4, 0xB5, 0xA5]
    for head in [
      "<meta charset=gb2312>", "<meta http-equiv=x content='text/html; charset=GBK'>", "",
    ] {
      let (report, sheets) = try collect(Array("<html>\(head)<table>\(rows)".utf8) + gbk)
      #expect(report.encoding == "gb18030")
      #expect(sheets[0].grid == [["工单"]])
    }
    let (report, sheets) = try collect(Array("<meta charset=gb2312><table>\(rows)工单".utf8))
    #expect(report.encoding == "utf-8")
    #expect(sheets[0].grid == [["工单"]])
    let latin = try collect(
      Array("<meta charset=windows-1252><table>\(rows)".utf8) + [0xE9, 0x80])
    #expect(latin.report.encoding == "windows-1252")
    #expect(latin.sheets[0].grid == [["é€"]])
    let utf16 = "<table>\(rows)工单".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try collect([0xFF, 0xFE] + utf16).sheets[0].grid == [["工单"]])
  }

  @Test("an empty table is an empty sheet")
  func empty() throws {
    let sheets = try collect(Array("<table><tr><td> </td></tr></table>".utf8)).sheets
    #expect(sheets.map(\.grid) == [[]])
  }

  @Test(
    "refuses pages without a table, bad bytes, unknown encodings and absurd tables",
    arguments: [
      (Array("<html><body>登录超时</body></html>".utf8), "这是登录页面，不是表格，导出时登录可能已过期"),
      (Array("<html><body>暂无内容</body></html>".utf8), "网页里没有表格"),
      (
        Array("<table>\n<tr><td>工单工单工单".utf8) + [0xE5, 0x3C], "文件第 2 行附近有不是 UTF-8 编码的字节，文字无法确认"
      ),
      (Array("<meta charset=x-klingon><table>".utf8) + [0xFF, 0xFF], "不认识文件声明的编码 x-klingon"),
      (Array("<table><tr><td colspan=99999>a</td><td>b".utf8), "表格超过 16384 列的上限"),
      (
        Array("<table><tr><td>".utf8) + Array(String(repeating: "<b>", count: 300).utf8),
        "XML 的嵌套超过 256 层，疑似恶意文件"
      ),
    ] as [([UInt8], String)])
  func refuses(bytes: [UInt8], message: String) {
    #expect(refusal(bytes)?.message == message)
  }

  @Test("refuses a comment without end before it fills the memory")
  func endlessComment() {
    let page = Array("<table><tr><td>a<!--".utf8) + [UInt8](repeating: 0x78, count: 22 << 20)
    #expect(refusal(page)?.message == "文件中有一处标签、注释或文字长得反常，疑似恶意文件")
  }

  @Test("a DOCTYPE of HTML is harmless and read over", arguments: [" ", "\n\t"])
  func doctype(space: String) throws {
    let page = """
      <!DOCTYPE\(space)html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1/x.dtd"><table><tr><td>a&nbsp;b</table>
      """
    #expect(try collect(Array(page.utf8)).sheets[0].grid == [["a b"]])
  }
}

@Suite("XML rows")
struct FormatsXMLTests {
  private func grid(_ text: String) throws -> [[String]] {
    let (report, sheets) = try collect(Array(text.utf8))
    #expect(report.form == XMLRowsReader.form)
    return sheets.first?.grid ?? []
  }

  @Test("elements or attributes become columns, and a later record may bring new ones")
  func forms() throws {
    let wanted = [["工单编号", "部门", "备注"], ["1", "一所"], ["2", "", "a&b"]]
    for text in [
      """
      <rows><row><工单编号>1</工单编号><部门>一所</部门></row>
      <row><工单编号>2</工单编号><备注><![CDATA[a&b]]></备注></row></rows>
      """,
      "<rows><row 工单编号='1' 部门='一所'/><row 工单编号='2' 备注='a&amp;b'/></rows>",
      "<rows><row 工单编号='1'><部门>一所</部门></row><row 工单编号='2'><备注>a&amp;b</备注></row></rows>",
    ] {
      let seen = try grid(text)
      #expect(seen == wanted)
    }
  }

  @Test("records may lie deeper, behind other elements, with prefixes and inner elements")
  func deeper() throws {
    let text = """
      <?xml version="1.0"?><e:export xmlns:e="urn:e" time="x"><head><by>系统</by></head><e:rows>
      <e:row><e:a type="t">1</e:a><e:b>x<i>y</i></e:b><e:a>2</e:a></e:row><e:row><e:a>3</e:a></e:row></e:rows></e:export>
      """
    let seen = try grid(text)
    #expect(seen == [["a", "b"], ["1;2", "xy"], ["3"]])
  }

  @Test("a root called table is data where it has no rows of HTML")
  func tableRoot() throws {
    #expect(try grid("<table><row><a>1</a></row></table>") == [["a"], ["1"]])
  }

  @Test("the declared encoding counts")
  func encodings() throws {
    let head = Array("<?xml version='1.0' encoding='GB2312'?><rows><row><a>".utf8)
    let bytes = head + [0xB9, 0xA4] + Array("</a></row></rows>".utf8)
    let (report, sheets) = try collect(bytes)
    #expect(report.encoding == "gb18030")
    #expect(sheets[0].grid == [["a"], ["工"]])
  }

  @Test(
    "refuses attacks and what has no rows",
    arguments: [
      ("<a/>", "XML 里没有成行的数据"),
      (
        "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r><x><y>&b;</y></x></r>",
        "XML 带有 DOCTYPE 声明，可能借此夹带外部内容，不读取"
      ),
      ("<r><x><y>&undefined;</y></x></r>", "XML 第 1 行有语法错误，文件损坏或不完整"),
      ("<r><x>", "XML 第 1 行有语法错误，文件损坏或不完整"),
      (String(repeating: "<r>", count: 1000), "XML 的嵌套超过 256 层，疑似恶意文件"),
    ])
  func refuses(text: String, message: String) {
    #expect(refusal(Array(text.utf8))?.message == message)
  }
}

@Suite("SpreadsheetML 2003")
struct FormatsSpreadsheetMLTests {
  @Test("gives every type of value, places, merged areas and hidden sheets")
  func reads() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
      <Style ss:ID="e"><NumberFormat ss:Format="[h]:mm"/></Style></Styles>
      <Worksheet ss:Name="工&amp;单"><Table ss:ExpandedRowCount="99">
      <Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">题</Data></Cell><Cell><Data ss:Type="Number">1.50</Data></Cell></Row>
      <Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="DateTime">2026-08-03T09:05:00.000</Data></Cell>
      <Cell><Data ss:Type="DateTime">2026-08-03T00:00:00.000</Data></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell>
      <Cell><Data ss:Type="Error">#DIV/0!</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">46237</Data></Cell>
      <Cell ss:StyleID="e"><Data ss:Type="DateTime">1900-01-01T02:00:00.000</Data></Cell>
      <Cell><Data ss:Type="DateTime">1899-12-31T09:05:00.000</Data></Cell></Row>
      <Row ss:Span="1"/><Row><Cell ss:Formula="=1+1"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">a<B>b</B></ss:Data>
      <Comment><ss:Data>note</ss:Data></Comment></Cell></Row></Table></Worksheet>
      <Worksheet ss:Name="藏"><Table/><WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet></Workbook>
      """
    let (report, sheets) = try collect(Array(text.utf8))
    #expect(report == FormReport(form: SpreadsheetMLReader.form, encoding: "utf-8"))
    #expect(sheets.map(\.info.name) == ["工&单", "藏"])
    #expect(sheets.map(\.info.isHidden) == [false, true])
    #expect(
      sheets[0].grid == [
        ["题", "", "1.5"], [], [],
        [
          "", "2026-08-03T09:05:00", "2026-08-03", "TRUE", "#DIV/0!", "2026-08-03", "PT93600S",
          "09:05:00",
        ], [], [], ["ab"],
      ])
    #expect(sheets[0].merged == [MergedArea(rows: 1...2, columns: 0...1)])
  }

  @Test(
    "refuses places that go back or beyond the sheet",
    arguments: [
      ("<Row ss:Index='2'/><Row ss:Index='1'/>", "第 2 行之后的行号不是递增的"),
      ("<Row ss:Index='1048577'/>", "行号超过 1048576 行的上限"),
      ("<Row><Cell/><Cell ss:Index='1'/></Row>", "第 1 行有单元格的位置写错"),
      ("<Row><Cell ss:Index='99999'/></Row>", "第 1 行有单元格的位置写错"),
    ])
  func refuses(rows: String, message: String) {
    let text = """
      <Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>\(rows)</Table></Worksheet></Workbook>
      """
    #expect(refusal(Array(text.utf8))?.message == message)
  }
}
