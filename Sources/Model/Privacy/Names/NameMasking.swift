/// Names in a text → painted, by what stands before and behind them.
///
/// 我叫… and 姓名… are followed by a name whatever it looks like; 居民…, 业主… by one where a surname
/// begins it; before 先生 or 师傅 stands one; so does one that reports something at the beginning of
/// a clause, stands beside a phone, or is written with · or in Latin letters. Names on the roster
/// stay in the form that the document wants, unless a customer has the same.
struct NameMasking {
  var text: MaskingText
  let context: MaskingContext

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
  func mayBegin(_ index: Int) -> Bool {
    let first = text.unit(index)
    if Surnames.isCompound(first, text.unit(index + 1)) { return true }
    return Surnames.isSurname(first) && !NameWords.isOrdinary(first, text.unit(index + 1))
      && !NameWords.isOrdinary(text.unit(index - 1), first)
  }

  func isGiven(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      text.unit($0).isHan && !NameWords.notGiven.contains(text.unit($0)) && !text.isPainted($0)
        && !text.isSafe[$0]
    }
  }

  /// Whether nothing of a name stands at an index: the text ends, a mark, a figure.
  func isEdge(_ index: Int) -> Bool {
    let unit = text.unit(index)
    return !unit.isHan || text.isPainted(index) || index >= 0 && text.isSafe[index]
  }

  /// Where a name that begins at an index ends: as far as a mark or a verb shows, else at three
  /// characters (four behind a compound surname).
  ///
  /// Nil where none can begin.
  func nameEnd(from index: Int, needsEdge: Bool) -> Int? {
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
  func spacedEnd(from index: Int) -> Int? {
    guard mayBegin(index), text.unit(index + 1) == 0x20, text.unit(index + 2).isHan else {
      return nil
    }
    var end = index + 3
    if text.unit(end) == 0x20, text.unit(end + 1).isHan, isEdge(end + 2) { end += 2 }
    return isEdge(end) || NameWords.verbs.begins(in: text, at: end) ? end : nil
  }
}
