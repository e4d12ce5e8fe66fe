/// Digits in a text → phones, cards and accounts gone; ids, dates, times and amounts left.
extension MaskingText {
  /// Keeps the ids of tickets and inspections readable.
  mutating func protectIDs(_ kept: Set<[UInt32]>) {
    guard !kept.isEmpty else { return }
    var index = 0
    while index < count {
      guard units[index].isIDUnit else {
        index += 1
        continue
      }
      var end = index
      while end < count, units[end].isIDUnit { end += 1 }
      if kept.contains(Array(units[index..<end])) { protect(index..<end) }
      index = end
    }
  }

  /// Takes out every number that can lead to a customer.
  mutating func maskNumbers() {
    var index = 0
    while index < count {
      guard units[index].isDigit, !isProtected[index], !isMasked[index] else {
        index += 1
        continue
      }
      if let end = endOfDate(from: index) ?? endOfTime(from: index) {
        index = end
        continue
      }
      let groups = digitGroups(from: index)
      if let end = endOfNumber(groups) {
        var start = index
        if unit(start - 1) == 0x2B { start -= 1 }
        // (0531)8812 3456 goes with its bracket.
        if unit(start - 1) == 0x28 { start -= 1 }
        mask(start..<end)
        index = end
      } else {
        index = groups[0].upperBound
        // The decimals of an amount are not a number of their own.
        while unit(index) == 0x2E || unit(index) == 0x2C, unit(index + 1).isDigit {
          index += 1
          while unit(index).isDigit { index += 1 }
        }
      }
    }
  }

  /// Digits from a place on, in groups parted by spaces, hyphens or brackets.
  private func digitGroups(from start: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var index = start
    while groups.count < 7 {
      var end = index
      while unit(end).isDigit, !isProtected[end] { end += 1 }
      guard end > index else { break }
      groups.append(index..<end)
      var next = end
      while next - end < 3, [0x20, 0x2D, 0x28, 0x29].contains(unit(next)) { next += 1 }
      guard next > end, next < count, unit(next).isDigit else { break }
      index = next
    }
    return groups
  }

  /// Where the longest number made of the groups ends that has to go; nil where none has.
  private func endOfNumber(_ groups: [Range<Int>]) -> Int? {
    for length in stride(from: groups.count, through: 1, by: -1) {
      let digits = groups[..<length].flatMap { units[$0] }
      let end = groups[length - 1].upperBound
      if length == 1 ? isPersonal(digits, end: end) : isGroupedPersonal(digits, groups[..<length]) {
        // The check letter of an identity card.
        let hasLetter = digits.count == 17 && unit(end) == 0x58
        return hasLetter ? end + 1 : end
      }
    }
    return nil
  }

  /// An unbroken number: from seven digits on it is a phone, a card or an account.
  private func isPersonal(_ digits: [UInt32], end: Int) -> Bool {
    guard digits.count >= 7 else { return false }
    if isMobile(digits) { return true }
    if digits.count < 10, isAmount(end) { return false }
    return !isCompactDate(digits)
  }

  private func isGroupedPersonal(_ digits: [UInt32], _ groups: ArraySlice<Range<Int>>) -> Bool {
    guard let last = groups.last else { return false }
    if isMobile(digits) || (15...19).contains(digits.count) { return true }
    let start = digits.prefix(3).map { $0 - 0x30 }
    if digits.first == 0x30, (10...12).contains(digits.count) { return true }
    if digits.count == 10, start == [4, 0, 0] || start == [8, 0, 0] { return true }
    // A local phone 8812-3456; 3000-5000 is a range of something.
    guard groups.count == 2, groups.allSatisfy({ (3...4).contains($0.count) }),
      (7...8).contains(digits.count), (0x32...0x38).contains(digits[0]), !isAmount(last.upperBound)
    else { return false }
    return !groups.allSatisfy { unit($0.upperBound - 1) == 0x30 && unit($0.upperBound - 2) == 0x30 }
  }

  /// A mobile number, the country's code before it or not.
  private func isMobile(_ digits: [UInt32]) -> Bool {
    var digits = digits[...]
    if digits.starts(with: [0x30, 0x30, 0x38, 0x36]) { digits = digits.dropFirst(4) }
    if digits.count == 13, digits.starts(with: [0x38, 0x36]) { digits = digits.dropFirst(2) }
    guard digits.count == 11, digits.first == 0x31, let second = digits.dropFirst().first else {
      return false
    }
    return second >= 0x33
  }

  /// 20260803.
  private func isCompactDate(_ digits: [UInt32]) -> Bool {
    guard digits.count == 8 else { return false }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1990...2099).contains(value / 10_000)
      && Day(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
  }

  /// Whether a unit of measure or decimals follow.
  private func isAmount(_ end: Int) -> Bool {
    let next = unit(end) == 0x20 ? unit(end + 1) : unit(end)
    if Self.measures.contains(next) { return true }
    return (unit(end) == 0x2E || unit(end) == 0x2C) && unit(end + 1).isDigit
  }

  private static let measures = Set("元块万亿吨方度立升个件次人户天年月分%￥".matchingUnits)

  /// 2026-08-03, 2026/8/3, 2026.8: where it ends.
  func endOfDate(from start: Int) -> Int? {
    guard !unit(start - 1).isDigit else { return nil }
    var parts: [Int] = []
    var index = start
    var end = start
    let separator = unit(start + 4)
    guard [0x2D, 0x2F, 0x2E].contains(separator) else { return nil }
    while parts.count < 3 {
      var value = 0
      let first = index
      while unit(index).isDigit, index - first < 5 {
        value = value * 10 + Int(unit(index) - 0x30)
        index += 1
      }
      guard index > first, index - first <= (parts.isEmpty ? 4 : 2) else { return nil }
      parts.append(value)
      end = index
      guard unit(index) == separator, unit(index + 1).isDigit else { break }
      index += 1
    }
    guard parts.count >= 2, (1990...2099).contains(parts[0]), (1...12).contains(parts[1]),
      parts.count == 2 || (1...31).contains(parts[2]), !unit(end).isDigit
    else { return nil }
    return end
  }

  /// 09:05 and 9:05:30: where it ends.
  private func endOfTime(from start: Int) -> Int? {
    var index = start
    while unit(index).isDigit, index - start < 3 { index += 1 }
    guard index - start <= 2, unit(index) == 0x3A, unit(index + 1).isDigit else { return nil }
    while unit(index).isDigit || (unit(index) == 0x3A && unit(index + 1).isDigit) { index += 1 }
    return index
  }

  /// Takes out numbers said in Chinese digits: 一三八零零……, from seven on.
  mutating func maskSpokenNumbers() {
    var index = 0
    while index < count {
      var end = index
      while end < count, Self.spoken.contains(units[end]) { end += 1 }
      if end - index >= 7 { mask(index..<end) }
      index = max(end, index + 1)
    }
  }

  private static let spoken = Set("零〇一二三四五六七八九幺".matchingUnits)
}
