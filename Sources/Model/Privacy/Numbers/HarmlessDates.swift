/// Dates, times and spans of years in a text → kept, where they can be ones.
///
/// 2026-08-03, 2026年8月, 8月3日, 8/3, 09:05, 9点05分, 2026-2027. A day needs a month from 1 to 12 and
/// a number from 1 to 31; a time 0–24 and 0–59. What looks like a date but cannot be one stays a
/// number like any other.
struct HarmlessDates {
  private let text: MaskingText
  private(set) var found: [Range<Int>] = []

  init(_ text: MaskingText, numerals: [Numeral]) {
    self.text = text
    var done = 0
    for numeral in numerals where numeral.range.lowerBound >= done {
      guard let end = end(of: numeral) else { continue }
      found.append(numeral.range.lowerBound..<end)
      done = end
    }
  }

  private func end(of numeral: Numeral) -> Int? {
    let start = numeral.range.lowerBound
    guard numeral.style == .arabic else {
      // 二〇二六年.
      return numeral.digits.count == 4 && isYear(numeral.value)
        && text.unit(numeral.range.upperBound) == Self.year ? numeral.range.upperBound : nil
    }
    if text.unit(start - 1).isLetter { return nil }
    // 1.2026-08-03 is a list's number before a date, 88.2026 is not.
    return fullDate(from: start) ?? compactDate(numeral) ?? years(numeral) ?? chinese(numeral)
      ?? clock(from: start)
  }

  /// A number of at most so many digits, and where it ends.
  private func number(at start: Int, digits: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while text.unit(end).isDigit {
      guard end - start < digits else { return nil }
      value = value * 10 + Int(text.unit(end) - 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  /// 2026-08-03, 2026/8/3, 2026.8, with the time behind it.
  private func fullDate(from start: Int) -> Int? {
    guard let year = number(at: start, digits: 4), isYear(year.value) else { return nil }
    let mark = text.unit(year.end)
    guard [0x2D, 0x2F, 0x2E].contains(mark),
      let month = number(at: year.end + 1, digits: 2), (1...12).contains(month.value)
    else { return nil }
    var end = month.end
    if text.unit(end) == mark, text.unit(end + 1).isDigit {
      guard let day = number(at: end + 1, digits: 2), (1...31).contains(day.value) else {
        return nil
      }
      end = day.end
      // 2026-08-03-501 is no date.
      if text.unit(end) == mark, text.unit(end + 1).isDigit { return nil }
    }
    let next = text.unit(end) == 0x54 ? end + 1 : text.skippingSpaces(end)
    return clock(from: next) ?? end
  }

  /// 20260803, and with hour and minute behind it.
  private func compactDate(_ numeral: Numeral) -> Int? {
    guard numeral.digits.count == 8, let value = numeral.value, isYear(value / 10_000),
      Day(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil,
      !Self.compactLabels.ends(in: text, before: numeral.range.lowerBound)
    else { return nil }
    return clock(from: text.skippingSpaces(numeral.range.upperBound)) ?? numeral.range.upperBound
  }

  /// 2026-2027供暖季, 2026年, 2026Q3, 2026供暖季.
  private func years(_ numeral: Numeral) -> Int? {
    guard numeral.digits.count == 4, isYear(numeral.value) else { return nil }
    let end = numeral.range.upperBound
    if Self.spans.contains(text.unit(end)), let next = number(at: end + 1, digits: 4),
      isYear(next.value) || (next.end - end == 3 && (0...99).contains(next.value)),
      !text.unit(next.end).isDigit, Self.yearWords.begins(in: text, at: next.end)
    {
      return next.end
    }
    if text.unit(end) == 0x51, (0x31...0x34).contains(text.unit(end + 1)) { return end + 2 }
    return Self.yearWords.begins(in: text, at: end) ? end : nil
  }

  /// 8月3日, 8月3号, 8月, 9点05分, 9时, 3日.
  private func chinese(_ numeral: Numeral) -> Int? {
    guard numeral.digits.count <= 2, let value = numeral.value else { return nil }
    let end = numeral.range.upperBound
    let next = text.unit(end)
    if next == Self.month, (1...12).contains(value) {
      if let day = number(at: end + 1, digits: 2), (1...31).contains(day.value),
        Self.dayWords.contains(text.unit(day.end))
      {
        return day.end + 1
      }
      return end + 1
    }
    if next == Self.day, (1...31).contains(value) { return end + 1 }
    if Self.hours.contains(next), value <= 24 {
      if let minute = number(at: end + 1, digits: 2), minute.value <= 59,
        !text.unit(minute.end).isDigit
      {
        return minute.end
      }
      return end + 1
    }
    return nil
  }

  /// 09:05, 9:05:30.
  private func clock(from start: Int) -> Int? {
    guard let hour = number(at: start, digits: 2), hour.value <= 24,
      text.unit(hour.end) == 0x3A, let minute = number(at: hour.end + 1, digits: 2),
      minute.end - hour.end == 3, minute.value <= 59
    else { return nil }
    guard text.unit(minute.end) == 0x3A, let second = number(at: minute.end + 1, digits: 2),
      second.end - minute.end == 3, second.value <= 59
    else { return minute.end }
    return second.end
  }

  private func isYear(_ value: Int?) -> Bool { value.map { (1949...2099).contains($0) } ?? false }

  private static let year = "年".matchingUnits[0]
  private static let month = "月".matchingUnits[0]
  private static let day = "日".matchingUnits[0]
  private static let dayWords = Set<UInt32>(units: "日号")
  private static let hours = Set<UInt32>(units: "点时")
  private static let spans = Set<UInt32>(units: "-~至到/")
  private static let yearWords = WordList("年 供暖 采暖 度 学年 财年 版 款 标准 夏 冬 春 秋 上半年 下半年")
  /// Labels behind which eight digits are an account, whatever day they could be.
  private static let compactLabels = WordList("户号 表号 身号 账号 帐号 编号 户号: 表号: 电话 号码 手机 座机 号: 号")
}
