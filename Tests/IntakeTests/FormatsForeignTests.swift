import Testing

@testable import Intake

@Suite("Files that are no tables")
struct FormatsForeignTests {
  @Test(
    "each is told by its own sentence",
    arguments: [
      ("{\"code\":401,\"msg\":\"登录已过期\"}", "这是系统返回的一段 JSON 提示（登录可能已过期），不是表格"),
      ("[{\"工单编号\":\"GD1\"}]", "这是一段 JSON 数据，不是表格"),
      ("From: <Saved by Blink>\nMIME-Version: 1.0\n", "这是单个文件网页（MHT），不是表格"),
      ("MIME-Version: 1.0\nContent-Type: multipart/related\n", "这是单个文件网页（MHT），不是表格"),
      (
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:x\"/>",
        "这是 OpenDocument 文件（fods），不是表格"
      ),
      ("b\u{14}#e....E-SafeNet", "文件被桌面加密软件（亿赛通等）加密，读不出内容"), ("%PDF-1.4", "这是 PDF 文件，不是表格"),
      ("<html><body><form><input type=\"password\"></form></body></html>", "这是登录页面"),
    ])
  func sentences(_ text: String, _ words: String) {
    let error = refusal(Array(text.utf8))
    #expect(error?.message.contains(words) == true, "\(String(describing: error))")
    #expect(error?.hint.isEmpty == false)
  }

  @Test("documents of Word and of presentations are no workbooks")
  func documents() {
    let archive = ZipMaker([
      ("_rels/.rels", "<Relationships/>"), ("word/document.xml", "<a/>"),
    ])
    #expect(refusal(archive.bytes)?.message == "这是 Word 文档（docx），不是表格")
  }
}
