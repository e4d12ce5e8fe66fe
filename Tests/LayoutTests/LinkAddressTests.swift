import Testing

@testable import Layout

@Suite("Addresses of links")
struct LinkAddressTests {
  @Test(
    "web and mail addresses pass, what PDF or RFC 3986 does not take as it is percent-encoded",
    arguments: [
      ("https://x.cn/a)b", "https://x.cn/a%29b"),
      ("https://x.cn/a(b)\\101", "https://x.cn/a%28b%29%5C101"),
      ("HTTP://x.cn/?q=1&r='2'#t", "HTTP://x.cn/?q=1&r='2'#t"),
      ("https://example.com/曝光 台", "https://example.com/%E6%9B%9D%E5%85%89%20%E5%8F%B0"),
      ("https://x.cn/50%25/%", "https://x.cn/50%25/%25"),
      ("  mailto:a@x.cn?subject=\"b\"\n", "mailto:a@x.cn?subject=%22b%22"),
      ("ht\ntps://x.cn/", "https://x.cn/"), ("http://[::1]:80/", "http://[::1]:80/"),
    ])
  func outside(_ href: String, _ address: String) {
    #expect(LinkAddress(href) == .outside(address))
  }

  @Test(
    "any other scheme, another computer's share and half an address are refused",
    arguments: [
      "javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)",
      "\u{1}javascript:alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd", "tel:110",
      "C:\\a.html", "//x.cn/a", "\\\\x\\a", "/\\x\\a", "https:", "http:///a", "https:x.cn",
      "mailto:", ":a",
    ])
  func refused(_ href: String) {
    #expect(LinkAddress(href) == .refused)
  }

  @Test("places and files stay what they are")
  func inside() {
    #expect(LinkAddress("#表-1") == .place("表-1"))
    #expect(LinkAddress("people/010037.html#a") == .file("people/010037.html#a"))
    #expect(LinkAddress("./a:b.html") == .file("./a:b.html"))
    #expect(LinkAddress("/a") == .file("/a"))
    #expect(LinkAddress("") == .file(""))
  }
}
