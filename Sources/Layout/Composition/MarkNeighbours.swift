/// Characters → what stands around each shared mark, all found in one pass over the text.
struct MarkNeighbours {
  /// By character: the nearest before and after it that is no shared mark; -1 and the count where
  /// there is none.
  private var before: [Int32]
  private var after: [Int32]
  private var isLatinText: [Bool]
  /// By quote: the one that it opens or closes with.
  private var partners: [Int: Int] = [:]
  /// By character: how many ideographs stand before it.
  private var ideographs: [Int32]

  init(_ characters: [ParagraphText.Character]) {
    let count = characters.count
    before = Array(repeating: -1, count: count)
    after = Array(repeating: Int32(count), count: count)
    ideographs = Array(repeating: 0, count: count + 1)
    isLatinText = characters.map(\.kind.isLatinText)
    guard characters.contains(where: { SharedMark.contains($0.scalar) }) else { return }
    var last: Int32 = -1
    // By a quote's scalar: where it stood last.
    var quotes: [UInt32: Int] = [:]
    for index in 0..<count {
      before[index] = last
      let scalar = characters[index].scalar
      ideographs[index + 1] = ideographs[index] + (characters[index].kind.isIdeograph ? 1 : 0)
      guard SharedMark.contains(scalar) else {
        last = Int32(index)
        continue
      }
      if scalar.value & 1 == 1, let open = quotes[scalar.value ^ 1] { partners[index] = open }
      quotes[scalar.value] = index
    }
    quotes = [:]
    last = Int32(count)
    for index in (0..<count).reversed() {
      after[index] = last
      let scalar = characters[index].scalar
      guard SharedMark.contains(scalar) else {
        last = Int32(index)
        continue
      }
      if scalar.value & 1 == 0, let close = quotes[scalar.value ^ 1] { partners[index] = close }
      quotes[scalar.value] = index
    }
  }

  func partner(of index: Int) -> Int? { partners[index] }

  func isLatin(before index: Int) -> Bool {
    let place = Int(before[index])
    return place >= 0 && isLatinText[place]
  }

  func isLatin(after index: Int) -> Bool {
    let place = Int(after[index])
    return place < isLatinText.count && isLatinText[place]
  }

  func hasHan(in range: ClosedRange<Int>) -> Bool {
    ideographs[range.upperBound + 1] > ideographs[range.lowerBound]
  }

  /// Whether ideographs stand close on both sides.
  func isBetweenHan(_ index: Int, _ characters: [ParagraphText.Character]) -> Bool {
    index > 0 && index + 1 < characters.count && characters[index].space == .none
      && characters[index + 1].space == .none && characters[index - 1].kind.isIdeograph
      && characters[index + 1].kind.isIdeograph
  }
}
