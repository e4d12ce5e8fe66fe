/// What a label announces (电话, 户号, 身份证 …) and the further numbers of its list → painted.
extension NumberMasking {
  static let labels: [(WordList, MaskKind)] = [
    (LabelWords.identities, .identity), (LabelWords.cards, .card), (LabelWords.accounts, .account),
    (LabelWords.phones, .phone), (LabelWords.plates, .plate), (LabelWords.online, .online),
  ]

  /// The number or id that follows a label, and the further ones of a list.
  mutating func maskLabelled() {
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

  mutating func maskList(
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
  func tokenEnd(from start: Int, kind: MaskKind) -> Int? {
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
  func isDatum(
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

  static let weakLabels = WordList(
    "打 转 M T 编号 编码 代码 NO 回电 号码 短信 热线 水卡 证件 ID 电话 尾号 密码 出生 生日")
  static let listJoints = WordList("、 , / ; 和 及 与 或 或者 以及 和户号 、户号")
  static let inner = Set<UInt32>(units: "-. /·_*").union([0x20])
}
