internal import Model

/// A date as people and systems spell it, read from left to right.
///
/// `2026/8/3 9:05`, `2026年8月3日 9时5分`, `8月3日`, `2026-8-3 下午 2:30`, `2026.8.3 2:30 PM`,
/// `2026年8月3日 星期一 09:05`.
struct DateSpelling {
  private let text: [Unicode.Scalar]
  private var position = 0
  private let year: Int

  /// `text` is trimmed and half-width.
  init(_ text: TextBytes, year: Int) {
    self.text = Array(text.text.unicodeScalars)
    self.year = year
  }

  mutating func moment() throws(Trouble) -> Moment {
    let day = try date()
    skipSpace()
    skipWeekday()
    guard position < text.count else { return Moment(day: day) }
    if take("T") || take("t") { skipSpace() }
    let moment = try time(of: day)
    skipSpace()
    skipWeekday()
    guard position == text.count else { throw .notADate }
    return moment
  }

  // MARK: Date

  private mutating func date() throws(Trouble) -> Day {
    guard let first = number() else { throw .notADate }
    skipSpace()
    if take("月") {
      guard first.digits <= 2, let day = dayBeforeMark(isMarkNeeded: true) else { throw .notADate }
      return try Trouble.day(year: year, month: first.value, day: day)
    }
    if first.digits == 8 {
      return try Trouble.day(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    }
    guard first.digits == 4 else { throw shortDate() }
    if take("年") {
      skipSpace()
      guard let month = number(), month.digits <= 2 else { throw .notADate }
      skipSpace()
      guard take("月"), let day = dayBeforeMark(isMarkNeeded: false) else { throw .notADate }
      return try Trouble.day(year: first.value, month: month.value, day: day)
    }
    guard let separator = next, separator == "-" || separator == "/" || separator == "." else {
      throw .notADate
    }
    position += 1
    skipSpace()
    guard let month = number(), month.digits <= 2 else { throw .notADate }
    skipSpace()
    guard take(separator) else { throw .notADate }
    skipSpace()
    guard let day = number(), day.digits <= 2 else { throw .notADate }
    return try Trouble.day(year: first.value, month: month.value, day: day.value)
  }

  /// What is wrong with `8/3`, which has no year, and with `26/8/3` and `03/08/2026`, where nobody
  /// can tell which number is what.
  private mutating func shortDate() -> Trouble {
    guard take("/") || take("-") || take(".") || take("年") else { return .notADate }
    skipSpace()
    guard number() != nil else { return .notADate }
    skipSpace()
    guard take("/") || take("-") || take(".") || take("月") else { return .noYear }
    skipSpace()
    return number() == nil ? .noYear : .ambiguousDate
  }

  /// The day of `3日`; nil where there is none.
  private mutating func dayBeforeMark(isMarkNeeded: Bool) -> Int? {
    skipSpace()
    guard let day = number(), day.digits <= 2 else { return nil }
    skipSpace()
    let isMarked = take("日") || take("号")
    return isMarked || !isMarkNeeded ? day.value : nil
  }

  private mutating func skipWeekday() {
    let isBracketed = take("(")
    for name in ["星期", "礼拜", "周"] where take(all: name) {
      if let day = next, "一二三四五六日天".unicodeScalars.contains(day) { position += 1 }
      break
    }
    if isBracketed { _ = take(")") }
    skipSpace()
  }

  // MARK: Time

  private mutating func time(of day: Day) throws(Trouble) -> Moment {
    var half = takeHalf()
    skipSpace()
    guard let hour = number(), hour.digits <= 2 else { throw .notADate }
    var minute = 0
    var second = 0
    skipSpace()
    if take("时") || take("点") {
      skipSpace()
      if let value = number() {
        minute = value.value
        skipSpace()
        _ = take("分")
        skipSpace()
        if let value = number() {
          second = value.value
          skipSpace()
          guard take("秒") else { throw .notADate }
        }
      }
    } else {
      guard take(":"), let value = number(), value.digits <= 2 else { throw .notADate }
      minute = value.value
      if take(":") {
        guard let value = number(), value.digits <= 2 else { throw .notADate }
        second = value.value
        if take(".") { guard number() != nil else { throw .notADate } }
      }
    }
    skipSpace()
    half = half ?? takeHalf()
    try skipZone()
    return try Trouble.moment(
      day, hour: try hourOfDay(hour.value, half), minute: minute, second: second)
  }

  private enum Half {
    case morning
    case afternoon
  }

  private mutating func takeHalf() -> Half? {
    if take(all: "上午") || take(all: "AM") || take(all: "am") || take(all: "a.m.") {
      return .morning
    }
    if take(all: "下午") || take(all: "PM") || take(all: "pm") || take(all: "p.m.") {
      return .afternoon
    }
    return nil
  }

  /// 12 AM is midnight; 下午14时 is 14.
  private func hourOfDay(_ hour: Int, _ half: Half?) throws(Trouble) -> Int {
    switch half {
    case nil: return hour
    case .morning:
      guard hour <= 12 else { throw .noSuchTime }
      return hour == 12 ? 0 : hour
    case .afternoon: return hour < 12 ? hour + 12 : hour
    }
  }

  private mutating func skipZone() throws(Trouble) {
    guard let sign = next else { return }
    if sign == "Z" || sign == "z" { throw .otherTimeZone }
    guard sign == "+" || sign == "-" else { return }
    guard take(all: "+08:00") || take(all: "+0800") || take(all: "+08") else {
      throw .otherTimeZone
    }
  }

  // MARK: Scanning

  private var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func take(all word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    guard text[position...].starts(with: scalars) else { return false }
    position += scalars.count
    return true
  }

  private mutating func skipSpace() {
    while next == " " { position += 1 }
  }

  private mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while let scalar = next, (0x30...0x39).contains(scalar.value), digits < 9 {
      value = value * 10 + Int(scalar.value - 0x30)
      digits += 1
      position += 1
    }
    return digits > 0 ? (value, digits) : nil
  }
}
