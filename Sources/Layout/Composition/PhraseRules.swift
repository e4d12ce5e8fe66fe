/// A title's characters → how ill a line's end after each would read.
///
/// Words come from the shaper's dictionary; what binds words into phrases is told by brackets and by the
/// small words that lean on their neighbours.
struct PhraseRules {
  /// By character: the cost of ending a line before it; nil where no line may end.
  let costs: [Double?]

  init(
    _ characters: [ParagraphText.Character], strengths: [BreakStrength],
    wordEnds: ([UInt16]) -> Set<Int>
  ) {
    var units: [UInt16] = []
    var offsets: [Int] = []
    for character in characters {
      offsets.append(units.count)
      units.append(contentsOf: Swift.Character(character.scalar).utf16)
    }
    let ends = wordEnds(units)
    var isStart = characters.indices.map { $0 == 0 || ends.contains(offsets[$0]) }
    for phrase in PhraseLexicon.phrases(in: characters.map(\.scalar)) {
      for inside in phrase.dropFirst() { isStart[inside] = false }
      isStart[phrase.lowerBound] = true
      if phrase.upperBound < isStart.count { isStart[phrase.upperBound] = true }
    }
    let starts = isStart.indices.filter { isStart[$0] }
    var costs = [Double?](repeating: nil, count: characters.count)
    let depths = Self.depths(characters)
    for (position, start) in starts.enumerated() where position > 0 && strengths[start] <= .soft {
      let left = Self.word(characters[starts[position - 1]..<start])
      let end = position + 1 < starts.count ? starts[position + 1] : characters.count
      let right = Self.word(characters[start..<end])
      costs[start] =
        Self.cost(between: left, and: right, space: characters[start].space)
        + (depths[start] > 0 ? Self.withinBrackets : 0) + (strengths[start] == .soft ? 2 : 0)
    }
    self.costs = costs
  }

  /// More than any unevenness of lines: taken only where nothing else fits.
  static let bad = 60.0
  private static let withinBrackets = 60.0

  private static func cost(
    between left: String, and right: String, space: ParagraphText.Space
  ) -> Double {
    if space != .none { return 0 }
    if leaningOnNext.contains(left) || leaningOnPrevious.contains(right) { return bad }
    if left == "的" || left == "地" { return 0 }
    if let last = left.unicodeScalars.last, CharacterClass(last).isCompressibleMark { return 0 }
    if let first = right.unicodeScalars.first, CharacterClass(first) == .opening { return 0.5 }
    if openers.contains(right) { return 0.5 }
    // A single character beside the break is often half of a word that no dictionary has.
    return 2 + (left.unicodeScalars.count == 1 ? 4 : 0) + (right.unicodeScalars.count == 1 ? 4 : 0)
  }

  private static func word(_ characters: ArraySlice<ParagraphText.Character>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters.map(\.scalar))
    return text
  }

  /// By character: how many brackets are open before it.
  private static func depths(_ characters: [ParagraphText.Character]) -> [Int] {
    var depth = 0
    return characters.map { character in
      if character.kind == .closing || character.kind == .latinClosing { depth = max(0, depth - 1) }
      defer {
        if character.kind == .opening || character.kind == .latinOpening { depth += 1 }
      }
      // A closing bracket still belongs to what it closes.
      return character.kind == .closing || character.kind == .latinClosing ? depth + 1 : depth
    }
  }

  /// Words that begin a phrase and cannot end a line.
  private static let leaningOnNext: Set<String> = [
    "关于", "对", "对于", "在", "于", "和", "与", "及", "以及", "暨", "或", "向", "为", "由", "从", "以",
    "将", "把", "被", "按", "按照", "根据", "第", "各", "本", "该", "不", "未", "全", "再", "进一步", "并",
    "至", "到", "因", "经", "并对", "请", "年", "有关", "切实", "继续", "新",
  ]

  /// Words that end a phrase and cannot begin a line.
  private static let leaningOnPrevious: Set<String> = [
    "的", "地", "得", "了", "着", "过", "等", "之", "者", "们", "性", "化", "率", "类", "中", "内", "上",
    "下", "后", "前", "间", "时", "里", "外", "者", "员", "部", "队", "厅", "局", "处", "科", "室", "站",
    "所", "组", "班", "线", "日", "月", "份", "期", "号", "项", "年度",
  ]

  /// Words before which a line may well end.
  private static let openers: Set<String> = ["关于", "暨", "和", "与", "及", "以及", "并"]
}
