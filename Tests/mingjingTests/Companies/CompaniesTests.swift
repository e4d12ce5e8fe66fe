import Foundation
import Testing

/// Companies in which everything happens that happens, through the whole program.
///
/// `scripts/fuzz companies MINUTES` makes more of them, each by its seed in `MINGJING_COMPANY`, over
/// `MINGJING_COMPANY_MONTHS` months, `MINGJING_COMPANY_ODDNESS` (0 to 100) says how often names and ids
/// are odd ones; `MINGJING_COMPANY_KEEP` is a folder where what was made stays.
@Suite(.serialized) struct CompaniesTests {
  /// A seed, how many months, and what it is kept for.
  struct Kept: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let months: Int
    var oddness: Int?
    let why: String

    var testDescription: String { "\(seed)：\(why)" }
  }

  static let kept: [Kept] = [
    Kept(seed: 24, months: 4, oddness: 0, why: "普通的编号和名称"),
    Kept(seed: 22, months: 3, oddness: 0, why: "工单和检查同号"),
    Kept(seed: 43, months: 3, oddness: 60, why: "奇怪的编号和名称"),
  ]

  @Test(arguments: kept)
  func everyMonthComesOut(_ kept: Kept) throws {
    try check(seed: kept.seed, months: kept.months, oddness: kept.oddness)
  }

  @Test(.enabled(if: Self.asked != nil), arguments: [Self.asked ?? 0])
  func theCompanyAskedFor(_ seed: UInt64) throws {
    try check(
      seed: seed, months: Self.number("MINGJING_COMPANY_MONTHS") ?? 10,
      oddness: Self.number("MINGJING_COMPANY_ODDNESS"))
  }

  private static var asked: UInt64? { number("MINGJING_COMPANY") }

  private static func number<Number: FixedWidthInteger>(_ name: String) -> Number? {
    ProcessInfo.processInfo.environment[name].flatMap { Number($0) }
  }

  private func check(seed: UInt64, months: Int, oddness: Int?) throws {
    let company = CompanyGenerator.make(seed: seed, length: months, oddness: oddness)
    var round = try CompanyRound(company)
    try round.run()
    for fault in round.faults.prefix(60) { Issue.record("公司 \(seed)，\(fault)") }
    if let folder = ProcessInfo.processInfo.environment["MINGJING_COMPANY_KEEP"] {
      try FileManager.default.copyItem(atPath: round.world.folder, toPath: folder)
    }
  }
}
