import Model
import Policy
import Testing

@testable import Reports

/// The sample month: E0001 −500 and +500 back, E0002 −1000.
@Suite("What the personnel office pays from") struct PayrollTests {
  private func maker(_ change: (inout SampleMonth) -> Void = { _ in }) -> PayrollMaker {
    var month = SampleMonth()
    change(&month)
    return PayrollMaker(
      MonthRegister(
        results: month.results, facts: month.facts,
        options: ReportOptions(date: month.month.lastDay, isDraft: false)))
  }

  private func texts(_ table: Table) -> [String] {
    table.rows.map { $0.cells.map(\.plainText).joined(separator: "|") }
  }

  @Test func everyFindingAndCorrectionWithMoneyIsALineAndEveryPersonASum() {
    let lines = texts(maker().sheets()[0])
    #expect(lines.count { $0.hasPrefix("明细|") } == 3)
    #expect(lines.contains { $0.hasPrefix("明细|E0001|张三丰|城东营业所|营业厅|营业厅坐席|扣减|-500|") })
    #expect(lines.contains { $0.hasPrefix("明细|E0001|") && $0.contains("|退还|500|2026年7月|") })
    #expect(lines.contains { $0.hasPrefix("个人合计|E0001|") && $0.contains("|净额|0|") })
    #expect(lines.contains { $0.hasPrefix("个人合计|E0002|") && $0.contains("|净额|-1000|") })
    #expect(lines.last?.hasPrefix("总计|2 人|||||-1000|") == false)
    #expect(lines.last?.contains("|-1000|") == true)
  }

  @Test func oneLineAPersonShowsEachKindAndTheNet() {
    let lines = texts(maker().sheets()[1])
    #expect(lines.contains("E0001|张三丰|城东营业所|营业厅|营业厅坐席|-500|0|500|0|0|0|0"))
    #expect(lines.last == "总计|2 人||||-1500|0|500|0|0|0|-1000")
  }

  @Test func sumsOfTheWorkbookAreTheFindingsSum() {
    let month = SampleMonth()
    let sum =
      month.results.findings.reduce(0) { $0 + $1.effect.gain.amount }
      + month.results.adjustments.reduce(0) { $0 + $1.yuan.amount }
    let totals = maker().list().rows.compactMap { row -> Int? in
      guard row.cells.first == .text("总计"), case .subtotal(let yuan, _) = row.cells[7] else {
        return nil
      }
      return yuan.amount
    }
    #expect(totals.reduce(0, +) == sum)
  }

  @Test func thirdPartyStaffAreAdviceAndNotAmongThosePaid() {
    let sheets = maker { month in
      month.results.findings.append(
        PublishedFinding(
          rule: .personDeduction, clause: ClauseID("5.2.1a"), month: month.month,
          subject: .person("E0003"), about: .unit(.ticket("GD4")), effect: .deduct(Yuan(500)),
          evidence: [.ticket("GD4")], reason: "一件。"))
      month.results.standing.append(
        PublishedFinding(
          rule: .personYear, clause: ClauseID("5.2.1b"), month: month.month,
          subject: .person("E0003"), about: .year(2026),
          effect: .dismissalAdvised(annualCap: .basicallyCompetent), evidence: [.ticket("GD4")],
          reason: "年内累计。"))
    }.sheets()
    #expect(!texts(sheets[0]).contains { $0.contains("E0003") })
    #expect(!texts(sheets[1]).contains { $0.contains("E0003") })
    #expect(texts(sheets[2]).contains { $0.contains("E0003") && $0.contains("建议扣减|-500") })
    #expect(texts(sheets[2]).contains { $0.hasSuffix("|清源劳务公司") })
    let annual = texts(sheets[3]).first { $0.contains("E0003") }
    #expect(annual?.contains("三方||") == true && annual?.contains("建议") == true)
  }

  @Test func theYearsEffectsAndTheFeedHaveALineEach() {
    let sheets = maker().sheets()
    #expect(texts(sheets[3]).contains { $0.hasPrefix("E0001|张三丰|城东营业所|营业厅|正式|80|基本称职|") })
    #expect(texts(sheets[4]).contains { $0.hasPrefix("城东营业所|2|1|0|2|1|1|1|0|2|0|1|0|") })
    #expect(texts(sheets[4]).last?.hasPrefix("合计|4|2|") == true)
  }

  @Test func someoneWhoLeftIsPaidByTheirLastOffice() {
    let lines = texts(
      maker { month in
        month.facts.roster = month.facts.roster.map { row in
          guard row.record.id == "E0001" else { return row }
          let place = SourcePlace(
            batch: Month(year: 2026, month: 7), file: "花名册.csv", sheet: "", row: 2, sha256: "")
          return Stored(record: row.record, place: place, order: row.order)
        }
      }.sheets()[0])
    #expect(lines.contains { $0.hasPrefix("明细|E0001|张三丰|城东营业所|营业厅|营业厅坐席|扣减|-500|") })
  }
}
