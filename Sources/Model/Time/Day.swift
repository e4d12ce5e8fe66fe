/// A calendar date of UTC+8, without a clock, a locale or a time zone.
///
/// Days are counted from 1970-01-01 in the proleptic Gregorian calendar; the arithmetic is
/// Howard Hinnant's `days_from_civil`. Range: years 1–9999.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01.
  package let ordinal: Int32

  package init(ordinal: Int32) {
    self.ordinal = ordinal
  }

  /// The date of a year, month and day, or nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= 28 || day <= Month(year: year, month: month).dayCount
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The date of `2026-08-03`, or nil where the text is anything else.
  package init?(iso text: some StringProtocol) {
    guard let day = ISODigits.parse(text, { Day(&$0) }) else { return nil }
    self = day
  }

  /// The date at which the digits stand.
  init?(_ digits: inout ISODigits) {
    guard let year = digits.number(of: 4), digits.skip("-"), let month = digits.number(of: 2),
      digits.skip("-"), let day = digits.number(of: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of this date.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var year: Int { civil.year }

  package var month: Month {
    let civil = civil
    return Month(year: civil.year, month: civil.month)
  }

  /// 1 for Monday … 7 for Sunday.
  package var weekday: Int {
    let remainder = (Int(ordinal) + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  package func adding(days: Int) -> Day {
    Day(ordinal: ordinal + Int32(days))
  }

  package static func < (left: Day, right: Day) -> Bool {
    left.ordinal < right.ordinal
  }

  /// `2026-08-03`.
  package var description: String {
    ISODigits.text(capacity: 10) { write(&$0) }
  }

  func write(_ digits: inout ISODigits.Writer) {
    let civil = civil
    digits.write(civil.year, digits: 4)
    digits.write("-")
    digits.write(civil.month, digits: 2)
    digits.write("-")
    digits.write(civil.day, digits: 2)
  }

  /// `2026年8月3日`, the form of GB/T 9704: full year, no leading zeros.
  package var chinese: String {
    let civil = civil
    return "\(civil.year)年\(civil.month)月\(civil.day)日"
  }

  /// `8月3日`.
  package var chineseWithoutYear: String {
    let civil = civil
    return "\(civil.month)月\(civil.day)日"
  }
}
