/// Words to look for at any place of a text, the longest first.
struct WordList: Sendable {
  private var byFirst: [UInt32: [[UInt32]]] = [:]
  private var byLast: [UInt32: [[UInt32]]] = [:]

  /// Words parted by white space.
  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0).matchingUnits }
      .filter { !$0.isEmpty }.sorted { $1.count < $0.count }
    for word in words {
      if let first = word.first { byFirst[first, default: []].append(word) }
      if let last = word.last { byLast[last, default: []].append(word) }
    }
  }

  /// Where the longest word that begins at an index ends.
  func end(in text: MaskingText, from index: Int) -> Int? {
    byFirst[text.unit(index)]?.first { text.has($0, at: index) }.map { index + $0.count }
  }

  /// Where the longest word that ends before an index begins.
  func start(in text: MaskingText, before index: Int) -> Int? {
    guard index > 0 else { return nil }
    return byLast[text.unit(index - 1)]?.first { text.has($0, at: index - $0.count) }
      .map { index - $0.count }
  }

  func begins(in text: MaskingText, at index: Int) -> Bool {
    end(in: text, from: index) != nil
  }

  func ends(in text: MaskingText, before index: Int) -> Bool {
    start(in: text, before: index) != nil
  }

  /// Whether a range is one of the words.
  func holds(_ word: [UInt32]) -> Bool {
    word.first.flatMap { byFirst[$0] }?.contains(word) ?? false
  }
}

extension Set where Element == UInt32 {
  /// The single characters of a text, white space left out.
  init(units text: String) { self = Set(text.matchingUnits.filter { $0 != 0x20 && $0 != 0x0A }) }
}
