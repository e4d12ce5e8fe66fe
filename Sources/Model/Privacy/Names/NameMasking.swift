/// Names in a text → painted, by what stands before and behind them.
///
/// 我叫… and 姓名… are followed by a name whatever it looks like; 居民…, 业主… by one where a surname
/// begins it; before 先生 or 师傅 stands one; so does one that reports something at the beginning of
/// a clause, stands beside a phone, or is written with · or in Latin letters. Names on the roster
/// stay in the form that the document wants, unless a customer has the same.
struct NameMasking {
  private(set) var text: MaskingText
  private let context: MaskingContext

  init(_ text: MaskingText, context: MaskingContext) {
    self.text = text
    self.context = context
  }

  mutating func run() {
    maskStaff()
    maskDotted()
    maskLatin()
    maskTitled()
    maskIntroduced()
    maskNicknames()
    maskReporting()
    maskBesidePhones()
    maskLists()
  }

  // MARK: Staff

  /// Names of the roster where staff is meant: in full or by surname, as the document wants; behind
  /// 我叫 or 业主 it is a customer who has the same name.
  private mutating func maskStaff() {
    if context.staffNames.isEmpty { return }
    let compact = CompactText(text, numerals: [])
    for match in context.staffNames.matches(in: compact.units) {
      let stretch = compact.stretch(match)
      let name = Array(compact.units[match])
      guard stretch.count == match.count, !text.isPainted(stretch),
        !context.customers.names.holds(name), match.count > 2 || CustomerName.isTelling(name)
      else { continue }
      var before = stretch.lowerBound
      while before > 0, !text.unit(before - 1).isWordUnit, stretch.lowerBound - before < 2 {
        before -= 1
      }
      if !NameWords.staffIntros.ends(in: text, before: before),
        NameWords.strongIntros.ends(in: text, before: before)
          || NameWords.intros.ends(in: text, before: before)
      {
        continue
      }
      if context.staffForm == .full { text.keep(stretch) } else { text.mask(stretch, as: .staff) }
    }
  }

  // MARK: Reading a name

  /// Whether a name can begin here: a surname that begins no ordinary word.
  private func mayBegin(_ index: Int) -> Bool {
    let first = text.unit(index)
    if Surnames.isCompound(first, text.unit(index + 1)) { return true }
    return Surnames.isSurname(first) && !NameWords.isOrdinary(first, text.unit(index + 1))
      && !NameWords.isOrdinary(text.unit(index - 1), first)
  }

  private func isGiven(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      text.unit($0).isHan && !NameWords.notGiven.contains(text.unit($0)) && !text.isPainted($0)
        && !text.isSafe[$0]
    }
  }

  /// Whether nothing of a name stands at an index: the text ends, a mark, a figure.
  private func isEdge(_ index: Int) -> Bool {
    let unit = text.unit(index)
    return !unit.isHan || text.isPainted(index) || index >= 0 && text.isSafe[index]
  }

  /// Where a name that begins at an index ends: as far as a mark or a verb shows, else at three
  /// characters (four behind a compound surname).
  ///
  /// Nil where none can begin.
  private func nameEnd(from index: Int, needsEdge: Bool) -> Int? {
    guard mayBegin(index), !text.isSafe[index] else { return nil }
    let isCompound = Surnames.isCompound(text.unit(index), text.unit(index + 1))
    let surname = isCompound ? 2 : 1
    let long = index + surname + 2
    let short = index + surname + 1
    let canBeLong = isGiven((index + surname)..<long)
    let canBeShort = isGiven((index + surname)..<short)
    if canBeShort, NameWords.strongFollows.begins(in: text, at: short) { return short }
    if canBeLong,
      isEdge(long) || NameWords.strongFollows.begins(in: text, at: long)
        || NameWords.titles.begins(in: text, at: long)
    {
      return long
    }
    if canBeShort, isEdge(short) || NameWords.titles.begins(in: text, at: short) { return short }
    if canBeLong, NameWords.follows.contains(text.unit(long)) { return long }
    if canBeShort, NameWords.follows.contains(text.unit(short)) { return short }
    if needsEdge { return nil }
    return canBeLong ? long : canBeShort ? short : nil
  }

  /// 张 三, 王 建 国: spaced to the width of others.
  private func spacedEnd(from index: Int) -> Int? {
    guard mayBegin(index), text.unit(index + 1) == 0x20, text.unit(index + 2).isHan else {
      return nil
    }
    var end = index + 3
    if text.unit(end) == 0x20, text.unit(end + 1).isHan, isEdge(end + 2) { end += 2 }
    return isEdge(end) || NameWords.verbs.begins(in: text, at: end) ? end : nil
  }

  // MARK: Titles

  /// 王建国先生, 欧阳女士: the name before a form of address.
  private mutating func maskTitled() {
    for index in 0..<text.count where NameWords.titles.begins(in: text, at: index) {
      let end = text.unit(index - 1) == 0x20 ? index - 1 : index
      if let start = titledStart(before: end) { text.mask(start..<end, as: .title) }
    }
    for index in 1..<max(1, text.count) where NameWords.shortTitles.contains(text.unit(index)) {
      guard Surnames.isCommon(text.unit(index - 1)),
        !NameWords.notShortTitles.begins(in: text, at: index),
        !NameWords.isOrdinary(text.unit(index - 1), text.unit(index)),
        !NameWords.isOrdinary(text.unit(index - 2), text.unit(index - 1)),
        !text.isPainted(index - 1),
        isEdge(index + 1) || NameWords.follows.contains(text.unit(index + 1))
          || NameWords.verbs.begins(in: text, at: index + 1)
      else { continue }
      text.mask((index - 1)..<index, as: .title)
    }
  }

  private func titledStart(before end: Int) -> Int? {
    if text.isPainted(end - 1) { return nil }
    if let start = foreignStart(before: end) { return start }
    // Two given characters, one, none; the longest that a surname begins.
    for length in [4, 3, 2, 1] {
      let start = end - length
      guard start >= 0 else { continue }
      let isCompound = length >= 2 && Surnames.isCompound(text.unit(start), text.unit(start + 1))
      if length == 4, !isCompound { continue }
      let surname = isCompound ? 2 : 1
      guard isCompound || Surnames.isSurname(text.unit(start)) else { continue }
      guard isGiven((start + surname)..<end) else { continue }
      if !isCompound {
        if length > 1, NameWords.isOrdinary(text.unit(start), text.unit(start + 1)) { continue }
        // 由于王先生: 于 belongs to 由于.
        if NameWords.isOrdinary(text.unit(start - 1), text.unit(start))
          || Self.glued.holds([text.unit(start - 1), text.unit(start)])
        {
          continue
        }
        if length == 1, NameWords.isOrdinary(text.unit(start), text.unit(end)) { continue }
      }
      return start
    }
    return nil
  }

  /// 阿依古丽女士: syllables of a name without a Chinese surname.
  private func foreignStart(before end: Int) -> Int? {
    var start = end
    while end - start < 8, ForeignWords.syllables.contains(text.unit(start - 1)) { start -= 1 }
    return end - start >= 3 ? start : nil
  }

  private static let glued = WordList(
    "由于 对于 关于 至于 终于 属于 位于 等于 基于 鉴于 处于 用于 大于 小于 高于 低于 出于 过于 在于 善于 应于 已于 曾于 现于 将于 当时 有时 那时 届时 同时 随时 小时 及时 按时 准时 临时 平时 有关 相关 公安 提高 升高 很高 过高 较高 偏高 一向 方向 附近 保安 治安 供应 反应 响应 对应 相应 一时 工人 家常 经常 正常 异常 时常 日常 非常 通常 水管 不管 主管 尽管 保管 分管 城管 自来 原来 后来 本来 起来 出来 过来 回来 下来 进来 上来 从来 近来 以来 未来 一连 接连 个别 特别 分别 区别 级别 类别 性别 告别 收费 水费 缴费 交费 欠费 电费 免费 话费 退费 补费 计费 付费 消费 浪费 运费 小时 公司 房东 股东 广东 山东 出门 上门 部门 开门 阀门 专门 热门 我国 全国 中国 出国 检查 调查 核查 抽查 巡查 排查 审查 复查 稽查 单位 各位 一位 两位 三位 几位 这位 那位 该位 每位 多位 哪位 车位 到位 定位 工单 派单 接单 回单 订单 清单 账单 名单 简单 表单 面包 书包 红包 了解 理解 讲解 误解 调解 破解 化解 勉强 加强 增强 中华 停车 开车 汽车 火车 厨房 住房 楼房 泵房 库房 平房 买房 租房 旁边 身边 路边 那边 这边 两边 河边 一边 周边 万米 千米 毫米 厘米 平米 玉米 水池 电池 变成 造成 完成 达成 形成 组成 构成 促成 不成 现成 收成 生成 养成 目前"
  )

  // MARK: Introductions

  private mutating func maskIntroduced() {
    for index in 0..<text.count {
      if let end = NameWords.strongIntros.end(in: text, from: index) {
        introduce(from: end, isStrong: true, isFaint: false)
      } else if let end = NameWords.intros.end(in: text, from: index) {
        let isFaint = NameWords.faintIntros.holds(Array(text.units[index..<end]))
        introduce(from: end, isStrong: false, isFaint: isFaint)
      }
    }
  }

  private mutating func introduce(from end: Int, isStrong: Bool, isFaint: Bool) {
    var start = text.skippingSpaces(end)
    var hasMark = false
    var left = 3
    while left > 0, let bridge = NameWords.bridges.end(in: text, from: start) {
      hasMark = hasMark || !text.unit(start).isHan
      start = text.skippingSpaces(bridge)
      left -= 1
    }
    if text.isPainted(start) || text.unit(start) == Self.some
      || Self.masks.begins(in: text, at: start)
    {
      return
    }
    if let end = spacedEnd(from: start) {
      text.mask(start..<end, as: .name)
      return
    }
    if isStrong {
      // A name whatever it looks like, where it stands in marks of its own.
      if let end = nameEnd(from: start, needsEdge: false) {
        text.mask(start..<end, as: .name)
        return
      }
      var end = start
      while end - start < 6, text.unit(end).isHan, !NameWords.notGiven.contains(text.unit(end)),
        !NameWords.verbs.begins(in: text, at: end)
      { end += 1 }
      let length = end - start
      let word = Array(text.units[start..<max(start, min(end, text.count))])
      if (2...4).contains(length), isEdge(end) || NameWords.verbs.begins(in: text, at: end),
        !NameWords.ordinary.begins(in: text, at: start),
        !NameWords.nobody.holds(word)
      {
        text.mask(start..<end, as: .name)
      } else {
        // Latin letters behind 我叫 need no capital.
        var last = start
        while text.unit(last).isLetter || text.unit(last) == 0x20 && text.unit(last + 1).isLetter {
          last += 1
        }
        if last - start >= 2, last - start <= 40 { text.mask(start..<last, as: .name) }
      }
      return
    }
    // 姓王.
    if text.unit(end - 1) == Self.surnamed, start == end, Surnames.isSurname(text.unit(start)),
      nameEnd(from: start, needsEdge: true) == nil || isEdge(start + 1)
    {
      text.mask(
        start..<(start + (Surnames.isCompound(text.unit(start), text.unit(start + 1)) ? 2 : 1)),
        as: .title)
      return
    }
    if isFaint, !hasMark, !Surnames.isCommon(text.unit(start)),
      !Surnames.isCompound(text.unit(start), text.unit(start + 1))
    {
      return
    }
    guard let last = nameEnd(from: start, needsEdge: !hasMark || isFaint) else { return }
    if isFaint, !hasMark,
      !(isEdge(last) || NameWords.strongFollows.begins(in: text, at: last)
        || NameWords.titles.begins(in: text, at: last))
    {
      return
    }
    text.mask(start..<last, as: .name)
  }

  /// What an earlier masking left.
  private static let masks = WordList("某 人某 (地 (电 (户 (号 (证 (编 (卡 (车 (网 (邮")
  private static let some = "某".matchingUnits[0]
  private static let surnamed = "姓".matchingUnits[0]

  // MARK: Nicknames

  /// 老王, 小李.
  private mutating func maskNicknames() {
    for index in 0..<text.count where NameWords.nicknamePrefixes.contains(text.unit(index)) {
      let surname = text.unit(index + 1)
      guard Surnames.isCommon(surname), !NameWords.isOrdinary(text.unit(index), surname),
        !NameWords.isOrdinary(surname, text.unit(index + 2)), !text.isPainted(index),
        !NameWords.notNicknames.begins(in: text, at: index),
        !Self.beforeNicknames.contains(text.unit(index - 1))
      else { continue }
      let end = index + 2
      guard
        isEdge(end) || NameWords.follows.contains(text.unit(end))
          || NameWords.titles.begins(in: text, at: end)
          || NameWords.shortTitles.contains(text.unit(end))
          || NameWords.verbs.begins(in: text, at: end)
      else { continue }
      text.mask(index..<end, as: .someone)
    }
  }

  private static let beforeNicknames = Set<UInt32>(units: "大多较太很最更陈古破年个")

  // MARK: Clauses

  /// 王建国反映…, 。李秀英，女: a name at the beginning of a clause that reports something.
  private mutating func maskReporting() {
    for index in 0..<text.count where !text.unit(index - 1).isWordUnit || index == 0 {
      guard text.unit(index).isHan, !text.isPainted(index),
        let end = nameEnd(from: index, needsEdge: true)
      else { continue }
      let isWhole = isEdge(end) && !text.unit(end).isDigit
      let isReporting = NameWords.verbs.begins(in: text, at: end)
      guard isReporting || isWhole && Surnames.isCommon(text.unit(index)) else { continue }
      if NameWords.ordinary.begins(in: text, at: index) { continue }
      text.mask(index..<end, as: .customer)
    }
  }

  /// 王建国13900001234, 13900001234（王建国）.
  private mutating func maskBesidePhones() {
    var index = 0
    while index < text.count {
      guard text.paint[index] == .phone else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, text.paint[end] == .phone { end += 1 }
      var before = index
      var left = 3
      while left > 0, before > 0 {
        if !text.unit(before - 1).isWordUnit {
          before -= 1
        } else if let label = LabelWords.phones.start(in: text, before: before) {
          before = label
        } else {
          break
        }
        left -= 1
      }
      for length in [4, 3, 2] where before - length >= 0 {
        let start = before - length
        guard nameEnd(from: start, needsEdge: false) == before || isWholeName(start..<before),
          !text.isPainted(start)
        else { continue }
        text.mask(start..<before, as: .customer)
        break
      }
      var after = end
      left = 2
      while left > 0, !text.unit(after).isWordUnit, after < text.count {
        after += 1
        left -= 1
      }
      if !text.isPainted(after), let last = nameEnd(from: after, needsEdge: true) {
        text.mask(after..<last, as: .customer)
      }
      index = end
    }
  }

  private func isWholeName(_ range: Range<Int>) -> Bool {
    let isCompound = Surnames.isCompound(
      text.unit(range.lowerBound), text.unit(range.lowerBound + 1))
    guard range.count <= (isCompound ? 4 : 3), mayBegin(range.lowerBound) else { return false }
    return isGiven((range.lowerBound + (isCompound ? 2 : 1))..<range.upperBound)
  }

  /// 王建国、李秀英和赵敏: names in a list with one.
  private mutating func maskLists() {
    var index = 0
    while index < text.count {
      guard text.isPainted(index), let kind = text.paint[index],
        [.name, .customer, .someone].contains(kind),
        !text.isPainted(index + 1) || text.paint[index + 1] != kind
      else {
        index += 1
        continue
      }
      let start = text.skippingSpaces(index + 1, limit: 1)
      guard let joint = Self.listJoints.end(in: text, from: start) else {
        index += 1
        continue
      }
      let next = text.skippingSpaces(joint, limit: 1)
      if !text.isPainted(next), let end = nameEnd(from: next, needsEdge: true) {
        text.mask(next..<end, as: .customer)
        index = end - 1
      } else {
        index += 1
      }
    }
  }

  private static let listJoints = WordList("、 和 与 及 以及 , / ( ;")

  // MARK: Other writings

  /// 阿卜杜拉·买买提.
  private mutating func maskDotted() {
    for index in 0..<text.count where text.unit(index) == 0xB7 || text.unit(index) == 0x2E {
      guard text.unit(index - 1).isHan, text.unit(index + 1).isHan else { continue }
      var start = index
      while index - start < 6, text.unit(start - 1).isHan,
        !NameWords.intros.ends(in: text, before: start),
        !NameWords.strongIntros.ends(in: text, before: start),
        !Self.clauseWords.ends(in: text, before: start)
      { start -= 1 }
      var end = index + 1
      while end - index <= 6, text.unit(end).isHan || text.unit(end) == 0xB7,
        !NameWords.verbs.begins(in: text, at: end), !NameWords.titles.begins(in: text, at: end),
        !NameWords.strongFollows.begins(in: text, at: end)
      { end += 1 }
      let foreign = (start..<end).count { ForeignWords.syllables.contains(text.unit($0)) }
      guard index - start >= 1, end - index >= 3 || index - start >= 2,
        text.unit(index) == 0xB7 || foreign * 2 >= end - start
      else { continue }
      text.mask(start..<end, as: .customer)
    }
  }

  /// John Smith, Zhang San; words that everybody writes in Latin letters stay.
  private mutating func maskLatin() {
    var index = 0
    while index < text.count {
      guard text.unit(index).isLetter, !text.isPainted(index) else {
        index += 1
        continue
      }
      var words: [Range<Int>] = []
      var end = index
      while text.unit(end).isLetter {
        let start = end
        while text.unit(end).isLetter || (text.unit(end) == 0x27 && text.unit(end + 1).isLetter) {
          end += 1
        }
        words.append(start..<end)
        if text.unit(end) == 0x20 || text.unit(end) == 0xB7 || text.unit(end) == 0x2D,
          text.unit(end + 1).isLetter
        {
          end += 1
        } else if text.unit(end) == 0x2E, text.unit(end + 1) == 0x20 || text.unit(end + 1) == 0xB7,
          text.unit(end + 2).isLetter
        {
          end += 2
        }
      }
      maskLatin(words)
      index = max(end, index + 1)
    }
  }

  private mutating func maskLatin(_ words: [Range<Int>]) {
    let unknown = words.filter {
      $0.count >= 2 && !ForeignWords.known.contains(Array(text.units[$0])) && !text.isPainted($0)
    }
    guard let first = unknown.first, let last = unknown.last else { return }
    // Beside digits it is a code: DN300, GD1.
    if text.unit(last.upperBound).isDigit || text.unit(first.lowerBound - 1).isDigit { return }
    let isTitled = ForeignWords.titles.ends(
      in: text,
      before: text.unit(first.lowerBound - 1) == 0x20 ? first.lowerBound - 1 : first.lowerBound)
    guard unknown.count >= 2 || isCapitalised(first) || isTitled || first.count >= 5 else { return }
    // An initial beside it is a part of the name.
    var start = first.lowerBound
    if let initial = words.last(where: { $0.upperBound <= start && $0.count == 1 }),
      start - initial.upperBound <= 2
    {
      start = initial.lowerBound
    }
    text.mask(start..<last.upperBound, as: .foreign)
  }

  /// A capital and then small letters, in the text as it was written.
  private func isCapitalised(_ range: Range<Int>) -> Bool {
    let first = text.scalars[text.places[range.lowerBound]]
    let second = text.scalars[text.places[range.lowerBound + 1]]
    return first.properties.isUppercase && second.properties.isLowercase
  }

  private static let clauseWords = WordList("的 是 叫 在 我 他 她 位 名 有 和 与 及 为 由 向 找 说 称")
}
