/// A month of a year: `2026-08`.
package struct Month: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Months since year 0.
  package let ordinal: Int32

  package init(ordinal: Int32) {
    self.ordinal = ordinal
  }

  /// The month of a year; `month` is 1–12, anything else is a programmer's mistake.
  package init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month is 1-12")
    ordinal = Int32(year * 12 + month - 1)
  }

  /// The month of `2026-08`, or nil where the text is anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      parts[0].allSatisfy({ $0.isASCII && $0.isNumber }),
      parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
      let year = Int(parts[0]), let month = Int(parts[1]), year >= 1, (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }

  package var year: Int { Int(ordinal) / 12 }

  /// 1–12.
  package var number: Int { Int(ordinal) % 12 + 1 }

  /// 1–4.
  package var quarter: Int { (number - 1) / 3 + 1 }

  package var dayCount: Int {
    switch number {
    case 2:
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  package var firstDay: Day {
    guard let day = Day(year: year, month: number, day: 1) else {
      preconditionFailure("every month has a first day")
    }
    return day
  }

  package var lastDay: Day { firstDay.adding(days: dayCount - 1) }

  package func adding(months: Int) -> Month {
    Month(ordinal: ordinal + Int32(months))
  }

  /// January of this month's year.
  package var januaryOfYear: Month { Month(year: year, month: 1) }

  package static func < (left: Month, right: Month) -> Bool {
    left.ordinal < right.ordinal
  }

  /// The months from one to another, both included; empty where the second is earlier.
  package static func sequence(from first: Month, through last: Month) -> [Month] {
    first > last ? [] : (first.ordinal...last.ordinal).map { Month(ordinal: $0) }
  }

  /// `2026-08`.
  package var description: String {
    "\(year.padded(to: 4))-\(number.padded(to: 2))"
  }

  /// `2026年8月`.
  package var chinese: String { "\(year)年\(number)月" }
}

extension Int {
  /// Decimal digits with leading zeros up to a width.
  package func padded(to width: Int) -> String {
    let digits = String(self)
    return digits.count >= width
      ? digits : String(repeating: "0", count: width - digits.count) + digits
  }
}
