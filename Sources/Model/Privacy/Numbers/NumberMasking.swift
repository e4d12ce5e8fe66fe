/// Numbers in a text → painted, unless they are known to be harmless.
///
/// First what a label announces and what is put together from pieces (a phone with / between its
/// parts), then every number that is left: it stays where it is a date, an amount with its unit, a
/// hotline, an id of the ledger, an ordinal, a list's number, or a single digit on its own.
struct NumberMasking {
  private(set) var text: MaskingText
  private let numerals: [Numeral]
  private let isDate: [Bool]
  private let context: MaskingContext
  private var starts: [Int: Int]

  init(
    _ text: MaskingText, numerals: [Numeral], isDate: [Bool], context: MaskingContext
  ) {
    self.text = text
    self.numerals = numerals
    self.isDate = isDate
    self.context = context
    starts = Dictionary(
      uniqueKeysWithValues: numerals.enumerated().map { ($0.element.range.lowerBound, $0.offset) })
  }

  mutating func run() {
    keepIDs()
    maskLabelled()
    maskAssembled()
    maskCodes()
    maskTheRest()
  }

  /// Keeps the ids of the ledger that say so themselves or by the word before them.
  private mutating func keepIDs() {
    var index = 0
    while index < text.count {
      guard text.unit(index).isIDUnit else {
        index += 1
        continue
      }
      var end = index
      while text.unit(end).isIDUnit { end += 1 }
      if !text.isPainted(index..<end), isKnownID(index..<end) { text.keep(index..<end) }
      index = end
    }
  }

  // MARK: Labelled

  private static let labels: [(WordList, MaskKind)] = [
    (LabelWords.identities, .identity), (LabelWords.cards, .card), (LabelWords.accounts, .account),
    (LabelWords.phones, .phone), (LabelWords.plates, .plate), (LabelWords.online, .online),
  ]

  /// The number or id that follows a label, and the further ones of a list.
  private mutating func maskLabelled() {
    for index in 0..<text.count {
      var found: (end: Int, kind: MaskKind)?
      for (words, kind) in Self.labels {
        if let end = words.end(in: text, from: index), end > found?.end ?? 0 { found = (end, kind) }
      }
      guard let (end, kind) = found else { continue }
      // The D of ID and the T of PVT are no labels.
      if text.unit(index).isUpperLetter,
        text.unit(index - 1).isUpperLetter || text.unit(end).isUpperLetter && kind != .online
      {
        continue
      }
      var start = end
      var left = 3
      while left > 0,
        let bridge = LabelWords.bridges.end(in: text, from: text.skippingSpaces(start))
      {
        start = bridge
        left -= 1
      }
      maskList(
        from: text.skippingSpaces(start), label: index..<end, isPlain: start == end, as: kind)
    }
  }

  private mutating func maskList(
    from start: Int, label: Range<Int>, isPlain: Bool, as kind: MaskKind
  ) {
    var index = start
    var isFirst = true
    while true {
      guard let end = tokenEnd(from: index, kind: kind),
        isDatum(index..<end, label: label, isPlain: isPlain && isFirst, as: kind)
      else { return }
      text.mask(index..<end, as: kind)
      // 户号612304、612305.
      var next = text.skippingSpaces(end)
      guard let joint = Self.listJoints.end(in: text, from: next) else { return }
      next = text.skippingSpaces(joint)
      guard text.unit(next).isDigit || starts[next] != nil, kind != .online else { return }
      index = next
      isFirst = false
    }
  }

  /// Where the id ends that begins at an index: letters, digits, numerals, and marks among them.
  private func tokenEnd(from start: Int, kind: MaskKind) -> Int? {
    var end = start
    var isOnline = false
    while end < text.count, end - start < 80 {
      let unit = text.unit(end)
      if unit.isUpperLetter || unit.isDigit || unit == 0x5F {
        end += 1
      } else if let position = starts[end] {
        end = numerals[position].range.upperBound
      } else if kind == .online, unit == 0x2D || unit == 0x2E || unit == 0x40, end > start {
        isOnline = true
        end += 1
      } else if end > start, Self.inner.contains(unit),
        text.unit(end + 1).isUpperLetter || starts[end + 1] != nil,
        kind != .online
      {
        end += 1
      } else {
        break
      }
    }
    _ = isOnline
    return end > start ? end : nil
  }

  /// Whether what follows a label is the datum that it announces, not a count (电话2次).
  private func isDatum(
    _ range: Range<Int>, label: Range<Int>, isPlain: Bool, as kind: MaskKind
  ) -> Bool {
    let digits = range.reduce(0) { sum, index in
      sum + (text.unit(index).isDigit || NumeralScanner.digits[text.unit(index)] != nil ? 1 : 0)
    }
    if kind == .online {
      if range.count < 2 { return false }
      return digits > 0
        || range.count >= 3 && !ForeignWords.known.contains(Array(text.units[range]))
    }
    guard digits > 0 else { return false }
    if context.hotlines.contains(Array(text.units[range])) { return false }
    if range.contains(where: { text.isSafe[$0] }) { return false }
    if range.contains(where: { isDate[$0] }) {
      // 户号20210305 is no day; 打2026-08-03 is none either, but 电话8月3日 is.
      guard kind == .account || kind == .identity || kind == .card, digits >= 6,
        range.allSatisfy({ text.unit($0).isDigit })
      else { return false }
      return true
    }
    let last =
      starts.keys.contains(range.lowerBound) ? numerals[starts[range.lowerBound] ?? 0] : nil
    if let last, last.range == range,
      Measures.follow(text, at: range.upperBound, digits: digits, value: last.value), digits <= 3
    {
      return false
    }
    // 打一下, 转二楼: one or two Chinese numerals are words.
    if let last, last.style != .arabic, digits <= 2 { return false }
    if isPlain, digits < 2 { return false }
    if Self.weakLabels.holds(Array(text.units[label])), digits < 3 { return false }
    return true
  }

  private static let weakLabels = WordList(
    "打 转 M T 编号 编码 代码 NO 回电 号码 短信 热线 水卡 证件 ID 电话 尾号 密码 出生 生日")
  private static let listJoints = WordList("、 , / ; 和 及 与 或 或者 以及 和户号 、户号")
  private static let inner = Set<UInt32>(units: "-. /·_*").union([0x20])

  // MARK: Assembled

  /// Phones and cards in pieces, whatever stands between them.
  private mutating func maskAssembled() {
    var first = 0
    while first < numerals.count {
      var last = first
      // A chain: numerals with marks and blanks between them.
      while last + 1 < numerals.count,
        isJoint(numerals[last].range.upperBound..<numerals[last + 1].range.lowerBound)
      {
        last += 1
      }
      maskChain(first...last)
      first = last + 1
    }
  }

  private func isJoint(_ gap: Range<Int>) -> Bool {
    gap.count <= 4
      && gap.allSatisfy { !text.units[$0].isWordUnit || text.units[$0] == Self.extension }
  }

  private mutating func maskChain(_ chain: ClosedRange<Int>) {
    var start = chain.lowerBound
    while start <= chain.upperBound {
      var digits: [UInt32] = []
      var best: (last: Int, kind: MaskKind)?
      var last = start
      while last <= chain.upperBound, digits.count < 24 {
        let numeral = numerals[last]
        // A day said in eight digits can be the middle of an identity card.
        if text.isSafe[numeral.range.lowerBound] || numeral.style == .counted
          || isDate[numeral.range.lowerBound] && numeral.digits.count != 8
        {
          break
        }
        digits += numeral.digits
        if let kind = NumberShape.kind(of: digits, pieces: last - start + 1),
          digits.count > 8 || !hasUnit(start)
        {
          best = (last, kind)
        }
        last += 1
      }
      if let best, !isAmountInThousands(start...best.last) {
        var from = numerals[start].range.lowerBound
        var to = numerals[best.last].range.upperBound
        // +86, (0531, the check letter of an identity card.
        if text.unit(from - 1) == 0x2B
          || text.unit(from - 1) == 0x28 && !text.units[from..<to].allSatisfy({ $0 != 0x29 })
        {
          from -= 1
        }
        if best.kind == .identity, text.unit(to) == 0x58 { to += 1 }
        // 转8066, -8066.
        to = extensionEnd(from: to) ?? to
        text.mask(from..<to, as: best.kind)
        start = best.last + 1
      } else {
        start += 1
      }
    }
  }

  /// 1,234,567元.
  private func isAmountInThousands(_ range: ClosedRange<Int>) -> Bool {
    let items = numerals[range]
    guard let end = items.last?.range.upperBound, items.count >= 2 else { return false }
    let isThousands = items.dropFirst().allSatisfy {
      $0.digits.count == 3 && text.unit($0.range.lowerBound - 1) == 0x2C
    }
    return isThousands && items.first.map { $0.digits.count <= 3 } == true
      && Measures.follow(text, at: end, digits: 3, value: nil)
  }

  private func extensionEnd(from end: Int) -> Int? {
    guard let word = Self.extensions.end(in: text, from: text.skippingSpaces(end)),
      let position = starts[text.skippingSpaces(word)], numerals[position].digits.count <= 6
    else { return nil }
    return numerals[position].range.upperBound
  }

  private static let `extension` = "转".matchingUnits[0]
  private static let extensions = WordList("转 转分机 分机 分机号 , ,转 EXT -")

  // MARK: Codes

  /// Letters and digits mixed: HX-77-019, A61J58, shuiwu_88.
  private mutating func maskCodes() {
    var index = 0
    while index < text.count {
      guard text.unit(index).isUpperLetter || text.unit(index).isDigit,
        !text.unit(index - 1).isIDUnit || text.unit(index - 1) == 0x2D
      else {
        index += 1
        continue
      }
      var end = index
      var letters = 0
      var digits = 0
      while text.unit(end).isIDUnit, !(text.unit(end) == 0x2D && !text.unit(end + 1).isIDUnit) {
        letters += text.unit(end).isUpperLetter ? 1 : 0
        digits += text.unit(end).isDigit ? 1 : 0
        end += 1
      }
      let range = index..<max(end, index + 1)
      if letters > 0, digits > 0, !isHarmlessCode(range, letters: letters, digits: digits) {
        text.mask(range, as: .code)
      }
      index = range.upperBound
    }
  }

  private func isHarmlessCode(_ range: Range<Int>, letters: Int, digits: Int) -> Bool {
    if isKnownID(range) || text.isSafe[range.lowerBound] { return true }
    if range.contains(where: { isDate[$0] }) { return true }
    guard digits <= 7 else { return false }
    let units = text.units[range]
    let firstDigit = units.firstIndex { $0.isDigit } ?? range.upperBound
    if firstDigit == range.lowerBound, let numeral = starts[range.lowerBound].map({ numerals[$0] })
    {
      let rest = units[numeral.range.upperBound...]
      // 300MM, 24H, 3-5KG.
      if rest.allSatisfy({ $0.isUpperLetter }) || rest.first == 0x2D {
        return Measures.follow(
          text,
          at: numerals[starts.keys.contains(range.lowerBound) ? starts[range.lowerBound] ?? 0 : 0]
            .range.upperBound,
          digits: numeral.digits.count, value: numeral.value)
      }
      return false
    }
    let tail = units[firstDigit...]
    guard tail.allSatisfy({ $0.isDigit }) else { return false }
    return Measures.precede(text, before: firstDigit, digits: tail.count)
  }

  // MARK: The rest

  private mutating func maskTheRest() {
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

  private func isHarmless(_ position: Int) -> Bool {
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
  private func isSpelled(_ position: Int) -> Bool {
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
  private func hasUnit(_ position: Int) -> Bool {
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
  private func isEndOfAmount(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let numeral = numerals[position]
    let before = numerals[position - 1]
    let gap = Array(text.units[before.range.upperBound..<numeral.range.lowerBound])
    return gap == [0x2E] && isShortDecimal(before, numeral)
  }

  private func isShortDecimal(_ whole: Numeral, _ decimals: Numeral) -> Bool {
    let next = text.unit(decimals.range.upperBound)
    let before = text.unit(whole.range.lowerBound - 1)
    return whole.isShortArabic && decimals.isShortArabic && next != 0x2E && before != 0x2E
      && next != 0x2D && before != 0x2D
  }

  /// 第3, 第12条, 五（二）3.
  private func isOrdinal(_ numeral: Numeral) -> Bool {
    text.unit(numeral.range.lowerBound - 1) == Self.ordinal && numeral.digits.count <= 3
  }

  /// 3号窗口, 2号水厂, 12号线, 302办公室.
  private func isFacility(_ numeral: Numeral) -> Bool {
    guard numeral.digits.count <= 3 else { return false }
    return Self.facilities.begins(in: text, at: numeral.range.upperBound)
      || Self.rooms.begins(in: text, at: numeral.range.upperBound)
      || Self.windows.ends(in: text, before: numeral.range.lowerBound) && numeral.digits.count <= 2
  }

  /// 25号已缴费.
  private func isDayOfMonth(_ numeral: Numeral) -> Bool {
    guard let value = numeral.value, (1...31).contains(value), numeral.digits.count <= 2,
      text.unit(numeral.range.upperBound) == Self.number
    else { return false }
    return !Self.housing.begins(in: text, at: numeral.range.upperBound + 1)
      && !AddressWords.homes.ends(in: text, before: numeral.range.lowerBound)
  }

  /// Whether it numbers an item of a list, as in 1、…；（2）….
  private func isListNumber(_ numeral: Numeral) -> Bool {
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
  private func isRatio(_ position: Int) -> Bool {
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
  private func isAlone(_ position: Int) -> Bool {
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
  private func isKnownID(_ range: Range<Int>) -> Bool { context.isID(range, in: text) }

  private static let ordinal = "第".matchingUnits[0]
  private static let number = "号".matchingUnits[0]
  private static let idioms = WordList("一二三 三二一 一一一 五五六 二三四")
  private static let spanMarks = WordList("至 到 - ~ -- —— 、 / * × X 或")
  private static let spanUnits = Set<UInt32>(units: "-~至到/、*×X或÷").union([0x223C, 0xFF5E])
  private static let sentenceEnds = Set<UInt32>(units: "。;；:!?！？，,").union([0x0A])
  private static let listMarks = Set<UInt32>(units: "、.)．:").union([0x20])
  private static let facilities = WordList(
    """
    号窗口 号柜台 号柜 号线 号水厂 号水源 号水源地 号泵 号泵房 号泵站 号阀 号阀门 号井 号机 号机组 号文件 号文 号令 号公告 号通知 号台 号厅 号桥 号闸 号仓 号加压站 号站 号管 号污水 号信号 号出口 号门诊 号病房 号航站楼 号滤池 号沉淀池 号清水池 号池 号配水 号热线 号工单 号楼梯间 号电梯 号坐席 号座席 号席 号检查 号会议室 号展厅 号通道 号入口 号大厅
    """)
  private static let rooms = WordList("办公室 会议室 教室 科室 诊室 培训室 房间办公 窗口 柜台 柜 路公交 路车 路公汽")
  private static let windows = WordList("窗口 柜台 VIP 第 NO. 版本 型号 DN")
  private static let housing = WordList(
    "楼 院 门 栋 幢 单元 室 房 户 住户 业主 居民 家 公寓 大院 宅 别墅 铺 商铺 院子 的业主 的住户 的居民 店 地块 地下 附")
}
