/// Characters → how strongly each neighbour holds to the one before it.
///
/// A number and its unit, 第N期 and a ticket number stay in one line; 2026年8月 does where it fits.
enum NumberUnitBreaks {
  /// By character: what binds it to the one before.
  static func strengths(_ characters: [ParagraphText.Character]) -> [BreakStrength] {
    var strengths = [BreakStrength](repeating: .free, count: characters.count)
    var index = 0
    while index < characters.count {
      if characters[index].kind == .digit {
        index = number(at: index, characters, &strengths)
      } else if characters[index].scalar == "第" {
        index = ordinal(at: index, characters, &strengths)
      } else {
        index += 1
      }
    }
    for index in characters.indices where characters[index].kind.isOpeningBracket {
      clause(at: index, characters, &strengths)
    }
    return strengths
  }

  /// 五（二）3 or 第（二）款: the bracket of a clause's number holds to what stands around it.
  private static func clause(
    at open: Int, _ characters: [ParagraphText.Character], _ strengths: inout [BreakStrength]
  ) {
    func isNumeral(_ index: Int) -> Bool {
      characters.indices.contains(index) && characters[index].space == .none
        && (characters[index].kind == .digit || numerals.contains(characters[index].scalar))
    }
    var close = open + 1
    while close - open <= 3, isNumeral(close) { close += 1 }
    guard close > open + 1, close < characters.count, characters[close].kind.isClosingBracket
    else { return }
    for index in open + 1...close { strengths[index] = max(strengths[index], .compound) }
    if open > 0, isNumeral(open - 1) || characters[open - 1].scalar == "第" {
      strengths[open] = max(strengths[open], .compound)
    }
    let next = close + 1
    guard next < characters.count, characters[next].space == .none else { return }
    let isPart = "款项条目".unicodeScalars.contains(characters[next].scalar)
    if isNumeral(next) || isPart { strengths[next] = max(strengths[next], .compound) }
  }

  /// A number from its first digit: holds its unit, and a date's next part; gives where it ends.
  private static func number(
    at start: Int, _ characters: [ParagraphText.Character], _ strengths: inout [BreakStrength]
  ) -> Int {
    var end = start + 1
    while end < characters.count, characters[end].space == .none,
      characters[end].kind == .digit || characters[end].isInsideNumber(characters, at: end)
    {
      if characters[end].kind == .stop { strengths[end + 1] = .word }
      end += 1
    }
    let unit = unit(after: end, characters)
    for index in end..<end + unit { strengths[index] = .compound }
    let next = end + unit
    if unit == 1, next < characters.count, characters[next].kind == .digit,
      characters[end].scalar == "年" || characters[end].scalar == "月"
    {
      strengths[next] = characters[end].scalar == "年" ? .soft : .compound
    }
    // A range: 8—10日.
    if next < characters.count, characters[next].kind.isRangeMark,
      next + 1 < characters.count, characters[next + 1].kind == .digit
    {
      strengths[next] = .compound
      strengths[next + 1] = max(strengths[next + 1], .compound)
    }
    return max(next, start + 1)
  }

  /// 第 with a number and what is counted.
  private static func ordinal(
    at start: Int, _ characters: [ParagraphText.Character], _ strengths: inout [BreakStrength]
  ) -> Int {
    var end = start + 1
    while end < characters.count, end - start < 8,
      characters[end].kind == .digit || numerals.contains(characters[end].scalar)
    { end += 1 }
    guard end > start + 1 else { return start + 1 }
    for index in start + 1..<end { strengths[index] = .compound }
    guard end < characters.count, characters[end].kind == .han, characters[end].space == .none
    else { return end }
    strengths[end] = .compound
    return end + 1
  }

  /// How many characters of a unit follow a number.
  private static func unit(after end: Int, _ characters: [ParagraphText.Character]) -> Int {
    guard end < characters.count, characters[end].kind == .han || characters[end].kind == .suffix
    else { return unitAfterSpace(end, characters) }
    guard unitStarts.contains(characters[end].scalar) else { return 0 }
    for length in stride(from: min(3, characters.count - end), to: 0, by: -1) {
      let slice = characters[end..<end + length]
      if slice.dropFirst().contains(where: { $0.space != .none }) { continue }
      var text = ""
      text.unicodeScalars.append(contentsOf: slice.map(\.scalar))
      if units.contains(text) { return length }
    }
    return 0
  }

  /// `3.2 kg`: a Latin unit after a space.
  private static func unitAfterSpace(
    _ end: Int, _ characters: [ParagraphText.Character]
  ) -> Int {
    guard end < characters.count, characters[end].space == .breaking,
      characters[end].kind == .letter
    else { return 0 }
    var text = ""
    var length = 0
    while end + length < characters.count, characters[end + length].kind == .letter, length < 5,
      length == 0 || characters[end + length].space == .none
    {
      text.unicodeScalars.append(characters[end + length].scalar)
      length += 1
    }
    return latinUnits.contains(text) ? length : 0
  }

  private static let numerals = Set("〇零一二三四五六七八九十百千万两".unicodeScalars)

  private static let units: Set<String> = [
    "年", "月", "日", "号", "时", "分", "秒", "元", "角", "万", "亿", "千", "百", "件", "次", "条",
    "人", "户", "个", "名", "位", "起", "期", "项", "级", "类", "层", "楼", "倍", "成", "度", "天",
    "周", "岁", "页", "张", "份", "本", "册", "批", "处", "家", "台", "套", "辆", "只", "块", "米",
    "吨", "升", "克", "章", "节", "款", "例", "宗", "笔", "组", "班", "点", "场", "篇", "轮",
    "小时", "分钟", "秒钟", "个月", "季度", "年度", "万元", "亿元", "千元", "万件", "万户", "万人",
    "万吨", "公里", "千米", "厘米", "毫米", "平方米", "立方米", "公斤", "千克", "工作日", "月份",
    "个百分点", "百分点", "人次", "户次", "周年", "周岁", "％", "℃", "‰", "%", "㎡", "余件", "余人",
  ]

  private static let unitStarts = Set(units.compactMap(\.unicodeScalars.first))

  private static let latinUnits: Set<String> = [
    "kg", "g", "t", "m", "km", "cm", "mm", "L", "mL", "kW", "kWh", "MPa", "kPa", "h", "min", "s",
    "MB", "GB", "KB", "TB", "Mbps", "Hz", "dB", "pt", "px", "mg",
  ]
}

extension ParagraphText.Character {
  /// A point or comma between two digits.
  fileprivate func isInsideNumber(
    _ characters: [ParagraphText.Character], at index: Int
  ) -> Bool {
    (scalar == "." || scalar == "," || scalar == "\u{FF0E}") && index + 1 < characters.count
      && characters[index + 1].kind == .digit && characters[index + 1].space == .none
  }
}

extension CharacterClass {
  fileprivate var isOpeningBracket: Bool { self == .opening || self == .latinOpening }
  fileprivate var isClosingBracket: Bool { self == .closing || self == .latinClosing }
  fileprivate var isRangeMark: Bool { self == .dash || self == .connector || self == .hyphen }
}
