internal import Model

/// A spreadsheet's serial number of days → the text and kind of a date, a time or a duration.
struct SerialDate: Sendable {
  /// Whether day 0 is 1904-01-01, as in workbooks from old Macs.
  let is1904: Bool

  /// The last serial of the calendar: 9999-12-31.
  private static let lastSerial = 2_958_465.0
  private static let secondsOfDay = 86_400

  /// The text of a number under a format; nil where it is a plain number, or no calendar has it.
  ///
  /// A serial below 1 is a time alone. Excel's calendar has a 29 February 1900, so the serials
  /// before it are a day further on than the count from its first day says.
  func text(_ serial: Double, as format: NumberFormat) -> (kind: CellKind, text: String)? {
    switch format {
    case .number: return nil
    case .elapsed: return duration(serial)
    case .date: return date(serial)
    }
  }

  private func duration(_ serial: Double) -> (kind: CellKind, text: String)? {
    guard serial.isFinite, abs(serial) <= Self.lastSerial else { return nil }
    let seconds = Int((serial * Double(Self.secondsOfDay)).rounded())
    return (.duration, seconds < 0 ? "-PT\(-seconds)S" : "PT\(seconds)S")
  }

  private func date(_ serial: Double) -> (kind: CellKind, text: String)? {
    guard serial >= 0, serial < Self.lastSerial + 1 else { return nil }
    let total = Int((serial * Double(Self.secondsOfDay)).rounded())
    var days = total / Self.secondsOfDay
    let second = total % Self.secondsOfDay
    let clock = Self.clock(second)
    if days == 0, serial < 1 { return (.time, clock) }
    if is1904 {
      days += 1462
    } else if days < 60 {
      days += 1
    }
    // 25,569 is the serial of 1970-01-01.
    let day = Day(ordinal: Int32(days - 25_569))
    guard day.year <= 9999 else { return nil }
    return second == 0 ? (.date, day.description) : (.dateTime, "\(day)T\(clock)")
  }

  /// `09:05:00`.
  static func clock(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined(separator: ":")
  }
}
