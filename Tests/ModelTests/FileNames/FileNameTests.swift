import Testing

@testable import Model

@Suite struct FileNameTests {
  @Test(arguments: [
    ("客服中心", "客服中心"), ("GD2026-0001", "GD2026-0001"), ("城东/营业所", "城东_营业所"), ("..", "__"),
    (".", "_"), ("...", "_._"), (".a", "_a"), ("部门.", "部门_"), ("a b", "a b"), (" 甲  乙 ", "甲 乙"),
    ("甲\u{3000}乙", "甲 乙"), ("", "_"), ("  ", "_"), ("100%", "100_"), ("#1%", "_1_"),
    ("a\nb", "a b"),
    ("a\u{202E}b", "a_b"), ("a:b*?\"<>|", "a_b______"), ("CON", "CON_"), ("nul", "nul_"),
    ("NUL.x", "NUL.x_"), ("com1.txt", "com1.txt_"), ("COM¹", "COM¹_"), ("console", "console"),
    ("𠮷", "𠮷"), ("~$a", "_$a"), ("张\u{E863}", "张\u{E863}"), ("e\u{301}", "é"),
    ("a/\u{301}b", "a_\u{301}b"), ("<\u{301}", "_\u{301}"), ("a\u{180E}b", "a_b"),
    ("a\u{378}b", "a_b"), ("a\u{0}b", "a_b"), ("\\\\share\\x", "__share_x"),
  ])
  func aNameIsKeptReadable(text: String, name: String) {
    #expect(FileName.safe(text).utf8.elementsEqual(name.utf8), "\(FileName.safe(text))")
  }

  @Test func noTwoPathsAreAlike() {
    let long = String(repeating: "长", count: 300)
    let marks = "a" + String(repeating: "\u{301}", count: 5000)
    let texts = [
      "a/b", "a_b", "a:b", "城东 部", "城东  部", "é", "e\u{301}", "\u{F90A}所", "金所", long, long + "一",
      long + "二", marks, marks + "\u{302}", "A", "a", "ß", "SS", "ss", ".", "..", "_", "", "%", " ",
      "NUL", "NUL_", "a-2", "评选",
    ]
    var paths = DistinctPaths(taken: ["awards/评选-2026-09"])
    var seen: Set<[UInt8]> = [Array("awards/评选-2026-09".utf8)]
    for text in texts {
      let path = paths.path(in: "awards", [text], ending: "-2026-09")
      let folded = path.composed.uppercased().lowercased()
      #expect(seen.insert(Array(folded.utf8)).inserted, "\(path)")
      #expect(path.utf8.count - "awards/".utf8.count <= 190, "\(path)")
      #expect(path.split(separator: "/").count == 2, "\(path)")
    }
  }

  @Test func partsAreJoinedAndNumbered() {
    var paths = DistinctPaths()
    #expect(paths.path(in: "sections", ["a-b", "c"]) == "sections/a-b-c")
    #expect(paths.path(in: "sections", ["a", "b-c"]) == "sections/a-b-c-2")
    #expect(paths.path(in: "sections", ["A", "B-C"]) == "sections/A-B-C-3")
    #expect(paths.path(in: "people", ["a-b", "c"]) == "people/a-b-c")
  }
}
