import Delivery
import Testing

@Suite struct SafeFileNameTests {
  @Test(arguments: [
    ("客服中心", "客服中心"), ("GD2026-0001", "GD2026-0001"), ("a/b", "a%2Fb"), ("..", "%2E%2E"),
    (".a", "%2Ea"), ("a b", "a b"), ("a ", "a%20"), ("", "%"), ("100%", "100%25"),
    ("a\nb", "a%0Ab"), ("a\u{202E}b", "a%E2%80%AEb"), ("a:b*?\"<>|", "a%3Ab%2A%3F%22%3C%3E%7C"),
    ("CON", "CON%"), ("com1.txt", "com1.txt%"), ("console", "console"), ("𠮷", "𠮷"),
    ("~a", "%7Ea"),
  ])
  func aNameIsKeptReadable(text: String, name: String) {
    #expect(safeFileName(text) == name)
  }

  @Test func differentTextsHaveDifferentNames() {
    let long = String(repeating: "长", count: 100)
    let texts = [
      "a/b", "a%2Fb", "a~b", "é", "e\u{301}", long, long + "一", long + "二", "A", "a", ".", "..",
      "", "%", " ", "CON", "CON%",
    ]
    var names: [String] = []
    for text in texts {
      let name = safeFileName(text)
      // Compared as bytes: a String compares composed and decomposed text as equal.
      #expect(!names.contains { $0.utf8.elementsEqual(name.utf8) }, "\(text)")
      #expect(name.utf8.count <= 200)
      names.append(name)
    }
  }

  @Test func aDecomposedNameIsComposed() {
    #expect(safeFileName("e\u{301}").utf8.starts(with: "é~".utf8))
  }
}
