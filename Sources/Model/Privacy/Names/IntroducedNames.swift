/// Names behind 我叫, 本人, 户主, 联系人 and their like, and 老王 or 小李 → painted.
extension NameMasking {
  mutating func maskIntroduced() {
    for index in 0..<text.count {
      if let end = NameWords.strongIntros.end(in: text, from: index) {
        introduce(from: end, isStrong: true, isFaint: false)
      } else if let end = NameWords.intros.end(in: text, from: index) {
        let isFaint = NameWords.faintIntros.holds(Array(text.units[index..<end]))
        introduce(from: end, isStrong: false, isFaint: isFaint)
      }
    }
  }

  mutating func introduce(from end: Int, isStrong: Bool, isFaint: Bool) {
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
  static let masks = WordList("某 人某 (地 (电 (户 (号 (证 (编 (卡 (车 (网 (邮")
  static let some = "某".matchingUnits[0]
  static let surnamed = "姓".matchingUnits[0]

  /// 老王, 小李.
  mutating func maskNicknames() {
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

  static let beforeNicknames = Set<UInt32>(units: "大多较太很最更陈古破年个")
}
