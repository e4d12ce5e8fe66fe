import Testing

@testable import Ledger

@Suite struct FieldTextTests {
  @Test(arguments: [
    [], ["", "", ""], ["GD1", "", "内容"], ["a\u{1F}b", "\u{1B}", "\u{1B}s\u{1F}"], ["\u{1F}"],
    ["a\u{0}b", "一\n二"], ["", "尾"], ["e\u{301}", "𠮷"],
  ])
  func whatIsWrittenIsReadBack(fields: [String]) {
    var text: [UInt8] = []
    FieldText.write(fields, into: &text)
    let back = text.withUnsafeBufferPointer { FieldText.read($0) }
    #expect(back.map { Array($0.utf8) } == (fields.isEmpty ? [[]] : fields.map { Array($0.utf8) }))
  }

  @Test func differentFieldsHaveDifferentTexts() {
    var texts: [[UInt8]] = []
    for fields in [["a\u{1F}b"], ["a", "b"], ["a\u{1B}sb"], ["a\u{1B}", "b"]] {
      var text: [UInt8] = []
      FieldText.write(fields, into: &text)
      #expect(!texts.contains(text))
      texts.append(text)
    }
  }
}
