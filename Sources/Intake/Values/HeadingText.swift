/// A heading as a system writes it → the key by which it is looked up.
///
/// Width, case, inner white space, brackets and separators play no part: `工单 编号`, `工单_编号`
/// and `【工单编号】*` are one heading.
enum HeadingText {
  /// The key of a heading; empty where nothing is left of it.
  static func key(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let kept = kept(scalar) else { continue }
      key.append(kept)
    }
    return String(key)
  }

  /// The scalars of the key.
  static func scalars(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { kept($0) }
  }

  /// The key without what stands in brackets: of `受理时间（年/月/日）` that of `受理时间`.
  static func keyOutsideBrackets(_ text: String) -> String {
    var depth = 0
    var outside = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isOpeningBracket(scalar) {
        depth += 1
      } else if ")]}）］】｝〕>》".unicodeScalars.contains(scalar) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        outside.append(scalar)
      }
    }
    return key(String(outside))
  }

  static func isOpeningBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "（", "［", "【", "｛", "〔", "<", "《": true
    default: false
    }
  }

  /// Brackets, separators and marks of required columns, those of full width made narrow before.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "-", "—", "–", "−", ":", "/", "\\", "(", ")", "[", "]", "{", "}", "*", ".", ",", ";",
      "#",
      "、", "。", "·", "【", "】", "〔", "〕", "<", ">", "《", "》", "“", "”", "\"", "'":
      true
    default: false
    }
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if UnseenScalars.isSpace(value) || UnseenScalars.isInvisible(value) { return nil }
    let narrow = (0xFF01...0xFF5E).contains(value) ? value - 0xFEE0 : value
    guard let result = Unicode.Scalar(narrow), !isIgnored(result) else { return nil }
    guard (0x61...0x7A).contains(narrow) else { return result }
    return Unicode.Scalar(narrow - 0x20)
  }
}

/// How far two words are apart, for suggestions.
enum EditDistance {
  /// Insertions, deletions and substitutions that turn one text into the other.
  static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let substituted = previous[column] + (scalar == other ? 0 : 1)
        current.append(min(substituted, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }

  /// The words nearest to a word, best first: those that share most of it, three at most.
  static func nearest(to word: String, among words: [String]) -> [String] {
    let length = word.unicodeScalars.count
    let near: [(word: String, distance: Int)] = words.compactMap { other in
      let distance = between(word, other)
      let longest = max(length, other.unicodeScalars.count)
      return distance * 2 <= longest ? (other, distance) : nil
    }
    return near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
  }
}
