import Testing

@testable import Layout

@Suite("Characters that are joined, full-width or not seen")
struct InvisibleTests {
  /// The gaps after each character of a line in em, in a line with room.
  private func starts(_ text: String) throws -> [(Character, Double)] {
    let line = try #require(
      ComposedText.compose(text, characters: 100, alignment: .left).lines.first)
    return ComposedText.positions(line)
  }

  @Test(
    "selectors, joiners and direction marks between Han take no room",
    arguments: [
      "葛\u{E0100}洪", "葛\u{FE00}洪", "葛\u{200D}洪", "葛\u{200C}洪", "葛\u{200E}洪", "葛\u{202E}洪",
      "葛\u{2060}洪",
    ])
  func joined(text: String) throws {
    let positions = try starts(text)
    #expect(positions.map(\.0) == ["葛", "洪"])
    #expect(positions.last?.1 == 1)
  }

  @Test("an accent is composed with its letter")
  func composed() throws {
    #expect(try starts("e\u{301}cole").map(\.0) == ["é", "c", "o", "l", "e"])
    #expect(Array(PrecomposedText.scalars(of: "\u{F907}か\u{3099}")) == ["\u{F907}", "が"])
  }

  @Test("no gap beside signs that are no letters", arguments: ["_", "=", "*", "&", "~", "@", "^"])
  func signs(sign: String) throws {
    #expect(try starts("表\(sign)单").map(\.1) == [0, 1, 1.5])
  }

  @Test("full-width digits and letters are no reason for a gap, and do not part")
  func fullWidth() throws {
    #expect(try starts("共５０％件").map(\.1) == [0, 1, 2, 3, 4])
    for characters in 8...14 {
      let lines = ComposedText.lines("编号ＧＤ２０２６０８号，值３．５元，再说", characters: Double(characters))
      #expect(lines.contains { $0.contains("ＧＤ２０２６０８") }, "\(lines)")
      #expect(lines.contains { $0.contains("３．５") }, "\(lines)")
    }
  }

  @Test("a bullet between names stands as an interpunct does", arguments: ["•", "‧", "·"])
  func bullet(mark: String) throws {
    let positions = try starts("阿依古丽\(mark)买买提")
    #expect(positions[5].1 - positions[4].1 <= 1)
    #expect(positions[4].1 == 4)
  }

  @Test("a line may end at a zero-width space")
  func zeroWidthSpace() {
    let word = String(repeating: "abcdefgh\u{200B}", count: 8)
    for line in ComposedText.lines(word, characters: 10, alignment: .left) {
      #expect(line.count % 8 == 0, "\(line)")
    }
  }

  @Test("a clause's number does not part", arguments: ["五（二）3", "第（二）款", "5（12）"])
  func clause(clause: String) {
    for characters in 7...16 {
      let lines = ComposedText.lines("依据实施意见规定\(clause)的要求办理有关事项", characters: Double(characters))
      #expect(lines.contains { $0.contains(clause) }, "\(lines)")
    }
  }

  @Test("Latin text keeps Latin quotes by its own language")
  func english() throws {
    let english = InlineStyle(faces: ["任意"], size: 10, language: "en")
    let text = ParagraphText([.text("It’s “so”", english)])
    #expect(
      text.segments[0].filter { SharedMark.contains($0.scalar) }.allSatisfy { $0.form == .latin })
  }

  // What was quadratic would take minutes.
  @Test(
    "long texts of hyphens, quotes or one word are composed like others", .timeLimit(.minutes(1)),
    arguments: ["a-", "“", "a"])
  func linear(piece: String) {
    let composed = ComposedText.compose(String(repeating: piece, count: 150_000), characters: 40)
    #expect(composed.lines.count > 100)
  }
}
