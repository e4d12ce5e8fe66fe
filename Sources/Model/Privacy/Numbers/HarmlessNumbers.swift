/// Every number that is left → painted, but for those that are known to be harmless: dates, amounts
/// and measures with their units, ordinals, numbers of lists and facilities, single digits.
extension NumberMasking {
  mutating func maskTheRest() {
    for (position, numeral) in numerals.enumerated() {
      let range = numeral.range
      if text.isPainted(range.lowerBound) || isDate[range.lowerBound]
        || text.isSafe[range.lowerBound]
      {
        continue
      }
      if !isHarmless(position) { text.mask(range, as: NumberShape.bare(numeral.digits)) }
    }
  }

  func isHarmless(_ position: Int) -> Bool {
    let numeral = numerals[position]
    let range = numeral.range
    if numeral.style != .arabic {
      // 三番五次, 一直, 两三天: words. Four digits in a row said one by one are none.
      guard numeral.style == .spoken, numeral.digits.count >= 3 else { return !isSpelled(position) }
      return Measures.follow(
        text, at: range.upperBound, digits: numeral.digits.count, value: numeral.value)
        || Self.idioms.holds(Array(text.units[range]))
    }
    if context.hotlines.contains(numeral.digits), !text.unit(range.lowerBound - 1).isLetter,
      !text.unit(range.upperBound).isLetter
    {
      return true
    }
    if isKnownID(range) { return true }
    if hasUnit(position)
      || Measures.precede(text, before: range.lowerBound, digits: numeral.digits.count)
    {
      return true
    }
    return isOrdinal(numeral) || isFacility(numeral) || isDayOfMonth(numeral)
      || isListNumber(numeral)
      || isRatio(position) || isAlone(position)
  }

  /// 一 三 九 零: single Chinese digits one after the other.
  func isSpelled(_ position: Int) -> Bool {
    var length = 1
    var index = position
    while index + 1 < numerals.count, length < 4,
      isJoint(numerals[index].range.upperBound..<numerals[index + 1].range.lowerBound),
      numerals[index + 1].style == .spoken
    {
      length += 1
      index += 1
    }
    index = position
    while index > 0, length < 4,
      isJoint(numerals[index - 1].range.upperBound..<numerals[index].range.lowerBound),
      numerals[index - 1].style == .spoken
    {
      length += 1
      index -= 1
    }
    return length >= 4
  }

  /// An amount: a unit follows, or the other end of a span, or decimals and then a unit.
  func hasUnit(_ position: Int) -> Bool {
    let numeral = numerals[position]
    let end = numeral.range.upperBound
    if Measures.follow(text, at: end, digits: numeral.digits.count, value: numeral.value),
      numeral.digits.count <= 1 || numeral.digits.first != 0x30
    {
      return true
    }
    guard position + 1 < numerals.count else { return isEndOfAmount(position) }
    let next = numerals[position + 1]
    let gap = Array(text.units[end..<next.range.lowerBound])
    if gap == [0x2E] || gap == [0x2C] && next.digits.count == 3 {
      // 0.3MPa, 12,345.67元.
      if numeral.digits.count <= 7 && hasUnit(position + 1) && next.digits.count <= 4 {
        return true
      }
      return isShortDecimal(numeral, next)
    }
    if Self.spanMarks.holds(gap)
      || gap.isEmpty == false && gap.count == 1 && Self.spanUnits.contains(gap[0])
    {
      guard let low = numeral.value, let high = next.value, numeral.digits.count <= 6 else {
        return false
      }
      // 3-501户 is no span.
      let isSpan =
        low <= high && next.digits.count <= numeral.digits.count + 1 && high <= max(low, 1) * 30
      let isProduct = gap == [0x2A] || gap == [0x58] || gap == [0xD7]
      return (isSpan || isProduct)
        && (Measures.follow(text, at: next.range.upperBound, digits: next.digits.count, value: high)
          || isDate[next.range.lowerBound] || isDayOfMonth(next))
    }
    return isEndOfAmount(position)
  }

  /// The 67 of 12,345.67元 and of 12.67 without a unit.
  func isEndOfAmount(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let numeral = numerals[position]
    let before = numerals[position - 1]
    let gap = Array(text.units[before.range.upperBound..<numeral.range.lowerBound])
    return gap == [0x2E] && isShortDecimal(before, numeral)
  }

  func isShortDecimal(_ whole: Numeral, _ decimals: Numeral) -> Bool {
    let next = text.unit(decimals.range.upperBound)
    let before = text.unit(whole.range.lowerBound - 1)
    return whole.isShortArabic && decimals.isShortArabic && next != 0x2E && before != 0x2E
      && next != 0x2D && before != 0x2D
  }

  /// 第3, 第12条, 五（二）3.
  func isOrdinal(_ numeral: Numeral) -> Bool {
    text.unit(numeral.range.lowerBound - 1) == Self.ordinal && numeral.digits.count <= 3
  }

  /// 3号窗口, 2号水厂, 12号线, 302办公室.
  func isFacility(_ numeral: Numeral) -> Bool {
    guard numeral.digits.count <= 3 else { return false }
    return Self.facilities.begins(in: text, at: numeral.range.upperBound)
      || Self.rooms.begins(in: text, at: numeral.range.upperBound)
      || Self.windows.ends(in: text, before: numeral.range.lowerBound) && numeral.digits.count <= 2
  }

  /// 25号已缴费.
  func isDayOfMonth(_ numeral: Numeral) -> Bool {
    guard let value = numeral.value, (1...31).contains(value), numeral.digits.count <= 2,
      text.unit(numeral.range.upperBound) == Self.number
    else { return false }
    return !Self.housing.begins(in: text, at: numeral.range.upperBound + 1)
      && !AddressWords.homes.ends(in: text, before: numeral.range.lowerBound)
  }

  /// Whether it numbers an item of a list, as in 1、…；（2）….
  func isListNumber(_ numeral: Numeral) -> Bool {
    guard numeral.digits.count <= 2 else { return false }
    let before = text.unit(numeral.range.lowerBound - 1)
    let after = text.unit(numeral.range.upperBound)
    let isFirst =
      before == 0 || Self.sentenceEnds.contains(before) || before == 0x20 || before == 0x28
    guard isFirst else { return false }
    if before == 0x28 { return after == 0x29 }
    return Self.listMarks.contains(after) && !text.unit(numeral.range.upperBound + 1).isDigit
      || numeral.range.count == 1
        && text.scalars[text.places[numeral.range.lowerBound]].value > 0x2000
  }

  /// 1/3, 1:1.
  func isRatio(_ position: Int) -> Bool {
    let numeral = numerals[position]
    func pairs(_ left: Numeral, _ right: Numeral) -> Bool {
      let gap = Array(text.units[left.range.upperBound..<right.range.lowerBound])
      return (gap == [0x2F] || gap == [0x3A]) && left.isShortArabic && right.isShortArabic
        && (left.value ?? 99) <= 12 && (right.value ?? 99) <= 31
        && !text.unit(left.range.lowerBound - 1).isDigit
    }
    func isFree(_ left: Int, _ right: Int) -> Bool {
      let before =
        left > 0
        ? text.units[numerals[left - 1].range.upperBound..<numerals[left].range.lowerBound].count
        : 9
      let after =
        right + 1 < numerals.count
        ? text.units[numerals[right].range.upperBound..<numerals[right + 1].range.lowerBound].count
        : 9
      return before > 1 && after > 1
    }
    if position + 1 < numerals.count, pairs(numeral, numerals[position + 1]),
      isFree(position, position + 1)
    {
      return true
    }
    return position > 0 && pairs(numerals[position - 1], numeral) && isFree(position - 1, position)
  }

  /// One digit with no other number near it.
  func isAlone(_ position: Int) -> Bool {
    let numeral = numerals[position]
    guard numeral.digits.count == 1 else { return false }
    let isFreeBefore =
      position == 0 || !isJoint(numerals[position - 1].range.upperBound..<numeral.range.lowerBound)
      || numerals[position - 1].style != .arabic
    let isFreeAfter =
      position + 1 == numerals.count
      || !isJoint(numeral.range.upperBound..<numerals[position + 1].range.lowerBound)
      || numerals[position + 1].style != .arabic
    return isFreeBefore && isFreeAfter
  }

  /// An id of the ledger, where the word before it says so or its letters do.
  func isKnownID(_ range: Range<Int>) -> Bool { context.isID(range, in: text) }

  static let ordinal = "第".matchingUnits[0]
  static let number = "号".matchingUnits[0]
  static let idioms = WordList("一二三 三二一 一一一 五五六 二三四")
  static let spanMarks = WordList("至 到 - ~ -- —— 、 / * × X 或")
  static let spanUnits = Set<UInt32>(units: "-~至到/、*×X或÷").union([0x223C, 0xFF5E])
  static let sentenceEnds = Set<UInt32>(units: "。;；:!?！？，,").union([0x0A])
  static let listMarks = Set<UInt32>(units: "、.)．:").union([0x20])
  static let facilities = WordList(
    """
    号窗口 号柜台 号柜 号线 号水厂 号水源 号水源地 号泵 号泵房 号泵站 号阀 号阀门 号井 号机 号机组 号文件 号文 号令 号公告 号通知 号台 号厅 号桥 号闸 号仓 号加压站 号站 号管 号污水 号信号 号出口 号门诊 号病房 号航站楼 号滤池 号沉淀池 号清水池 号池 号配水 号热线 号工单 号楼梯间 号电梯 号坐席 号座席 号席 号检查 号会议室 号展厅 号通道 号入口 号大厅
    """)
  static let rooms = WordList("办公室 会议室 教室 科室 诊室 培训室 房间办公 窗口 柜台 柜 路公交 路车 路公汽")
  static let windows = WordList("窗口 柜台 VIP 第 NO. 版本 型号 DN")
  static let housing = WordList(
    "楼 院 门 栋 幢 单元 室 房 户 住户 业主 居民 家 公寓 大院 宅 别墅 铺 商铺 院子 的业主 的住户 的居民 店 地块 地下 附")
}
