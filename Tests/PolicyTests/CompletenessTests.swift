@_spi(CustomerData) import Model
import Testing

@testable import Policy

/// Months made of numbers, with something missing in the last of them.
@Suite("Is it all here?")
struct CompletenessTests {
  private static let months = Month.sequence(
    from: Month(year: 2026, month: 1), through: Month(year: 2026, month: 7))

  /// Tickets of a month: of two channels, on all its days, of two departments.
  private static func tickets(_ month: Month, _ count: Int) -> [Ticket] {
    (0..<count).compactMap { number -> Ticket? in
      let day = month.firstDay.adding(days: number * month.dayCount / count)
      guard let accepted = Moment(iso: "\(day)") else { return nil }
      return Ticket(
        id: "\(month)-\(number)", channel: Channel(rawValue: number % 4 == 0 ? "12345" : "小白热线"),
        accepted: accepted, category: .attitude, verdict: .responsible,
        department: number % 2 == 0 ? "城东营业所" : "城西营业所", content: Sensitive("甲"),
        supervised: false, referred: false)
    }
  }

  private struct Case {
    var tickets: [Month: [Ticket]] = [:]
    var staff: [Month: Int] = [:]
    var withdrawn: [(file: String, rows: Int)] = []
    var report: (inout ImportReport) -> Void = { _ in }
    var totals: [CompletenessCheck.ControlTotal] = []

    /// Months with so many tickets each and thirty people.
    init(_ counts: [Int], from first: Int = 0) {
      for (month, count) in zip(CompletenessTests.months.dropFirst(first), counts) {
        tickets[month] = CompletenessTests.tickets(month, count)
        staff[month] = 30
      }
    }

    var last: Month { tickets.keys.max() ?? CompletenessTests.months[0] }

    mutating func keep(_ holds: (Ticket) -> Bool) {
      tickets[last] = tickets[last]?.filter(holds)
    }

    private func report(of month: Month) -> ImportReport {
      var report = ImportReport(batch: month)
      for (kind, rows) in [
        (RecordKind.tickets, tickets[month]?.count ?? 0), (.roster, staff[month] ?? 0),
      ] where rows > 0 {
        var sheet = SheetReport(file: "\(kind.chinese)-\(month).csv", sheet: "", kind: kind)
        sheet.rows = rows
        sheet.accepted = rows
        report.sheets.append(sheet)
        report.files.append(.init(name: sheet.file, size: 1, sha256: sheet.file))
      }
      return report
    }

    func kinds() -> [String] {
      var facts = Facts(month: last)
      for month in tickets.keys.sorted() {
        func place(_ row: Int) -> SourcePlace {
          SourcePlace(batch: month, file: "x", sheet: "", row: row, sha256: "")
        }
        for ticket in tickets[month] ?? [] {
          facts.tickets.append(Stored(record: ticket, place: place(2), order: 0))
        }
        for number in 0..<(staff[month] ?? 0) {
          facts.roster.append(
            Stored(
              record: RosterRow(
                id: "E\(number)", name: "方\(number)",
                department: number % 2 == 0 ? "城东营业所" : "城西营业所",
                position: .staff, employment: .formal),
              place: place(number), order: number))
        }
      }
      var mine = report(of: last)
      report(&mine)
      return CompletenessCheck(
        facts, batch: .init(report: mine, withdrawn: withdrawn),
        earlier: tickets.keys.sorted().dropLast().map { report(of: $0) }, limits: Expectations(),
        calendar: WorkingCalendar(), totals: totals
      ).issues().map { "\($0.kind.rawValue) \($0.about)" }
    }
  }

  @Test(
    "a sound month is not stopped",
    arguments: [
      [200], [200, 210], [200, 190, 210, 205], [200, 210, 190, 205, 195, 210, 200],
      // A growth, a season that goes slowly, a small place.
      [200, 210, 190, 205, 195, 210, 900], [300, 280, 250, 230, 205, 190, 170],
      [9, 12, 8, 11, 10, 9, 8],
    ])
  func sound(_ counts: [Int]) {
    #expect(Case(counts).kinds() == [])
  }

  @Test("half of a month is a drop", arguments: [3, 5, 6])
  func drop(_ past: Int) {
    var months = Case(Array(repeating: 200, count: past) + [200])
    var number = 0
    months.keep { _ in
      number += 1
      return number % 5 < 2
    }
    #expect(months.kinds().contains("volume-drop tickets"))
  }

  @Test("a channel or a department that is gone is missed")
  func parts() {
    var channel = Case([200, 210, 190, 205])
    channel.keep { $0.channel.rawValue != "12345" }
    #expect(channel.kinds().contains("missing-kind tickets 12345"))
    var department = Case([200, 210, 190, 205])
    department.keep { $0.department != "城东营业所" }
    #expect(department.kinds().contains("volume-drop tickets 城东营业所"))
  }

  @Test(
    "days without a ticket at the end or in the middle are a gap", arguments: [24...31, 10...17])
  func gap(_ days: ClosedRange<Int>) {
    var months = Case([200, 210, 190, 205])
    months.keep {
      !days.contains(Int($0.accepted.day.ordinal - $0.accepted.day.month.firstDay.ordinal) + 1)
    }
    #expect(months.kinds().contains("date-gap tickets"))
  }

  @Test("a first month without tickets, and a month without a roster, are asked about")
  func missing() {
    var first = Case([0])
    first.staff[first.last] = 30
    #expect(first.kinds() == ["missing-kind tickets"])
    var later = Case([200, 210])
    later.staff[later.last] = 0
    #expect(later.kinds() == ["missing-kind roster"])
  }

  @Test("people who are gone from the roster together are asked about")
  func roster() {
    var months = Case([200, 210])
    months.staff[months.last] = 20
    #expect(months.kinds() == ["volume-drop roster"])
    months.staff[months.last] = 29
    #expect(months.kinds() == [])
  }

  @Test("another month's tickets and another month's file are asked about")
  func wrongMonth() {
    var dates = Case([200, 210])
    dates.tickets[dates.last] = Self.tickets(Self.months[5], 100)
    #expect(dates.kinds().contains("wrong-month tickets"))
    var same = Case([200, 210])
    let name = "工单-\(same.last).csv"
    same.report = { report in
      for place in report.files.indices where report.files[place].name == name {
        report.files[place].sha256 = "工单-2026-01.csv"
      }
    }
    #expect(same.kinds() == ["wrong-month \(name)"])
  }

  @Test("what was withdrawn, not read or counted otherwise by others is said")
  func said() {
    var months = Case([200, 210])
    months.withdrawn = [(file: "工单.csv", rows: 4)]
    months.totals = [.init(channel: "12345", count: 53), .init(channel: "小白热线", count: 1)]
    months.report = { report in
      report.refused = [RefusedFile(file: "坏.xlsx", reason: "文件被截断。")]
      report.rejects = (2...6).map {
        Reject(
          file: "甲.csv", sheet: "", row: $0, column: "A", heading: "工号", value: "", reason: "空着。")
      }
    }
    #expect(
      months.kinds() == [
        "withdrawn-file 工单.csv", "unread 坏.xlsx", "unread 甲.csv", "control-total tickets 小白热线",
      ])
  }
}
