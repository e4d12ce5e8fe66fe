import Markup
import Testing

@Suite("The schema lets the vocabulary through and explains everything else")
struct SchemaTests {
  private func page(_ body: String, head: String = "<title>题</title>") -> String {
    "<html lang=\"zh-CN\"><head>\(head)</head><body class=\"working\">\n\(body)\n</body></html>"
  }

  @Test(arguments: [
    "",
    "<header><p class=\"masthead\">甲</p></header><hr/><footer id=\"f\"><p>乙</p></footer>",
    "<section><h1>甲</h1><h2>乙</h2><h3>丙</h3><h4>丁</h4></section>",
    "<p lang=\"en\">a<br/><strong>b</strong><em>c</em><span class=\"x y\">d</span></p>",
    "<p id=\"p\">甲</p><p><a href=\"#p\">乙</a><a href=\"x.html\">丙</a></p>",
    "<ul><li>甲</li><li><p>乙</p><ol><li>丙</li></ol></li></ul>",
    """
    <table><caption>表</caption><colgroup><col class="w"/><col/></colgroup>
    <thead><tr><th scope="col">甲</th><th scope="colgroup" colspan="2">乙</th></tr></thead>
    <tbody><tr><th scope="row" rowspan="2">丙</th><td class="n">1</td></tr><tr><td><p>丁</p></td></tr></tbody>
    <tfoot><tr><td>戊</td></tr></tfoot></table>
    """,
    """
    <figure data-chart="bar" data-threshold="5" data-threshold-label="红线" data-unit="件"
    data-description="说明"><figcaption>图</figcaption>
    <table><tbody><tr><td>1</td></tr></tbody></table></figure>
    """,
    "<figure><img src=\"logo.svg\" alt=\"标志\"/><figcaption>图</figcaption></figure>",
  ])
  func theVocabularyPasses(body: String) throws {
    let root = try RepositoryFile.schema().document(
      from: page(body, head: "<title>题</title><meta name=\"date\" content=\"2026-08-31\"/>"),
      named: "样例")
    #expect(root.name == "html")
  }

  @Test(arguments: [
    ("<div>甲</div>", "词汇表里没有 <div>，样式请用 class"),
    ("<p style=\"color:red\">甲</p>", "<p> 没有属性 style"),
    ("<ul><p>甲</p></ul>", "<ul> 里不能放 <p>，只能放 li"),
    ("<p><br>甲</br></p>", "<br> 里不能直接写文字“甲”"),
    ("<p>甲<hr/></p>", "<p> 里不能放 <hr>，只能放 a、br、em、img、span、strong"),
    ("<hr><p>甲</p></hr>", "<hr> 里不能放 <p>，它应是空的"),
    ("<section>漏在外面的字 和别的</section>", "<section> 里不能直接写文字“漏在外面的字”"),
    ("<p><a>甲</a></p>", "<a> 缺少属性 href"),
    ("<p><img src=\"x.png\"/></p>", "<img> 缺少属性 alt"),
    ("<table><tbody><tr><th>甲</th></tr></tbody></table>", "<th> 缺少属性 scope"),
    (
      "<table><tbody><tr><th scope=\"up\">甲</th></tr></tbody></table>",
      "<th> 的 scope=\"up\" 不对，应是 col、row、colgroup、rowgroup 之一"
    ),
    (
      "<table><tbody><tr><td colspan=\"0\">甲</td></tr></tbody></table>",
      "<td> 的 colspan=\"0\" 不对，应是正整数"
    ),
    (
      "<figure data-chart=\"pie\"><table><tbody/></table></figure>",
      "<figure> 的 data-chart=\"pie\" 不对，应是 bar、stacked、line、heat、pareto 之一"
    ),
    (
      "<figure data-threshold=\"五\"><table><tbody/></table></figure>",
      "<figure> 的 data-threshold=\"五\" 不对，应是一个数"
    ),
    ("<p id=\"1 a\">甲</p>", "<p> 的 id=\"1 a\" 不对，应以字母或汉字开头，不含空格和冒号"),
    ("<p class=\" \">甲</p>", "<p> 的 class=\" \" 不对，不能是空的"),
    ("<p id=\"a\">甲</p><p id=\"a\">乙</p>", "id a 用了两次"),
    ("<p><a href=\"#a\">甲</a></p>", "链接 #a 没有对应的 id"),
    ("<table/>", "<table> 里缺少 <tbody>"),
    ("<ul/>", "<ul> 里缺少 <li>"),
    ("<script>alert(1)</script>", "词汇表里没有 <script>，样式请用 class"),
    ("<p onclick=\"x()\">甲</p>", "<p> 没有属性 onclick"),
  ])
  func eachMistakeIsOneSentenceOnItsLine(body: String, message: String) throws {
    let schema = try RepositoryFile.schema()
    let error = #expect(throws: InvalidDocument.self) {
      try schema.document(from: page(body), named: "样例")
    }
    #expect(error?.problems.map(\.message) == [message])
    #expect(error?.problems.first?.line == 2)
  }

  @Test(arguments: [
    ("<p>甲</p>", "根元素应是 <html>，不是 <p>"),
    ("<html lang=\"zh-CN\"><head><title>题</title></head></html>", "<html> 里缺少 <body>"),
    (
      "<html lang=\"zh-CN\"><head><title>题</title></head><body class=\"letter\"/></html>",
      "<body> 的 class=\"letter\" 不对，应是 official、working 之一"
    ),
    ("<html lang=\"zh-CN\"><head/><body class=\"official\"/></html>", "<head> 里缺少 <title>"),
    ("<html><head><title>题</title></head><body class=\"official\"/></html>", "<html> 缺少属性 lang"),
  ])
  func theFrameIsCheckedToo(text: String, message: String) throws {
    let schema = try RepositoryFile.schema()
    let error = #expect(throws: InvalidDocument.self) {
      try schema.document(from: text, named: "样例")
    }
    #expect(error?.problems.count == 1)
    #expect(error?.problems.first?.message.contains(message) == true)
  }

  @Test(arguments: [
    "<table><tfoot><tr><td>甲</td></tr></tfoot><tbody/></table>",
    "<table><tbody/><caption>晚了</caption></table>",
    "<figure><figcaption>没有表</figcaption></figure>",
  ])
  func orderAndNumberAreKept(body: String) throws {
    let schema = try RepositoryFile.schema()
    let error = #expect(throws: InvalidDocument.self) {
      try schema.document(from: page(body), named: "样例")
    }
    #expect(error?.problems.count == 1)
    let message = error?.problems.first?.message ?? ""
    #expect(message.contains("顺序不对"))
  }

  @Test func everyMistakeOfADocumentIsSaidInOrder() throws {
    let schema = try RepositoryFile.schema()
    let error = #expect(throws: InvalidDocument.self) {
      try schema.document(from: page("<div/>\n<p x=\"1\">甲</p>\n<ul><b/></ul>"), named: "部门.xhtml")
    }
    #expect(
      error?.description == """
        部门.xhtml 第 2 行：词汇表里没有 <div>，样式请用 class
        部门.xhtml 第 3 行：<p> 没有属性 x
        部门.xhtml 第 4 行：词汇表里没有 <b>，样式请用 class
        """)
  }

  @Test func textThatIsNotXMLIsSaidTheSameWay() throws {
    let schema = try RepositoryFile.schema()
    let error = #expect(throws: InvalidDocument.self) {
      try schema.document(from: "<html>", named: "样例")
    }
    #expect(error?.problems.map(\.message) == ["文件到这里就断了：<html> 没有结束标签"])
  }

  @Test func aTreeMadeByCodeIsCheckedToo() throws {
    let schema = try RepositoryFile.schema()
    let root = try schema.document(from: page("<p>甲</p>"), named: "样例")
    #expect(schema.problems(in: root, document: "样例") == [])
    var broken = root
    broken.children.append(.element(Element("div")))
    #expect(
      schema.problems(in: broken, document: "样例").map(\.message) == ["词汇表里没有 <div>，样式请用 class"])
  }

  @Test func aBrokenSchemaIsRefused() {
    let error = #expect(throws: MarkupError.self) {
      try Schema(Array("<grammar/>".utf8), document: "report.rng")
    }
    #expect(error?.message.hasPrefix("不是 RelaxNG 模式：") == true)
  }

  @Test func manyThreadsMayAskOneSchema() async throws {
    let schema = try RepositoryFile.schema()
    let good = page("<p>甲</p>")
    let bad = page("<div/>")
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask {
          let text = index.isMultiple(of: 2) ? good : bad
          let isValid = (try? schema.document(from: text, named: "样例")) != nil
          return isValid == index.isMultiple(of: 2)
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
