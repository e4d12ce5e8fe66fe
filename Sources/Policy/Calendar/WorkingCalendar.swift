package import Model
package import Settings

/// The working days by year, as the State Council arranges them: holidays and make-up days.
///
/// A year without a file falls back to Monday–Friday; whoever asks is told so.
package struct WorkingCalendar: Sendable {
  private struct Year {
    var holidays: Set<Day> = []
    var working: Set<Day> = []
  }

  private var years: [Int: Year] = [:]

  /// A calendar without any year: Monday–Friday always.
  package init() {}

  /// Reads one file a year; throws every problem of the first file that has one.
  package init(files: [(name: String, text: String)]) throws(SettingsError) {
    for file in files {
      let settings = try SettingsFile(name: file.name, text: file.text)
      let number = settings.root.integer("year")
      _ = settings.root.text("source")
      var year = Year()
      for item in settings.root.list("holidays") ?? [] {
        for day in Self.holiday(item, of: number) { year.holidays.insert(day) }
      }
      for item in settings.root.list("working") ?? [] {
        guard let day = item.day else { continue }
        if day.year != number { item.note("\(day) 不在这个文件的年份里") }
        if year.holidays.contains(day) { item.note("\(day) 既是放假日又是上班日") }
        year.working.insert(day)
      }
      if let number, years[number] != nil {
        settings.root.note("\(number) 年的工作日安排有两个文件，请只留一个")
      }
      try settings.finish()
      if let number { years[number] = year }
    }
  }

  private static func holiday(_ item: SettingsValue, of year: Int?) -> [Day] {
    guard let mapping = item.mapping else { return [] }
    _ = mapping.text("name")
    guard let from = mapping.day("from"), let through = mapping.day("through") else { return [] }
    guard from <= through, from.year == year, through.year == year else {
      mapping.note("假期应当从早到晚，并且都在这个文件的年份里")
      return []
    }
    return (from.ordinal...through.ordinal).map { Day(ordinal: $0) }
  }

  /// Whether there is an arrangement for a year.
  package func knows(year: Int) -> Bool { years[year] != nil }

  package func isWorking(_ day: Day) -> Bool {
    if let year = years[day.year] {
      if year.working.contains(day) { return true }
      if year.holidays.contains(day) { return false }
    }
    return day.weekday <= 5
  }

  /// The *count*-th working day after a day that is not counted itself, and the years that were
  /// looked at without an arrangement.
  package func workingDay(_ count: Int, after start: Day) -> (day: Day, missing: [Int]) {
    var day = start
    var left = count
    var missing: [Int] = []
    while left > 0 {
      day = day.adding(days: 1)
      if !knows(year: day.year), missing.last != day.year { missing.append(day.year) }
      if isWorking(day) { left -= 1 }
    }
    return (day, missing)
  }
}
