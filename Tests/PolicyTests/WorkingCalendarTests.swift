import Model
import Policy
import Settings
import Testing

@Suite("The working calendar")
struct WorkingCalendarTests {
  @Test(
    "the second working day after a day follows holidays and make-up days",
    arguments: [
      ("2026-02-13", "2026-02-24"), ("2026-04-30", "2026-05-07"), ("2026-09-18", "2026-09-21"),
      ("2026-09-24", "2026-09-29"), ("2026-09-30", "2026-10-09"), ("2026-10-08", "2026-10-10"),
      ("2026-10-09", "2026-10-12"), ("2025-01-27", "2025-02-06"), ("2025-09-26", "2025-09-29"),
      ("2024-02-09", "2024-02-19"), ("2024-09-13", "2024-09-18"),
    ])
  func secondWorkingDay(start: String, end: String) throws {
    let day = try #require(Day(iso: start))
    let found = Company.defaultCalendar.workingDay(2, after: day)
    #expect(found.day.description == end)
    #expect(found.missing.isEmpty)
  }

  @Test("a year without an arrangement is Monday to Friday, and said to be missing")
  func missingYear() throws {
    let day = try #require(Day(iso: "2026-12-31"))
    let found = Company.defaultCalendar.workingDay(2, after: day)
    #expect(found.day.description == "2027-01-04")
    #expect(found.missing == [2027])
  }

  @Test(
    "a calendar that contradicts itself is refused",
    arguments: [
      ("year: 2026\nsource: 甲\nholidays: []\nworking: [2025-01-04]\n", "不在这个文件的年份里"),
      (
        "year: 2026\nsource: 甲\nholidays:\n  - {name: 乙, from: 2026-01-01, through: 2026-01-02}\n"
          + "working: [2026-01-02]\n", "既是放假日又是上班日"
      ),
      (
        "year: 2026\nsource: 甲\nworking: []\nholidays:\n"
          + "  - {name: 乙, from: 2026-01-03, through: 2026-01-02}\n", "假期应当从早到晚"
      ),
      ("year: 2026\nsource: 甲\nholidays: []\n", "缺少“working”"),
    ])
  func refused(text: String, message: String) {
    let error = #expect(throws: SettingsError.self) {
      try WorkingCalendar(files: [("x.yaml", text)])
    }
    #expect(error?.description.contains(message) == true)
  }
}
