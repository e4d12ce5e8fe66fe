import Model
import Sample
import Testing

/// What every folder of every request must be like.
@Suite struct SampleFileTests {
  private static let months = Month.sequence(
    from: Month(year: 2026, month: 6), through: Month(year: 2026, month: 9))

  private func files(
    of month: Month, months: [Month] = Self.months, staff: Int = 300, seed: UInt64 = 1
  ) -> [SampleFile] {
    var files: [SampleFile] = []
    Sample(months: months, staff: staff, seed: seed).files(of: month) { files.append($0) }
    return files
  }

  @Test(arguments: [80, 300])
  func theSameSeedGivesTheSameFiles(staff: Int) {
    for month in Self.months {
      #expect(files(of: month, staff: staff) == files(of: month, staff: staff))
    }
    #expect(
      files(of: Self.months[0], staff: staff) != files(of: Self.months[0], staff: staff, seed: 2))
  }

  @Test func aMonthDependsOnTheOneBeforeAndOnNoOther() {
    let july = Self.months[1]
    let alone = files(of: july, months: [july])
    #expect(files(of: july) == files(of: july, months: [Self.months[0], july]))
    #expect(files(of: july) != alone)
  }

  @Test(arguments: [80, 300])
  func everyFolderIsWellFormed(staff: Int) {
    for month in Month.sequence(
      from: Month(year: 2026, month: 1), through: Month(year: 2027, month: 2))
    {
      let files = files(of: month, months: [month.adding(months: -1), month], staff: staff)
      #expect(Set(files.map(\.name)).count == files.count)
      #expect(files.allSatisfy { ($0.form == .xlsx) == $0.name.hasSuffix(".xlsx") })
      for table in files.flatMap(\.tables) {
        #expect(!table.rows.isEmpty, "\(month) \(table.name)")
        #expect(
          table.rows.allSatisfy {
            $0.style == .total || $0.cells.count == table.columns.count
          }, "\(month) \(table.name)")
      }
    }
  }

  @Test func theFormsAreMixed() {
    let forms = Set(files(of: Self.months[0]).map(\.form))
    #expect(forms == [.utf8, .utf8BOM, .gb18030, .utf16LE, .xlsx])
  }

  @Test(arguments: [80, 300, 1000])
  func thereAreThreeToFiveTicketsForEachMemberOfStaff(staff: Int) {
    let tickets = files(of: Self.months[2], staff: staff).flatMap(\.tables)
      .filter { $0.name == "工单" }.map(\.rows.count).reduce(0, +)
    #expect((staff * 3...staff * 5 + 60).contains(tickets))
  }

  @Test func aBigCompanyComesInSeveralFiles() {
    var parts = 0
    Sample(months: [Self.months[0]], staff: 7000, seed: 1).files(of: Self.months[0]) { file in
      if file.name.hasPrefix("热线工单导出-") { parts += 1 }
      #expect(file.tables.allSatisfy { $0.rows.count < 30_000 })
    }
    #expect(parts == 2)
  }

  @Test func nobodyCanBeReached() {
    for month in Self.months {
      for file in files(of: month) {
        for cell in file.tables.flatMap({ $0.rows.flatMap(\.cells) }) {
          let text = cell.plainText
          if text.contains("@") {
            #expect(text.hasSuffix("@example.com>"))
          }
          // Mobile numbers only from the block that the sample keeps to.
          if text.utf8.count == 11, text.hasPrefix("1"),
            text.utf8.allSatisfy({ (48...57).contains($0) })
          {
            #expect(text.hasPrefix("1990000"))
          }
        }
      }
    }
  }

  @Test func everyRosterHasEachPersonOnceAnOffice() throws {
    for month in Month.sequence(
      from: Month(year: 2026, month: 1), through: Month(year: 2026, month: 12))
    {
      let roster = try #require(files(of: month, months: [month]).first)
      let rows = roster.tables[0].rows.filter { $0.style == .plain }
      let offices = rows.map { $0.cells[0...3].map(\.plainText).joined(separator: "|") }
      #expect(Set(offices).count == offices.count)
      #expect(Set(rows.map(\.cells[0])).count == 300)
    }
  }
}
