/// A date, with or without a time of day, as an export states it.
package struct Moment: Sendable, Hashable, CustomStringConvertible {
  package let day: Day

  /// Seconds since midnight, 0–86 399, or nil where only the date was given.
  package let second: Int32?

  package init(day: Day, second: Int32? = nil) {
    self.day = day
    self.second = second
  }

  /// The moment of `2026-08-03` or `2026-08-03T09:05:00`, or nil where the text is anything else.
  package init?(iso text: some StringProtocol) {
    guard let moment = ISODigits.parse(text, Moment.init) else { return nil }
    self = moment
  }

  /// The moment that the digits spell.
  private init?(_ digits: inout ISODigits) {
    guard let day = Day(&digits) else { return nil }
    if digits.isAtEnd {
      self.init(day: day)
      return
    }
    guard digits.skip("T"), let hour = digits.number(of: 2), digits.skip(":"),
      let minute = digits.number(of: 2), digits.skip(":"), let second = digits.number(of: 2),
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(day: day, second: Int32(hour * 3600 + minute * 60 + second))
  }

  /// Seconds since 1970-01-01, a date without a time being the end of that day.
  package var latestSecond: Int64 {
    Int64(day.ordinal) * 86_400 + Int64(second ?? 86_399)
  }

  /// `2026-08-03`, or `2026-08-03T09:05:00` where there is a time.
  package var description: String {
    guard let second else { return day.description }
    return ISODigits.text(capacity: 19) { digits in
      day.write(&digits)
      digits.write("T")
      digits.write(Int(second) / 3600, digits: 2)
      digits.write(":")
      digits.write(Int(second) / 60 % 60, digits: 2)
      digits.write(":")
      digits.write(Int(second) % 60, digits: 2)
    }
  }

  /// `2026年8月3日 9:05`, or without the time where there is none.
  package var chinese: String {
    guard let second else { return day.chinese }
    return "\(day.chinese) \(second / 3600):\(Int(second / 60 % 60).padded(to: 2))"
  }
}
