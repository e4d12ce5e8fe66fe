internal import Model

/// A spreadsheet's serial number of days → a date, a time or a duration.
struct SerialDate: Sendable {
  /// Whether day 0 is 1904-01-01, as in workbooks from old Macs.
  let is1904: Bool

  /// The last serial of the calendar: 9999-12-31.
  private static let lastSerial = 2_958_465.0
  private static let secondsOfDay = 86_400

  /// What a number is under a format; nil where it is a plain number, or no calendar has it.
  ///
  /// A serial below 1 is a time alone. Excel's calendar has a 29 February 1900, so the serials
  /// before it are a day further on than the count from its first day says.
  func moment(_ serial: Double, as format: NumberFormat) -> DatedValue? {
    switch format {
    case .number, .percent, .padded: return nil
    case .elapsed:
      guard serial.isFinite, abs(serial) <= Self.lastSerial else { return nil }
      return .duration(Int((serial * Double(Self.secondsOfDay)).rounded()))
    case .date: return date(serial)
    }
  }

  private func date(_ serial: Double) -> DatedValue? {
    guard serial >= 0, serial < Self.lastSerial + 1 else { return nil }
    var days = Int(serial)
    // A moment just before midnight is of its own day, however near the next one.
    let rounded = (serial * Double(Self.secondsOfDay)).rounded() - Double(days * Self.secondsOfDay)
    let second = min(Int(rounded), Self.secondsOfDay - 1)
    if days == 0 { return .time(second) }
    if is1904 {
      days += 1462
    } else if days < 60 {
      days += 1
    }
    guard days <= Int(Self.lastSerial) else { return nil }
    // 25,569 is the serial of 1970-01-01.
    let day = Day(ordinal: Int32(days - 25_569))
    return second == 0 ? .date(day) : .dateTime(day, second)
  }
}

/// A date, a time or a duration with its text in the row seam's form.
enum DatedValue: Sendable, Hashable {
  case date(Day)
  case dateTime(Day, Int)
  case time(Int)
  case duration(Int)

  var kind: CellKind {
    switch self {
    case .date: .date
    case .dateTime: .dateTime
    case .time: .time
    case .duration: .duration
    }
  }

  /// Lends `2026-08-03`, `2026-08-03T09:05:00`, `09:05:00` or `PT5400S`.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      var count = 0
      func put(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
      }
      func put(_ value: Int, width: Int) {
        var rest = value
        for index in stride(from: width - 1, through: 0, by: -1) {
          buffer[count + index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
        count += width
      }
      func put(day: Day) {
        let civil = day.civil
        put(civil.year, width: 4)
        put(UInt8(ascii: "-"))
        put(civil.month, width: 2)
        put(UInt8(ascii: "-"))
        put(civil.day, width: 2)
      }
      func put(clock second: Int) {
        put(second / 3600, width: 2)
        put(UInt8(ascii: ":"))
        put(second / 60 % 60, width: 2)
        put(UInt8(ascii: ":"))
        put(second % 60, width: 2)
      }
      switch self {
      case .date(let day): put(day: day)
      case .dateTime(let day, let second):
        put(day: day)
        put(UInt8(ascii: "T"))
        put(clock: second)
      case .time(let second): put(clock: second)
      case .duration(let seconds):
        for byte in (seconds < 0 ? "-PT\(-seconds)S" : "PT\(seconds)S").utf8 { put(byte) }
      }
      return body(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<count]))
    }
  }

  var text: String { withText { String(decoding: $0, as: UTF8.self) } }
}
