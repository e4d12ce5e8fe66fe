/// Names that only their clause gives away, and those written in other ways (with a dot, in Latin
/// letters) → painted.
extension NameMasking {
  /// 王建国反映…, 。李秀英，女: a name at the beginning of a clause that reports something.
  mutating func maskReporting() {
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
  mutating func maskBesidePhones() {
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

  func isWholeName(_ range: Range<Int>) -> Bool {
    let isCompound = Surnames.isCompound(
      text.unit(range.lowerBound), text.unit(range.lowerBound + 1))
    guard range.count <= (isCompound ? 4 : 3), mayBegin(range.lowerBound) else { return false }
    return isGiven((range.lowerBound + (isCompound ? 2 : 1))..<range.upperBound)
  }

  /// 王建国、李秀英和赵敏: names in a list with one.
  mutating func maskLists() {
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

  static let listJoints = WordList("、 和 与 及 以及 , / ( ;")

  /// 阿卜杜拉·买买提.
  mutating func maskDotted() {
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
  mutating func maskLatin() {
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

  mutating func maskLatin(_ words: [Range<Int>]) {
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
  func isCapitalised(_ range: Range<Int>) -> Bool {
    let first = text.scalars[text.places[range.lowerBound]]
    let second = text.scalars[text.places[range.lowerBound + 1]]
    return first.properties.isUppercase && second.properties.isLowercase
  }

  static let clauseWords = WordList("的 是 叫 在 我 他 她 位 名 有 和 与 及 为 由 向 找 说 称")
}
