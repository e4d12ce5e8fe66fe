import Model

@testable import Intake

/// Dates in every way that cells have them, with what must hold of each.
public enum FuzzDates {
  /// The text of a cell: what is read is a day of the calendar, and reads the same when it is
  /// written as the standard has it.
  public static func text(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let moment = moment(text) else { return }
    precondition((1900...2100).contains(moment.day.year), "years are bounded")
    precondition((0..<86_400).contains(moment.second ?? 0), "a day has 86,400 seconds")
    precondition(self.moment(moment.description) == moment, "one moment, one text")
    precondition(self.moment(" '\(text)") == nil || self.moment("'\(text)") != nil, "apostrophes")
    precondition(self.moment(" \(text)\n") == moment, "white space around it says nothing")
  }

  private static func moment(_ text: String) -> Moment? {
    var text = text
    let reader = MomentReader(year: 2024)
    switch text.withUTF8({ reader.read($0, .text) }) {
    case .blank: return nil
    case .value(let moment): return moment
    case .trouble(let trouble):
      precondition(!trouble.reason(heading: "受理时间").isEmpty, "trouble says what to do")
      return nil
    }
  }

  /// A number format's code.
  public static func format(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let code = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    _ = NumberFormat(code: code)
  }

  /// Every eight bytes as a serial number: what has a date reads back as that date.
  public static func serials(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let raw = UnsafeRawBufferPointer(start: start, count: count)
    for at in stride(from: 0, to: count - 7, by: 8) {
      let serial = Double(bitPattern: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      for calendar in [SerialDate(is1904: false), SerialDate(is1904: true)] {
        check(calendar.moment(serial, as: .date))
        check(calendar.moment(serial, as: .elapsed))
      }
      precondition(!NumberText.text(serial).isEmpty || !serial.isFinite, "a number has a text")
    }
  }

  private static func check(_ value: DatedValue?) {
    switch value {
    case .date(let day), .dateTime(let day, _):
      precondition((1900...9999).contains(day.year), "serials are of the calendar")
      guard (1900...2100).contains(day.year), let text = value?.text else { return }
      precondition(moment(text)?.day == day, "a date of a spreadsheet is understood")
    case .time(let second): precondition((0..<86_400).contains(second), "a time is of one day")
    case .duration, nil: break
    }
  }
}
