internal import Model

/// Cells of date columns → moments, in every spelling of the exports.
///
/// `8月3日` is of the batch month's year; a spreadsheet's serial number is understood as a number
/// cell and as the text that CSV makes of it.
struct MomentReader: CellReader {
  /// The year of a date that has none.
  let year: Int

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Moment> {
    if kind == .error { return .trouble(.spreadsheetError) }
    if kind == .time { return .trouble(.timeAlone) }
    if kind == .duration { return .trouble(.elapsed) }
    if let moment = DateFastPath.moment(bytes) { return .value(moment) }
    return Narrowing.code.with(bytes) { narrowed in
      let text = IdentifierReader.unquoted(narrowed)
      if text.isEmpty { return .blank }
      if let moment = DateFastPath.moment(text) { return .value(moment) }
      if let first = text.first, first == UInt8(ascii: "#"), SpreadsheetErrors.contains(text) {
        return .trouble(.spreadsheetError)
      }
      do throws(Trouble) {
        if let day = try MonthPointDay.day(text, year: year, isNumber: kind == .number) {
          return .value(Moment(day: day))
        }
        if let digits = try DateDigits.moment(text) { return .value(digits) }
        var spelling = DateSpelling(text, year: year)
        return .value(try spelling.moment())
      } catch {
        return .trouble(error)
      }
    }
  }
}

/// Cells of date columns → dates; a time of day beside the date is left out.
struct DayReader: CellReader {
  let moments: MomentReader

  init(year: Int) {
    moments = MomentReader(year: year)
  }

  func read(_ bytes: TextBytes, _ kind: CellKind) -> Reading<Day> {
    switch moments.read(bytes, kind) {
    case .blank: .blank
    case .value(let moment): .value(moment.day)
    case .trouble(let trouble): .trouble(trouble)
    }
  }
}

/// `2026-08-03`, `2026/08/03 09:05`, `2026-08-03T09:05:00`: what nearly every export writes.
enum DateFastPath {
  @inline(__always)
  static func moment(_ bytes: TextBytes) -> Moment? {
    let count = bytes.count
    guard count == 10 || count == 16 || count == 19 else { return nil }
    let separator = bytes[4]
    guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/"),
      bytes[7] == separator,
      let century = pair(bytes, 0), let rest = pair(bytes, 2), let month = pair(bytes, 5),
      let dayNumber = pair(bytes, 8), century == 19 || century == 20,
      let day = Day(year: century * 100 + rest, month: month, day: dayNumber)
    else { return nil }
    guard count > 10 else { return Moment(day: day) }
    guard bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), let hour = pair(bytes, 11), let minute = pair(bytes, 14),
      hour < 24, minute < 60
    else { return nil }
    var second = 0
    if count == 19 {
      guard bytes[16] == UInt8(ascii: ":"), let value = pair(bytes, 17), value < 60 else {
        return nil
      }
      second = value
    }
    return Moment(day: day, second: Int32(hour * 3600 + minute * 60 + second))
  }

  @inline(__always)
  private static func pair(_ bytes: TextBytes, _ offset: Int) -> Int? {
    let tens = bytes[offset] &- 0x30
    let ones = bytes[offset + 1] &- 0x30
    guard tens < 10, ones < 10 else { return nil }
    return Int(tens) * 10 + Int(ones)
  }
}

/// Dates without any separator: `20260803`, `20260803090500`, and serial numbers.
enum DateDigits {
  /// The moment of a text of digits and at most one point; nil where it is anything else.
  static func moment(_ bytes: TextBytes) throws(Trouble) -> Moment? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Digits.number(parts[0]) else { return nil }
    if parts.count == 2 {
      guard parts[1].isEmpty || Digits.number(parts[1].prefix(15)) != nil,
        parts[1].allSatisfy({ Digits.isDigit($0) })
      else { return nil }
    }
    switch (parts[0].count, parts.count) {
    case (8, 1): return try Civil(whole).moment(time: nil)
    case (12, 1): return try Civil(whole / 10_000).moment(time: whole % 10_000 * 100)
    case (14, 1): return try Civil(whole / 1_000_000).moment(time: whole % 1_000_000)
    default: return try serial(whole, fraction: parts.count == 2 ? parts[1] : nil)
    }
  }

  /// Days since 1899-12-30, as spreadsheets count; 1950 to 2099, so that no other number passes.
  private static func serial(
    _ whole: Int, fraction: Slice<TextBytes>?
  ) throws(Trouble) -> Moment {
    guard (18_264...73_050).contains(whole) else { throw .notADate }
    let day = Day(ordinal: Int32(whole - 25_569))
    guard let fraction, fraction.contains(where: { $0 != UInt8(ascii: "0") }) else {
      return Moment(day: day)
    }
    let digits = fraction.prefix(12)
    var scale = 1
    for _ in digits { scale *= 10 }
    let numerator = (Digits.number(digits) ?? 0) * 86_400
    // A moment just before midnight is of its own day, however near the next one.
    let seconds = min((numerator + scale / 2) / scale, 86_399)
    return Moment(day: day, second: Int32(seconds))
  }

  private struct Civil {
    let number: Int

    init(_ number: Int) { self.number = number }

    /// `time` as six digits.
    func moment(time: Int?) throws(Trouble) -> Moment {
      let day = try Trouble.day(
        year: number / 10_000, month: number / 100 % 100, day: number % 100)
      guard let time else { return Moment(day: day) }
      return try Trouble.moment(
        day, hour: time / 10_000, minute: time / 100 % 100, second: time % 100)
    }
  }
}

/// `8.3`, the third of August, and `8.30`, the thirtieth.
enum MonthPointDay {
  /// Nil where the text is anything else.
  ///
  /// As a number a cell has lost the zeros behind it: 8.1 may have been 8.10 as well.
  static func day(_ bytes: TextBytes, year: Int, isNumber: Bool) throws(Trouble) -> Day? {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      let month = Digits.number(parts[0]), let day = Digits.number(parts[1]),
      (1...12).contains(month)
    else { return nil }
    if isNumber, parts[1].count == 1, day <= 3 { throw .ambiguousDay }
    return try Trouble.day(year: year, month: month, day: day)
  }
}

extension Trouble {
  /// The day of a calendar, or what is wrong with it.
  static func day(year: Int, month: Int, day: Int) throws(Trouble) -> Day {
    guard (1900...2100).contains(year) else { throw .yearOutOfRange }
    guard let day = Day(year: year, month: month, day: day) else { throw .noSuchDay }
    return day
  }

  /// Seconds since midnight, or what is wrong with the time.
  static func secondOfDay(hour: Int, minute: Int, second: Int) throws(Trouble) -> Int32 {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      throw .noSuchTime
    }
    return Int32(hour * 3600 + minute * 60 + second)
  }

  /// The moment of a day, 24:00 being the next day's midnight, or what is wrong with the time.
  static func moment(_ day: Day, hour: Int, minute: Int, second: Int) throws(Trouble) -> Moment {
    if hour == 24, minute == 0, second == 0 { return Moment(day: day.adding(days: 1), second: 0) }
    return Moment(day: day, second: try secondOfDay(hour: hour, minute: minute, second: second))
  }
}
