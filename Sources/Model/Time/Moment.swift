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
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = parts.first, let day = Day(iso: first), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self.init(day: day)
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.count == 2 }),
      let hour = Int32(clock[0]), let minute = Int32(clock[1]), let second = Int32(clock[2]),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    self.init(day: day, second: hour * 3600 + minute * 60 + second)
  }

  /// Seconds since 1970-01-01, a date without a time being the end of that day.
  package var latestSecond: Int64 {
    Int64(day.ordinal) * 86_400 + Int64(second ?? 86_399)
  }

  /// `2026-08-03`, or `2026-08-03T09:05:00` where there is a time.
  package var description: String {
    guard let second else { return day.description }
    let clock = [second / 3600, second / 60 % 60, second % 60].map { Int($0).padded(to: 2) }
    return "\(day)T\(clock.joined(separator: ":"))"
  }

  /// `2026年8月3日 9:05`, or without the time where there is none.
  package var chinese: String {
    guard let second else { return day.chinese }
    return "\(day.chinese) \(second / 3600):\(Int(second / 60 % 60).padded(to: 2))"
  }
}
